package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Power, sites, load, names of members, paths and circles at start-up: exceptions and what is not
/// known.
class StructureTest {

    private final Topologies estate = new Topologies();

    @ParameterizedTest
    @CsvSource({
        "power-feed, '', '', RED-005 medium",
        "power-feed, false, false, RED-005 high",
        "power-feed, true, false, RED-005 medium",
        "power-feed, false, '', RED-005 medium",
        "ups, '', '', RED-005 medium"
    })
    void oneSupplyUnderAPool(String kind, String ups, String generator, String said) {
        pool().put("f", kind).link("powered-by", "s1", "f").link("powered-by", "s2", "f");
        setUnlessEmpty("f", "ups", ups);
        setUnlessEmpty("f", "generator", generator);
        assertSaid("RED-005", said);
    }

    @Test
    void aSecondSupplyUnderOneMemberIsEnough() {
        pool().put("f", "ups").put("g", "ups").link("powered-by", "s1", "f");
        estate.link("powered-by", "s2", "f", "g");
        assertSaid("RED-005", "");
    }

    @Test
    void whatStandsBehindTheSupplyIsNotSaidAgain() {
        pool().put("f", "power-feed").put("u", "ups").link("powered-by", "u", "f");
        estate.link("powered-by", "s1", "u").link("powered-by", "s2", "u");
        assertEquals("u", Verdicts.on(estate).only("RED-005").subjects().getFirst().value());
    }

    @Test
    void powerThatIsNotDrawnIsNotMissed() {
        pool();
        assertSaid("RED-005", "");
    }

    @Test
    void aDagWithItsWitnessOnOneFeedIsOneFinding() {
        estate.put("f", "power-feed");
        for (var number = 1; number <= 2; number++) {
            estate.put("s" + number, "physical-server").link("powered-by", "s" + number, "f");
            estate.put("e" + number, "exchange-server", "s" + number);
        }
        estate.put("s3", "physical-server").put("w", "witness", "s3").link("powered-by", "s3", "f");
        estate.group("dag", "dag", "e1", "e2").link("witness-of", "w", "dag");
        var said = Verdicts.on(estate);
        assertEquals(List.of("RED-005 medium"), said.of("RED-005"));
        said.areSilentOn("EXCH-DAG-005", "QRM-008");
    }

    @Test
    void aTierInOneSiteMattersOnlyToThoseWhoPromiseMore() {
        sites().group("p", "pool", "w1", "w2").service("s", "p");
        estate.move("s2", "a");
        assertSaid("RED-006", "");
        estate.set("s", "siteResilience", true);
        assertSaid("RED-006", "RED-006 high");
        Verdicts.on(estate).areSilentOn("RED-001");
        estate.move("s2", "b");
        assertSaid("RED-006", "");
    }

    @Test
    void votesInTheWrongSiteAreAnotherMatter() {
        sites().put("e1", "exchange-server", "s1").put("e2", "exchange-server", "s2");
        estate.put("s3", "physical-server", "a").put("fsw", "witness", "s3");
        estate.group("dag", "dag", "e1", "e2").link("witness-of", "fsw", "dag");
        estate.put("c1", "database-copy", "e1").put("c2", "database-copy", "e2");
        estate.group("db", "exchange-database", "c1", "c2").put("l1", "load-balancer", "a");
        estate.put("l2", "load-balancer", "b").group("ns", "lb-pair", "l1", "l2");
        estate.link("client-path", "ns", "dag").service("mail", "db", "ns", "dag");
        estate.set("mail", "siteResilience", true);
        Verdicts.on(estate).areSilentOn("RED-006", "RED-001");
    }

    @Test
    void aHostClusterOverTwoSitesKeepsItsVms() {
        estate.put("a", "site").put("b", "site").put("c", "host-cluster");
        estate.set("c", "haEnabled", true).put("h1", "hypervisor-host", "c");
        estate.put("h2", "hypervisor-host", "c").link("located-in", "h1", "a");
        estate.link("located-in", "h2", "b").server("app", "application", "h1");
        estate.service("s", "app").set("s", "siteResilience", true);
        assertSaid("RED-006", "");
        estate.set("c", "haEnabled", false);
        assertSaid("RED-006", "RED-006 high");
    }

