package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Id;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Finer points: how severe, about what, and what must not hide what.
class JudgementsTest {

    private final Topologies estate = new Topologies();

    @Test
    void aCriticalServiceThatCannotWaitForTheRepair() {
        estate.put("srv", "physical-server").put("app", "application", "srv").service("s", "app");
        estate.set("s", "criticality", "critical").set("s", "rto", "4h");
        assertEquals(List.of("RED-001 critical"), Verdicts.on(estate).all());
        estate.set("s", "rto", "1d");
        assertEquals(List.of("RED-001 high"), Verdicts.on(estate).all());
    }

    @Test
    void aStandAloneHostIsSaidWithWhatItCarries() {
        estate.put("h", "hypervisor-host").server("app", "application", "h").service("s", "app");
        assertEquals(ids("app", "vm-app", "h"), Verdicts.on(estate).only("RED-001").subjects());
    }

    @Test
    void whatCarriesTwoIsSaidOnce() {
        estate.put("h", "hypervisor-host").server("a", "application", "h");
        estate.server("b", "application", "h").service("s", "a", "b");
        assertEquals(
                List.of("RED-001 high", "RED-001 high", "RED-001 high"), Verdicts.on(estate).all());
    }

    @Test
    void storageThatIsRedundantInsideWeighsLess() {
        array("a").set("san", "controllers", 2).set("san", "raid", true);
        assertEquals(List.of("RED-001 medium"), onStorage());
        estate.set("san", "raid", false);
        assertEquals(List.of(), onStorage());
        assertEquals(List.of("STO-001 high"), Verdicts.on(estate).about("STO-001", "san"));
        estate.unset("san", "raid").unset("san", "controllers");
        assertEquals(List.of("RED-001 medium"), onStorage());
        assertTrue(storageFinding().contains("Cannot tell whether san survives"));
    }

    @Test
    void severalDisksOfOneArrayAreSaidWithIt() {
        array("a").set("san", "controllers", 2).set("san", "raid", true);
        estate.put("ds-log", "datastore", "san").link("stored-on", "vm-a", "ds-log");
        assertEquals(List.of(), onStorage());
        assertEquals(List.of("RED-001 medium"), Verdicts.on(estate).about("RED-001", "san"));
    }

    @Test
    void spreadStorageIsNoSinglePoint() {
        array("a").set("san", "protocol", "vsan");
        assertEquals(List.of(), onStorage());
    }

    @Test
    void aRackAndAFeedWeighLessThanAHost() {
        estate.put("r", "rack").put("f", "power-feed");
        estate.put("a", "physical-server", "r").put("b", "physical-server", "r");
        estate.put("wa", "web-server", "a")
                .put("wb", "web-server", "b")
                .group("p", "pool", "wa", "wb");
        estate.link("powered-by", "a", "f").link("powered-by", "b", "f").service("web", "p");
        assertEquals(List.of("RED-001 medium", "RED-005 medium"), Verdicts.on(estate).all());
        estate.set("f", "ups", false).set("f", "generator", false);
        assertEquals(List.of("RED-005 high", "RED-001 medium"), Verdicts.on(estate).all());
    }

    @Test
    void aStackOfSwitchesIsARemark() {
        estate.put("sw", "switch").put("users", "client-group").put("a", "web-server");
        estate.put("b", "web-server").group("p", "pool", "a", "b").put("fe", "application");
        estate.link("network", "sw", "fe", "a", "b").link("client-path", "fe", "p");
        estate.service("web", "fe");
        assertEquals(List.of("RED-001 high", "RED-001 high"), Verdicts.on(estate).all());
        estate.set("sw", "stack", true);
        assertEquals(List.of("RED-001 high", "RED-001 low"), Verdicts.on(estate).all());
    }

    @Test
    void aServerThatIsSingleForItselfIsNotHiddenByItsWitness() {
        dagOfTwo("h1", "h2").service("files", "fs").move("vm-fs", "h1");
        var said = Verdicts.on(estate);
        assertEquals(List.of("EXCH-DAG-005 critical"), said.of("EXCH-DAG-005"));
        assertEquals(ids("fs", "vm-fs", "h1"), said.only("RED-001").subjects());
    }

