package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Id;
import faultline.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reference layouts that are no templates yet, as far as the rules for them exist.
class ReferencesTest {

    private final Topologies estate = new Topologies();

    @Test
    void t03TwoMultiRoleServersBehindOneLoadBalancer() {
        multiRole().put("lb1", "load-balancer").set("lb1", "form", "hardware");
        estate.link("client-path", "users", "lb1").link("balances", "lb1", "ex1", "ex2");
        assertEquals(List.of("EXCH-LB-001 medium"), Verdicts.on(estate).butSupport());
    }

    @Test
    void t03WithAVirtualLoadBalancerOnTheHostOfBoth() {
        multiRole().move("vm-ex1", "hv2").server("lb1", "load-balancer", "hv2");
        estate.link("balances", "lb1", "ex1", "ex2");
        assertEquals(List.of("EXCH-LB-001 high"), Verdicts.on(estate).of("EXCH-LB-001"));
    }

    @Test
    void t03NobodyMissesSeparateRoles() {
        Verdicts.on(multiRole()).areSilentOn("EXCH-CAS-001", "EXCH-HT-001", "EXCH-DAG-006");
    }

    @Test
    void t07ASmallBusinessWithTheWitnessBesideAMember() {
        smallBusiness().server("fs1", "file-server", "hv1").put("fsw", "witness", "fs1");
        estate.link("witness-of", "fsw", "dag");
        var said = Verdicts.on(estate);
        assertEquals(
                List.of("EXCH-DAG-005 critical", "EXCH-DAG-010 info unknown"), said.butSupport());
        assertTrue(said.only("EXCH-DAG-005").fix().contains("Azure VM"));
        assertTrue(said.only("EXCH-DAG-005").message().contains("cannot be kept apart"));
    }

    @Test
    void t07TheWitnessOnADomainControllerIsNoDifference() {
        smallBusiness().put("fsw", "witness", "dc1").link("witness-of", "fsw", "dag");
        assertEquals(List.of("EXCH-DAG-005 critical"), Verdicts.on(estate).of("EXCH-DAG-005"));
    }

    @Test
    void t07AThirdComputerSolvesIt() {
        smallBusiness().put("small", "physical-server").put("fsw", "witness", "small");
        estate.link("witness-of", "fsw", "dag").set("dag", "dacMode", "on");
        assertEquals(List.of(), Verdicts.on(estate).butSupport());
    }

    @Test
    void t08ThreeMembersNeedNoWitness() {
        threeMembers();
        assertEquals(List.of(), Verdicts.on(estate).butSupport());
    }

    @Test
    void t08TwoOfThreeMembersOnOneHost() {
        threeMembers().move("vm-ex2", "hv1");
        var said = Verdicts.on(estate);
        assertEquals(List.of("QRM-008 high"), said.butSupport());
        assertTrue(said.only("QRM-008").mentions(new Id("hv1")));
    }

    @Test
    void t08AFourthMemberNeedsAWitness() {
        threeMembers().put("hv4", "hypervisor-host").server("ex4", "exchange-server", "hv4");
        estate.set("ex4", "version", "2019").group("dag", "dag", "ex1", "ex2", "ex3", "ex4");
        estate.set("dag", "dacMode", "on");
        assertEquals(List.of("EXCH-DAG-003 high"), Verdicts.on(estate).butSupport());
    }

    @Test
    void t09OneServerThatTheClusterRestartsInTime() {
        allInOne("4h");
        var said = Verdicts.on(estate);
        assertEquals(List.of("EXCH-HT-001 low", "RED-001 low"), said.butSupport());
        assertEquals(new Id("ex1"), said.only("RED-001").subjects().getFirst());
        assertTrue(said.only("RED-001").message().contains("restart-protected"));
        assertTrue(said.only("RED-001").message().contains("about 9 min"));
    }

    @Test
    void t09OneServerThatMustNotBeDownForAMinute() {
        allInOne("1min");
        assertEquals(List.of("RED-001 high", "EXCH-HT-001 low"), Verdicts.on(estate).butSupport());
    }

    @Test
    void t09OneServerOnAClusterThatSaysNothing() {
        allInOne("4h").unset("c", "haEnabled");
        var said = Verdicts.on(estate);
        assertEquals(List.of("RED-001 high", "RED-001 info unknown"), said.of("RED-001"));
        said.areSilentOn("STK-001", "STK-002", "STK-008", "RED-003");
    }