    @ParameterizedTest
    @CsvSource({"40, 40, ''", "41, 40, RED-009 high", "'', 90, RED-009 info unknown", "'', '', ''"})
    void twoMembersAndTheirLoad(String one, String other, String said) {
        pool();
        setAmount("w1", "load", one);
        setAmount("w2", "load", other);
        assertSaid("RED-009", said);
    }

    @Test
    void unequalMembersWeighByTheirCapacity() {
        pool().set("w1", "load", 30).set("w2", "load", 30).set("w1", "capacity", 1000);
        assertSaid("RED-009", "RED-009 info unknown");
        estate.set("w2", "capacity", 100);
        assertSaid("RED-009", "RED-009 high");
        assertTrue(Verdicts.on(estate).only("RED-009").message().contains("330 %"));
    }

    @Test
    void theLimitAndTheAgreementToRunDegraded() {
        pool().set("w1", "load", 45).set("w2", "load", 45).service("s", "p");
        assertSaid("RED-009", "RED-009 high");
        estate.set("p", "loadLimit", 90);
        assertSaid("RED-009", "");
        estate.unset("p", "loadLimit").set("s", "degradedMode", true);
        assertSaid("RED-009", "");
    }

    @Test
    void aHostThatCarriesTwoOfThreeIsTheWorstLoss() {
        estate.put("h1", "hypervisor-host").put("h2", "hypervisor-host");
        estate.server("x", "web-server", "h1").server("y", "web-server", "h1");
        estate.server("z", "web-server", "h2").group("p", "pool", "x", "y", "z");
        for (var server : List.of("x", "y", "z")) {
            estate.set(server, "load", 35);
        }
        assertSaid("RED-009", "RED-009 high");
        assertTrue(Verdicts.on(estate).only("RED-009").message().contains("host h1"));
    }

    @Test
    void theLossOfASiteCountsWhereItIsToBeSurvived() {
        estate.put("a", "site").put("b", "site");
        for (var number = 1; number <= 4; number++) {
            estate.put("s" + number, "physical-server", number < 3 ? "a" : "b");
            estate.put("w" + number, "web-server", "s" + number).set("w" + number, "load", 50);
        }
        estate.group("p", "pool", "w1", "w2", "w3", "w4").service("s", "p");
        assertSaid("RED-009", "");
        estate.set("s", "siteResilience", true);
        assertSaid("RED-009", "RED-009 high");
    }

    @ParameterizedTest
    @CsvSource({
        "user, RED-010 high",
        "administrative, ''",
        "monitoring, ''",
        "reporting, ''",
        "backup, ''"
    })
    void whoMayGoToOneReplica(String use, String said) {
        availabilityGroup(2).put("app", "application").link("client-path", "app", "i1");
        estate.set("client-path:app:i1", "use", use);
        assertSaid("RED-010", said);
    }

    @Test
    void aReadableSecondaryServesReports() {
        availabilityGroup(2).put("app", "application").link("client-path", "app", "i2");
        assertSaid("RED-010", "RED-010 high");
        estate.set("r2", "readable", true);
        assertSaid("RED-010", "");
        estate.set("r2", "primary", true);
        assertSaid("RED-010", "RED-010 high");
    }

    @ParameterizedTest
    @CsvSource({"2, ''", "3, RED-010 high"})
    void withoutAListenerTwoReplicasAreReachedByTheMirroringString(int replicas, String said) {
        availabilityGroup(replicas).unset("ag", "listener").put("app", "application");
        estate.link("client-path", "app", "i1");
        assertSaid("RED-010", said);
    }

    @ParameterizedTest
    @CsvSource({"n1.contoso.local, RED-010 high", "N1, RED-010 high", "sqlfci.contoso.local, ''"})
    void theNameOnThePathToAClusterInstance(String address, String said) {
        estate.put("n1", "physical-server")
                .put("n2", "physical-server")
                .group("f", "fci", "n1", "n2");
        estate.put("app", "application").link("client-path", "app", "f");
        estate.set("client-path:app:f", "address", address);
        assertSaid("RED-010", said);
    }