    @Test
    void lostVotesAreNoSinglePoint() {
        dagOfTwo("h1", "h2").remove("w").put("c1", "database-copy", "ex1");
        estate.put("c2", "database-copy", "ex2").group("db", "exchange-database", "c1", "c2");
        estate.service("mail", "db");
        var said = Verdicts.on(estate);
        said.areSilentOn("RED-001");
        assertEquals(List.of("EXCH-DAG-003 high"), said.of("EXCH-DAG-003"));
    }

    @Test
    void theOnlyCopyInADagIsASinglePointThough() {
        dagOfTwo("h1", "h2")
                .put("c1", "database-copy", "ex1")
                .group("db", "exchange-database", "c1");
        estate.service("mail", "db");
        assertEquals(ids("ex1", "vm-ex1", "h1"), Verdicts.on(estate).only("RED-001").subjects());
    }

    @Test
    void aRackThatOnlyRepeatsTheHostIsNotSaid() {
        estate.put("r", "rack");
        dagOfTwo("h1", "h2").move("vm-fs", "h1").link("located-in", "h1", "r");
        var found = Verdicts.on(estate).only("EXCH-DAG-005");
        assertTrue(found.mentions(new Id("h1")) && !found.mentions(new Id("r")));
    }

    @Test
    void aRackUnderAMemberAndTheWitnessOnDifferentHosts() {
        estate.put("r", "rack");
        dagOfTwo("h1", "h2").link("located-in", "h1", "r").link("located-in", "h3", "r");
        assertEquals(List.of("EXCH-DAG-005 high"), Verdicts.on(estate).of("EXCH-DAG-005"));
    }

    @Test
    void anArrayUnderAMemberAndTheWitness() {
        dagOfTwo("h1", "h2").put("san", "storage-array").set("san", "controllers", 1);
        estate.link("stored-on", "vm-ex1", "san").link("stored-on", "vm-fs", "san");
        assertEquals(List.of("EXCH-DAG-005 high"), Verdicts.on(estate).of("EXCH-DAG-005"));
        estate.set("san", "controllers", 2).set("san", "raid", true);
        assertEquals(List.of("EXCH-DAG-005 medium"), Verdicts.on(estate).of("EXCH-DAG-005"));
    }

    @Test
    void anArrayUnderEveryMemberIsAMatterOfTheCopies() {
        dagOfTwo("h1", "h2").put("san", "storage-array");
        estate.link("stored-on", "vm-ex1", "san").link("stored-on", "vm-fs", "san");
        estate.link("stored-on", "vm-ex2", "san");
        Verdicts.on(estate).areSilentOn("EXCH-DAG-005");
    }

    @Test
    void laggedAndBlockedCopiesDoNotCount() {
        dagOfTwo("h1", "h2").put("c1", "database-copy", "ex1").put("c2", "database-copy", "ex2");
        estate.put("c3", "database-copy", "ex1").group("db", "exchange-database", "c1", "c2", "c3");
        estate.set("c2", "replayLag", "7d");
        assertEquals(List.of("EXCH-DAG-002 critical"), Verdicts.on(estate).of("EXCH-DAG-002"));
        estate.unset("c2", "replayLag");
        Verdicts.on(estate).areSilentOn("EXCH-DAG-002");
        estate.set("c2", "activationBlocked", true);
        assertEquals(List.of("EXCH-DAG-002 critical"), Verdicts.on(estate).of("EXCH-DAG-002"));
    }

    @Test
    void aThirdMemberMakesAPairThatMeetsLessGrave() {
        cluster().server("a", "dns-server", "h1").server("b", "dns-server", "h2");
        estate.put("h3", "hypervisor-host", "c").server("d", "dns-server", "h3");
        estate.group("dns", "dns-set", "a", "b", "d");
        assertEquals(List.of("RED-003 medium"), Verdicts.on(estate).all());
        estate.group("apart", "anti-affinity", "vm-a", "vm-b");
        var found = Verdicts.on(estate).only("RED-003");
        assertTrue(found.message().contains("a and d, or b and d"), found.message());
    }

    @Test
    void aGroupThatIsOnOneHostAlreadyDoesNotDrift() {
        cluster().server("a", "dns-server", "h1").server("b", "dns-server", "h1");
        estate.group("dns", "dns-set", "a", "b");
        assertEquals(List.of("RED-002 critical"), Verdicts.on(estate).all());
        assertTrue(Verdicts.on(estate).only("RED-002").fix().contains("Move one member to h2"));
    }

