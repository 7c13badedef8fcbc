package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Id;
import faultline.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the rules ask when the drawing leaves open what would decide, and that they ask once.
class QuestionsTest {

    private final Topologies estate = new Topologies();

    @Test
    void aClusterThatSaysNothingIsAskedOnceForAllItsGroups() {
        cluster().server("lb1", "load-balancer", "h1").server("lb2", "load-balancer", "h2");
        estate.server("d1", "dns-server", "h1").server("d2", "dns-server", "h2");
        estate.group("lb", "lb-pair", "lb1", "lb2").group("dns", "dns-set", "d1", "d2");
        assertAsked("RED-003", "\"HA restart\" of c is not set and \"DRS\" of c is not set");
    }

    @Test
    void aClusterThatDoesNeitherIsNotAsked() {
        cluster().set("c", "haEnabled", false).set("c", "drs", "manual");
        estate.server("lb1", "load-balancer", "h1").server("lb2", "load-balancer", "h2");
        estate.group("lb", "lb-pair", "lb1", "lb2");
        assertEquals(List.of(), Verdicts.on(estate).all());
    }

    @Test
    void aRuleApartMakesTheQuestionIdle() {
        cluster().server("lb1", "load-balancer", "h1").server("lb2", "load-balancer", "h2");
        estate.group("lb", "lb-pair", "lb1", "lb2");
        estate.group("apart", "anti-affinity", "vm-lb1", "vm-lb2");
        assertEquals(List.of(), Verdicts.on(estate).all());
    }

    @Test
    void rtmOnAClusterThatSaysNothing() {
        cluster().set("c", "haEnabled", false);
        for (var number : List.of("1", "2", "3")) {
            exchange("ex" + number, "h1", "2010").set("ex" + number, "servicePack", "RTM");
        }
        estate.group("dag", "dag", "ex1", "ex2", "ex3");
        assertAsked("STK-001", "\"DRS\" of c is not set");
    }

    @Test
    void hyperVThatDoesNotSayHowAVmComesBack() {
        cluster().set("c", "haEnabled", true).set("c", "platform", "hyper-v");
        exchange("ex1", "h1", "2016");
        assertAsked("STK-002", "\"Restart kind\" of vm-ex1 is not set");
    }

    @Test
    void aRestoredStateOfAnUnknownVersion() {
        cluster().set("c", "haEnabled", true).set("c", "restartKind", "replica");
        estate.server("ex1", "exchange-server", "h1");
        assertAsked("STK-002", "\"Version\" of ex1 is not set");
    }

    @Test
    void aStackOfWhichHalfIsUnknown() {
        cluster().set("c", "haEnabled", true).set("c", "platform", "vmware");
        estate.set("h1", "ramGB", 64).set("h2", "ramGB", 64).put("h3", "hypervisor-host", "c");
        exchange("ex1", "h1", "2016");
        exchange("ex2", "h2", "2016").server("fs", "file-server", "h3").put("w", "witness", "fs");
        estate.group("dag", "dag", "ex1", "ex2").link("witness-of", "w", "dag");
        estate.group("apart", "anti-affinity", "vm-ex1", "vm-ex2", "vm-fs");
        estate.set("vm-ex1", "snapshots", false).set("vm-ex1", "dynamicMemory", false);
        assertAsked("STK-008", "\"Snapshots used\" of vm-ex2 is not set");
        assertAsked("STK-008", "\"Memory\" of h3, vm-ex1, vm-ex2 and vm-fs is not set");
    }

    @Test
    void anAvailabilityGroupWithoutItsCluster() {
        cluster().set("c", "haEnabled", true).set("c", "platform", "vmware");
        for (var number : List.of("1", "2")) {
            estate.server("s" + number, "sql-instance", "h" + number);
            estate.put("r" + number, "replica", "s" + number);
            estate.set("vm-s" + number, "ramGB", 16).set("vm-s" + number, "snapshots", false);
            estate.set("h" + number, "ramGB", 64);
        }
        estate.group("ag", "availability-group", "r1", "r2");
        estate.group("apart", "anti-affinity", "vm-s1", "vm-s2");
        assertAsked("STK-008", "the failover cluster under it is not drawn");
    }