    @Test
    void clientsThatKnowEveryMemberOrTheGroupAreNotPinned() {
        pool().put("users", "client-group").link("client-path", "users", "w1");
        assertSaid("RED-010", "RED-010 high");
        estate.link("client-path", "users", "w2");
        assertSaid("RED-010", "");
        estate.remove("client-path:users:w2").link("client-path", "users", "p");
        assertSaid("RED-010", "");
    }

    @Test
    void mirroringAndDevicesInBetweenAreNotPinned() {
        estate.put("i1", "sql-instance")
                .put("i2", "sql-instance")
                .group("m", "mirror-pair", "i1", "i2");
        estate.put("app", "application").link("client-path", "app", "i1");
        assertSaid("RED-010", "");
        pool().put("fw", "firewall").link("client-path", "fw", "w1");
        assertSaid("RED-010", "");
    }

    @Test
    void ldapToOneDomainController() {
        estate.put("d1", "domain-controller").put("d2", "domain-controller");
        estate.group("dcs", "dc-set", "d1", "d2").put("app", "application");
        estate.link("client-path", "app", "d1");
        assertSaid("RED-010", "RED-010 high");
        assertTrue(Verdicts.on(estate).only("RED-010").fix().contains("domain"));
    }

    @Test
    void twoLinksToOneSwitch() {
        estate.put("h", "hypervisor-host").put("sw", "switch").link("network", "h", "sw");
        assertSaid("RED-011", "");
        estate.link("network", "h", "sw");
        assertSaid("RED-011", "RED-011 medium");
        estate.set("sw", "stack", true);
        assertSaid("RED-011", "RED-011 low");
        estate.put("sw2", "switch").link("network", "h", "sw2");
        assertSaid("RED-011", "");
    }

    @Test
    void aTeamWhoseLegsEndInOneSwitch() {
        estate.put("h", "hypervisor-host").put("t", "nic-team", "h").put("sw", "switch");
        estate.link("network", "t", "sw", "sw");
        assertSaid("RED-011", "RED-011 medium");
    }

    @Test
    void trap06OneNicIsNoFindingButOneSwitchUnderAllMembersIs() {
        pool().put("sw1", "switch").put("sw2", "switch");
        estate.link("network", "s1", "sw1").link("network", "s2", "sw2");
        assertSaid("RED-011", "");
        estate.remove("sw2").link("network", "s2", "sw1");
        assertSaid("RED-011", "RED-011 medium");
    }

    @Test
    void membersOnOneHostShareMoreThanASwitch() {
        estate.put("h", "hypervisor-host").put("sw", "switch").link("network", "h", "sw");
        estate.server("x", "web-server", "h").server("y", "web-server", "h");
        estate.group("p", "pool", "x", "y");
        assertSaid("RED-011", "");
    }

    @ParameterizedTest
    @CsvSource({
        "One, One, true, RED-011 high",
        "One, one, false, RED-011 medium",
        "One, Two, true, ''",
        "One, '', true, RED-011 info unknown",
        "'', '', true, ''"
    })
    void twoLinesBetweenSites(String first, String second, boolean stretched, String said) {
        sites().put("x1", "switch", "a").put("x2", "switch", "a").put("y1", "switch", "b");
        estate.put("y2", "switch", "b").link("network", "x1", "y1").link("network", "x2", "y2");
        setUnlessEmpty("network:x1:y1", "carrier", first);
        setUnlessEmpty("network:x2:y2", "carrier", second);
        if (stretched) {
            estate.group("p", "pool", "w1", "w2");
        }
        assertSaid("RED-011", said);
    }

    @Test
    void twoLinesThatPassOneRouter() {
        sites().put("r", "router", "a").put("y1", "router", "b").put("y2", "router", "b");
        estate.link("network", "r", "y1").link("network", "r", "y2");
        estate.set("network:r:y1", "carrier", "One").set("network:r:y2", "carrier", "Two");
        assertSaid("RED-011", "RED-011 medium");
    }