    @Test
    void logShippingWithinOneArray() {
        array("a").server("b", "sql-instance", "h").put("primary", "sql-database", "b");
        estate.server("d", "sql-instance", "h").put("secondary", "sql-database", "d");
        estate.link("replicates-to", "primary", "secondary");
        estate.link("stored-on", "vm-b", "ds").link("stored-on", "vm-d", "ds");
        assertEquals(List.of("RED-007 high"), Verdicts.on(estate).of("RED-007"));
    }

    @Test
    void mirroredStorageKeepsItsOwnCopies() {
        array("a").put("far", "storage-array").link("replicates-to", "san", "far");
        var link =
                estate.topology().links().keys().stream()
                        .filter(it -> it.value().startsWith("rep"));
        estate.set(link.findFirst().orElseThrow().value(), "mode", "synchronous");
        estate.server("x", "domain-controller", "h").server("y", "domain-controller", "h");
        estate.link("stored-on", "vm-x", "ds").link("stored-on", "vm-y", "ds");
        estate.group("dcs", "dc-set", "x", "y");
        Verdicts.on(estate).areSilentOn("RED-007");
    }

    @Test
    void aPoolOfOneUnderACriticalService() {
        estate.put("a", "web-server").group("p", "pool", "a").service("web", "p");
        assertEquals(List.of("RED-012 medium"), Verdicts.on(estate).all());
        estate.set("web", "criticality", "critical");
        assertEquals(List.of("RED-012 high"), Verdicts.on(estate).all());
    }

    @Test
    void aBackupThatLogsOnOnlyToWhatItProtects() {
        estate.put("dc1", "domain-controller").put("dc2", "domain-controller");
        estate.group("dcs", "dc-set", "dc1", "dc2")
                .put("b", "backup-server")
                .put("j", "backup-job", "b");
        estate.link("depends-on", "b", "dcs").link("backs-up", "j", "dc1");
        Verdicts.on(estate).areSilentOn("BKP-012");
        estate.link("backs-up", "j", "dc2");
        assertEquals(ids("b", "dc1", "dc2"), Verdicts.on(estate).only("BKP-012").subjects());
    }

    @Test
    void aBackupServerThatSavesItsOwnHostIsAnotherMatter() {
        estate.put("h", "hypervisor-host")
                .server("b", "backup-server", "h")
                .put("j", "backup-job", "b");
        estate.link("backs-up", "j", "vm-b", "h");
        Verdicts.on(estate).areSilentOn("BKP-012");
    }

    @Test
    void aSmallBusinessServerIsItsOwnDomainController() {
        estate.put("sbs", "physical-server").put("dc", "domain-controller", "sbs");
        estate.put("ex", "exchange-server", "sbs").set("ex", "version", "2010");
        assertEquals(List.of("AD-001 medium"), Verdicts.on(estate).of("AD-001"));
    }

    private Topologies dagOfTwo(String first, String second) {
        estate.put("h1", "hypervisor-host")
                .put("h2", "hypervisor-host")
                .put("h3", "hypervisor-host");
        estate.server("ex1", "exchange-server", first).server("ex2", "exchange-server", second);
        estate.server("fs", "file-server", "h3").put("w", "witness", "fs");
        return estate.group("dag", "dag", "ex1", "ex2").link("witness-of", "w", "dag");
    }

    private Topologies cluster() {
        estate.put("c", "host-cluster").set("c", "haEnabled", true).set("c", "platform", "vmware");
        return estate.put("h1", "hypervisor-host", "c").put("h2", "hypervisor-host", "c");
    }

    private Topologies array(String application) {
        estate.put("san", "storage-array").put("ds", "datastore", "san");
        estate.put("h", "hypervisor-host").server(application, "application", "h");
        return estate.link("stored-on", "vm-" + application, "ds").service("s", application);
    }

    private List<String> onStorage() {
        return Verdicts.on(estate).about("RED-001", "ds");
    }

    private String storageFinding() {
        return Verdicts.on(estate).message("RED-001", "ds");
    }

    private static List<Id> ids(String... ids) {
        return Topologies.ids(ids);
    }
}