    @Test
    void t11AFailoverClusterInstanceOnItsArray() {
        failoverInstance();
        assertEquals(List.of("SQL-FCI-001 medium"), Verdicts.on(estate).all());
    }

    @Test
    void t11WithoutItsDiskWitness() {
        failoverInstance().remove("disk");
        assertEquals(List.of("QRM-001 high"), Verdicts.on(estate).of("QRM-001"));
    }

    @Test
    void t24GuestClustersOnAHyperVCluster() {
        hyperV();
        var said = Verdicts.on(estate);
        assertEquals(List.of("RED-007 medium"), said.of("RED-007"));
        said.areSilentOn("RED-003", "QRM-008", "EXCH-DAG-005", "STK-002", "RED-002");
    }

    @Test
    void t24QuickMigrationOfAMember() {
        hyperV().set("vm-ex1", "moveKind", "quick");
        var said = Verdicts.on(estate);
        assertEquals(List.of("STK-002 high"), said.of("STK-002"));
        assertEquals(List.of(new Id("ex1")), said.only("STK-002").subjects());
    }

    @Test
    void t29AClusterInABox() {
        box();
        var said = Verdicts.on(estate);
        assertEquals(List.of("RED-002 critical", "RED-002 critical"), said.of("RED-002"));
        assertEquals(List.of("AD-001 high"), said.of("AD-001"));
        said.areSilentOn(
                "RED-003",
                "EXCH-DAG-005",
                "QRM-008",
                "EXCH-DAG-002",
                "STK-001",
                "STK-002",
                "RED-007");
        assertEquals(List.of(), said.of("RED-001"));
        assertEquals(List.of("RED-005 medium"), said.about("RED-005", "ups"));
    }

    @Test
    void t29InALab() {
        box().set("hv1", "environment", "lab");
        assertEquals(
                List.of(),
                Verdicts.on(estate).all().stream().filter(it -> !it.contains(" info")).toList());
    }

    @Test
    void t29ForPatchingOnly() {
        box().set("dag", "purpose", "patching").set("ag", "purpose", "patching");
        estate.set("wsfc", "purpose", "patching");
        var said = Verdicts.on(estate);
        assertEquals(List.of("RED-002 info", "RED-002 info"), said.of("RED-002"));
        said.areSilentOn("EXCH-DAG-005", "QRM-008", "EXCH-DAG-002");
    }

    private Topologies multiRole() {
        hosts(3);
        for (var name : List.of("ex1", "ex2")) {
            estate.server(name, "exchange-server", "hv" + name.charAt(2));
            estate.set(name, "version", "2010").set(name, "servicePack", "SP3");
            estate.set(name, "roles", list("CAS", "HT", "MBX"));
        }
        estate.server("fs1", "file-server", "hv3").put("fsw", "witness", "fs1");
        estate.group("dag", "dag", "ex1", "ex2").set("dag", "dacMode", "on");
        estate.link("witness-of", "fsw", "dag").put("users", "client-group");
        copies("db1", "ex1", "ex2");
        return estate;
    }

    private Topologies smallBusiness() {
        hosts(2);
        for (var number : List.of("1", "2")) {
            estate.server("ex" + number, "exchange-server", "hv" + number);
            estate.set("ex" + number, "version", "2019");
            estate.server("dc" + number, "domain-controller", "hv" + number);
            estate.put("disks" + number, "datastore", "hv" + number);
            estate.link("stored-on", "vm-ex" + number, "disks" + number);
            estate.link("stored-on", "vm-dc" + number, "disks" + number);
        }
        estate.group("dag", "dag", "ex1", "ex2").group("dcs", "dc-set", "dc1", "dc2");
        copies("db1", "ex1", "ex2");
        return estate.service("mail", "db1", "dcs");
    }

    private Topologies threeMembers() {
        hosts(3);
        for (var number : List.of("1", "2", "3")) {
            estate.server("ex" + number, "exchange-server", "hv" + number);
            estate.set("ex" + number, "version", "2019");
        }
        estate.group("dag", "dag", "ex1", "ex2", "ex3").set("dag", "dacMode", "on");
        copies("db1", "ex1", "ex2", "ex3");
        return estate.service("mail", "db1");
    }