    @ParameterizedTest
    @CsvSource({
        "hyper-v, windows-server-2008-r2, RED-008 high",
        "hyper-v, windows-server-2012, RED-008 medium",
        "hyper-v, '', RED-008 medium",
        "vmware, '', RED-008 high"
    })
    void aHostClusterThatWaitsForItsOwnDomainControllers(String platform, String os, String said) {
        deadlock(platform, os);
        assertSaid("RED-008", said);
        assertTrue(Verdicts.on(estate).only("RED-008").message().contains("waits for"));
    }

    @Test
    void namesAndStorageInTheCircleWeighMore() {
        deadlock("hyper-v", "windows-server-2016").server("dns", "dns-server", "h1");
        estate.link("depends-on", "c", "dns");
        assertSaid("RED-008", "RED-008 high");
    }

    @ParameterizedTest
    @ValueSource(strings = {"physical-server", "hypervisor-host"})
    void trap34ADomainControllerElsewhereIsEnough(String kind) {
        deadlock("hyper-v", "windows-server-2008-r2").put("else", kind);
        if (kind.equals("physical-server")) {
            estate.put("d3", "domain-controller", "else");
        } else {
            estate.server("d3", "domain-controller", "else");
        }
        estate.group("dcs", "dc-set", "d1", "d2", "d3");
        assertSaid("RED-008", "");
        assertSaid("AD-003", "");
    }

    @Test
    void whatIsNeededOnlyWhileRunningStopsNoStart() {
        deadlock("hyper-v", "windows-server-2008-r2");
        estate.set("depends-on:c:dcs", "phase", "running");
        assertSaid("RED-008", "");
    }

    @Test
    void trap19VCenterOnTheClusterThatItManages() {
        estate.put("c", "host-cluster").set("c", "haEnabled", true).set("c", "platform", "vmware");
        estate.put("h1", "hypervisor-host", "c").put("h2", "hypervisor-host", "c");
        estate.server("vcenter", "application", "h1");
        Verdicts.on(estate).areSilentOn("RED-008", "RED-001", "RED-012");
    }

    private void assertSaid(String rule, String said) {
        var expected = said.isEmpty() ? List.of() : List.of(said);
        assertEquals(expected, Verdicts.on(estate).of(rule));
    }

    private void setUnlessEmpty(String id, String property, String value) {
        if (value.equals("true") || value.equals("false")) {
            estate.set(id, property, Boolean.parseBoolean(value));
        } else if (!value.isEmpty()) {
            estate.set(id, property, value);
        }
    }

    private void setAmount(String id, String property, String value) {
        if (!value.isEmpty()) {
            estate.set(id, property, Double.parseDouble(value));
        }
    }

    private Topologies pool() {
        estate.put("s1", "physical-server").put("s2", "physical-server");
        estate.put("w1", "web-server", "s1").put("w2", "web-server", "s2");
        return estate.group("p", "pool", "w1", "w2");
    }

    private Topologies sites() {
        estate.put("a", "site").put("b", "site");
        estate.put("s1", "physical-server", "a").put("s2", "physical-server", "b");
        return estate.put("w1", "web-server", "s1").put("w2", "web-server", "s2");
    }

    private Topologies availabilityGroup(int count) {
        var replicas = new String[count];
        for (var number = 1; number <= count; number++) {
            replicas[number - 1] = "r" + number;
            estate.put("i" + number, "sql-instance").put("r" + number, "replica", "i" + number);
        }
        estate.group("ag", "availability-group", replicas);
        return estate.set("ag", "listener", "ag.contoso.local");
    }

    private Topologies deadlock(String platform, String os) {
        estate.put("c", "host-cluster").set("c", "haEnabled", true).set("c", "platform", platform);
        for (var number = 1; number <= 2; number++) {
            estate.put("h" + number, "hypervisor-host", "c");
            setUnlessEmpty("h" + number, "os", os);
            estate.server("d" + number, "domain-controller", "h" + number);
        }
        estate.group("dcs", "dc-set", "d1", "d2");
        return estate.link("depends-on", "c", "dcs");
    }
}