    @Test
    void exchangeServersWithoutRoles() {
        exchange("cas", "h1", "2010").set("cas", "roles", list("CAS", "HT"));
        exchange("mbx", "h1", "2010").set("mbx", "roles", list("MBX"));
        exchange("other", "h1", "2010");
        assertAsked("EXCH-CAS-001", "\"Roles\" of other is not set");
        assertAsked("EXCH-HT-001", "\"Roles\" of other is not set");
    }

    @Test
    void aFrontServerWithoutAVersion() {
        estate.put("cas", "exchange-server").set("cas", "roles", list("CAS", "HT"));
        exchange("mbx", "h1", "2010").set("mbx", "roles", list("MBX"));
        assertAsked("EXCH-CAS-001", "\"Version\" of cas is not set");
    }

    @Test
    void aDagThatDoesNotSayItsDacMode() {
        exchange("ex1", "h1", "2016");
        exchange("ex2", "h1", "2016").group("dag", "dag", "ex1", "ex2");
        assertAsked("EXCH-DAG-010", "\"DAC mode\" of dag is not set");
    }

    @Test
    void oldWindowsWithoutAnEdition() {
        estate.put("n1", "physical-server")
                .put("n2", "physical-server")
                .group("c", "wsfc", "n1", "n2");
        estate.set("n1", "os", "windows-server-2008-r2").set("n1", "osEdition", "enterprise");
        estate.set("n2", "os", "windows-server-2008-r2");
        assertAsked("QRM-017", "\"OS edition\" of n2 is not set");
    }

    @Test
    void windowsOfAnUnknownReleaseIsNotAsked() {
        estate.put("n1", "physical-server")
                .put("n2", "physical-server")
                .group("c", "wsfc", "n1", "n2");
        Verdicts.on(estate).areSilentOn("QRM-017");
    }

    @Test
    void domainControllersOfWhichOneNamesItsDomain() {
        estate.put("dc1", "domain-controller").set("dc1", "domain", "contoso.local");
        estate.put("dc2", "domain-controller");
        assertAsked("AD-001", "\"Domain\" of dc2 is not set");
    }

    @Test
    void domainControllersOfWhichNoneDoes() {
        estate.put("dc1", "domain-controller").put("dc2", "domain-controller");
        assertEquals(List.of(), Verdicts.on(estate).all());
    }

    @Test
    void aGroupWithoutATestWhereOthersHaveOne() {
        exchange("ex1", "h1", "2019");
        exchange("ex2", "h1", "2019").group("dag", "dag", "ex1", "ex2");
        estate.set("dag", "lastFailoverTest", "2026-05-04");
        exchange("ex3", "h1", "2019");
        exchange("ex4", "h1", "2019").group("dag2", "dag", "ex3", "ex4");
        assertAsked("RED-013", "\"Last failover test\" of dag2 is not set");
    }

    @Test
    void nobodyIsAskedForAPropertyThatTheDocumentDoesNotUse() {
        exchange("ex1", "h1", "2019");
        exchange("ex2", "h1", "2019").group("dag", "dag", "ex1", "ex2");
        Verdicts.on(estate).areSilentOn("RED-013");
    }

    private void assertAsked(String rule, String because) {
        var said = Verdicts.on(estate);
        assertEquals(List.of(rule + " info unknown"), said.of(rule));
        var message = said.only(rule).message();
        assertTrue(message.startsWith("Cannot tell") && message.contains(because), message);
    }

    private Topologies cluster() {
        estate.put("c", "host-cluster");
        return estate.put("h1", "hypervisor-host", "c").put("h2", "hypervisor-host", "c");
    }

    private Topologies exchange(String id, String host, String version) {
        if (estate.topology().has(new Id(host))) {
            estate.server(id, "exchange-server", host);
        } else {
            estate.put(id, "exchange-server");
        }
        return estate.set(id, "version", version);
    }

    private static Value list(String... items) {
        return new Value.Items(List.of(items).stream().map(Value::of).toList());
    }
}