    private Topologies allInOne(String rto) {
        estate.put("c", "host-cluster").set("c", "haEnabled", true).set("c", "platform", "vmware");
        estate.put("hv1", "hypervisor-host", "c").put("hv2", "hypervisor-host", "c");
        estate.server("ex1", "exchange-server", "hv1").set("ex1", "version", "2016");
        copies("db1", "ex1");
        return estate.service("mail", "db1", "ex1").set("mail", "rto", rto);
    }

    private Topologies failoverInstance() {
        estate.put("san", "storage-array").put("lun", "datastore", "san");
        estate.set("san", "controllers", 2).set("san", "raid", true);
        estate.put("n1", "physical-server").put("n2", "physical-server");
        estate.put("disk", "witness", "san").set("disk", "form", "disk");
        estate.group("wsfc", "wsfc", "n1", "n2").group("fci", "fci", "n1", "n2");
        estate.link("witness-of", "disk", "wsfc").link("stored-on", "fci", "lun");
        return estate.service("crm", "fci").set("crm", "rto", "4h");
    }

    private Topologies hyperV() {
        estate.put("c", "host-cluster").set("c", "haEnabled", true).set("c", "platform", "hyper-v");
        estate.set("c", "drs", "off").set("c", "restartKind", "cold-boot");
        estate.put("san", "storage-array").put("csv1", "datastore", "san");
        estate.put("csv2", "datastore", "san").put("csv3", "datastore", "san");
        estate.set("san", "controllers", 2).set("san", "raid", true);
        for (var number : List.of("1", "2", "3", "4")) {
            estate.put("hv" + number, "hypervisor-host", "c");
        }
        for (var number : List.of("1", "2")) {
            estate.server("ex" + number, "exchange-server", "hv" + number);
            estate.set("ex" + number, "version", "2016");
            estate.link("stored-on", "vm-ex" + number, "csv" + number);
        }
        estate.server("fs1", "file-server", "hv3").put("fsw", "witness", "fs1");
        estate.link("stored-on", "vm-fs1", "csv3");
        estate.group("dag", "dag", "ex1", "ex2").link("witness-of", "fsw", "dag");
        estate.group("apart", "anti-affinity", "vm-ex1", "vm-ex2", "vm-fs1");
        estate.put("host-witness", "witness", "san");
        copies("db1", "ex1", "ex2");
        return estate.service("mail", "db1");
    }

    private Topologies box() {
        hosts(1);
        estate.put("local", "datastore", "hv1").put("ups", "power-feed");
        for (var name : List.of("ex1", "ex2")) {
            estate.server(name, "exchange-server", "hv1").set(name, "version", "2019");
        }
        estate.server("fs1", "file-server", "hv1").put("fsw", "witness", "fs1");
        estate.server("dc1", "domain-controller", "hv1");
        estate.server("s1", "sql-instance", "hv1").server("s2", "sql-instance", "hv1");
        estate.put("r1", "replica", "s1").put("r2", "replica", "s2");
        estate.group("dag", "dag", "ex1", "ex2").link("witness-of", "fsw", "dag");
        estate.group("wsfc", "wsfc", "vm-s1", "vm-s2")
                .group("ag", "availability-group", "r1", "r2");
        for (var vm : List.of("vm-ex1", "vm-ex2", "vm-fs1", "vm-dc1", "vm-s1", "vm-s2")) {
            estate.link("stored-on", vm, "local");
        }
        copies("db1", "ex1", "ex2");
        return estate.link("powered-by", "hv1", "ups").service("mail", "db1", "dc1");
    }

    private void hosts(int count) {
        for (var number = 1; number <= count; number++) {
            estate.put("hv" + number, "hypervisor-host");
        }
    }

    private void copies(String database, String... servers) {
        var copies = new String[servers.length];
        for (var number = 0; number < servers.length; number++) {
            copies[number] = database + "-" + servers[number];
            estate.put(copies[number], "database-copy", servers[number]);
        }
        estate.group(database, "exchange-database", copies);
    }

    private static Value list(String... items) {
        return new Value.Items(List.of(items).stream().map(Value::of).toList());
    }
}
