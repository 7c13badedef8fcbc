package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Id;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the rules about Exchange servers, load balancing and DAGs say in which version and why not.
class DagRulesTest {

    private final Topologies estate = new Topologies();

    @ParameterizedTest
    @CsvSource({
        "hardware, false",
        "virtual, false",
        "wnlb, false",
        "dns-round-robin, true",
        ", false"
    })
    void onlyDnsRoundRobinBalancesNoArray(String form, boolean isFound) {
        casArray().put("lb", "load-balancer").link("balances", "lb", "array");
        if (form != null) {
            estate.set("lb", "form", form);
        }
        assertEquals(isFound ? List.of("EXCH-CAS-002 high") : List.of(), of("EXCH-CAS-002"));
    }

    @Test
    void aLoadBalancerBeforeBothMembersServesTheArray() {
        casArray().put("lb", "load-balancer").link("balances", "lb", "ex1");
        assertEquals(List.of("EXCH-CAS-002 high"), of("EXCH-CAS-002"));
        estate.link("balances", "lb", "ex2");
        assertEquals(List.of(), of("EXCH-CAS-002"));
    }

    @Test
    void anArrayIsOfExchange2010() {
        casArray().unset("ex1", "version").unset("ex2", "version");
        assertEquals(List.of("EXCH-CAS-002 high"), of("EXCH-CAS-002"));
        estate.set("ex1", "version", "2013").set("ex2", "version", "2013");
        assertEquals(List.of(), of("EXCH-CAS-002"));
    }

    @Test
    void nlbOnAFailoverClusterIsFoundThroughAPoolAndByPlace() {
        estate.put("n1", "physical-server").put("n2", "physical-server");
        estate.put("w1", "web-server", "n1").put("w2", "web-server", "n2");
        estate.group("pool", "pool", "w1", "w2").group("c", "wsfc", "n1");
        estate.put("nlb", "load-balancer").set("nlb", "form", "wnlb");
        estate.link("balances", "nlb", "pool");
        var found = Verdicts.on(estate).only("EXCH-LB-002");
        assertEquals(Topologies.ids("nlb", "w1"), found.subjects());
        estate.set("nlb", "form", "hardware");
        assertEquals(List.of(), of("EXCH-LB-002"));
    }

    @Test
    void aServerInNoClusterMayRunNlb() {
        dag("2016", 2).put("hv9", "hypervisor-host").server("web", "web-server", "hv9");
        estate.put("nlb", "load-balancer").set("nlb", "form", "wnlb");
        estate.link("balances", "nlb", "web");
        assertEquals(List.of(), of("EXCH-LB-002"));
        estate.link("balances", "nlb", "ex2");
        assertEquals(
                Topologies.ids("nlb", "ex2"), Verdicts.on(estate).only("EXCH-LB-002").subjects());
    }

    @Test
    void databasesWithOneCopyAreOneFindingForTheDag() {
        dag("2016", 2);
        copies("db1", "ex1");
        copies("db2", "ex2");
        copies("db3", "ex1", "ex2");
        var found = Verdicts.on(estate).only("EXCH-DAG-001");
        assertEquals(Topologies.ids("db1", "db2"), found.subjects());
    }

    @ParameterizedTest
    @ValueSource(strings = {"recovery", "archive", "test"})
    void someDatabasesNeedNoSecondCopy(String use) {
        dag("2016", 2);
        copies("db1", "ex1").set("db1", "use", use);
        assertEquals(List.of(), of("EXCH-DAG-001"));
    }

    @Test
    void outsideOfADagOneCopyIsAllThereIs() {
        dag("2016", 1);
        copies("db1", "ex1");
        assertEquals(List.of(), of("EXCH-DAG-001"));
    }

    @Test
    void theSiteWithTheWitnessDecides() {
        overTwoSites("a");
        assertEquals(List.of("EXCH-DAG-008 info"), of("EXCH-DAG-008"));
        assertTrue(Verdicts.on(estate).only("EXCH-DAG-008").message().contains("the loss of a"));
        estate.set("dag", "automaticSiteFailover", true);
        assertEquals(List.of("EXCH-DAG-008 high"), of("EXCH-DAG-008"));
    }

    @Test
    void aWitnessInTheSecondarySiteIsGrave() {
        overTwoSites("b").put("users", "client-group", "a").set("users", "users", 300);
        assertEquals(List.of("EXCH-DAG-008 high"), of("EXCH-DAG-008"));
        copies("db", "ex1", "ex3").set("db-ex1", "active", false).set("db-ex3", "active", true);
        assertEquals(List.of("EXCH-DAG-008 info"), of("EXCH-DAG-008"));
        estate.set("db-ex1", "active", true).set("db-ex3", "active", false);
        assertEquals(List.of("EXCH-DAG-008 high"), of("EXCH-DAG-008"));
    }

    @Test
    void aThirdSiteOrOneSiteIsNoMatter() {
        overTwoSites("c");
        assertEquals(List.of(), of("EXCH-DAG-008"));
        overTwoSites("a").move("srv-ex3", "a").move("srv-ex4", "a");
        assertEquals(List.of(), of("EXCH-DAG-008"));
    }

    @Test
    void anOddDagOverTwoSitesHasNoWitnessToPlace() {
        overTwoSites("a").group("dag", "dag", "ex1", "ex2", "ex3");
        assertEquals(List.of(), of("EXCH-DAG-008"));
    }

    @Test
    void aWitnessWhoseSiteIsNotDrawnIsAQuestion() {
        overTwoSites("a").put("srv-fs", "physical-server");
        assertEquals(List.of("EXCH-DAG-008 info unknown"), of("EXCH-DAG-008"));
    }

    @Test
    void hostsOfAClusterAreLocatedInTheirSites() {
        estate.put("a", "site").put("b", "site").put("c", "host-cluster");
        for (var number : List.of("1", "2", "3")) {
            estate.put("h" + number, "hypervisor-host", "c");
            estate.link("located-in", "h" + number, number.equals("2") ? "b" : "a");
        }
        estate.server("ex1", "exchange-server", "h1").server("ex2", "exchange-server", "h2");
        estate.server("fs", "file-server", "h3").put("w", "witness", "fs");
        estate.group("dag", "dag", "ex1", "ex2").link("witness-of", "w", "dag");
        assertEquals(List.of("EXCH-DAG-008 info"), of("EXCH-DAG-008"));
    }

    @ParameterizedTest
    @CsvSource({
        "2010, high",
        "2013, high",
        "2016, high",
        "2019, high",
        "SE, info unknown",
        ", info unknown"
    })
    void aCloudWitnessIsForOtherClusters(String version, String said) {
        dag("2016", 2).put("w", "witness").set("w", "form", "cloud");
        estate.link("witness-of", "w", "dag");
        for (var member : List.of("ex1", "ex2")) {
            estate.unset(member, "version");
            if (version != null) {
                estate.set(member, "version", version);
            }
        }
        assertEquals(List.of("EXCH-DAG-009 " + said), of("EXCH-DAG-009"));
        estate.set("w", "form", "file-share");
        assertEquals(List.of(), of("EXCH-DAG-009"));
    }

    @Test
    void aWindowsClusterMayUseTheCloud() {
        estate.put("n1", "physical-server").put("n2", "physical-server").group("c", "wsfc", "n1");
        estate.put("w", "witness").set("w", "form", "cloud").link("witness-of", "w", "c");
        assertEquals(List.of(), of("EXCH-DAG-009"));
    }

    @Test
    void sixteenMembersAndCopiesAreTheLimit() {
        dag("2019", 16);
        copies("db", names(16));
        assertEquals(List.of(), of("EXCH-DAG-012"));
        dag("2019", 17);
        copies("db", names(17));
        assertEquals(List.of("EXCH-DAG-012 critical", "EXCH-DAG-012 critical"), of("EXCH-DAG-012"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 500,",
        "2019, 501, high",
        "2010, 250,",
        "2010, 300, medium",
        "2010, 600, high"
    })
    void theRoundTripHasALimit(String version, double time, String severity) {
        dag(version, 2).put("s1", "switch").put("s2", "switch");
        estate.link("network", "hv1", "s1")
                .link("network", "hv2", "s2")
                .link("network", "s1", "s2");
        estate.set("network:s1:s2", "latencyMs", time);
        assertEquals(
                severity == null ? List.of() : List.of("EXCH-DAG-012 " + severity),
                of("EXCH-DAG-012"));
    }

    @Test
    void theFastestPathCountsButNotThroughTheWitnessSite() {
        overTwoSites("c")
                .put("sa", "switch", "a")
                .put("sb", "switch", "b")
                .put("sc", "switch", "c");
        estate.link("network", "srv-ex1", "sa").link("network", "srv-ex3", "sb");
        estate.link("network", "sa", "sb", "sc").link("network", "sb", "sc");
        estate.set("network:sa:sb", "latencyMs", 600);
        assertEquals(
                Topologies.ids("dag", "ex1", "ex3"),
                Verdicts.on(estate).only("EXCH-DAG-012").subjects());
        estate.put("ra", "router", "a").link("network", "ra", "sa", "sb");
        assertEquals(List.of(), of("EXCH-DAG-012"));
    }

    @Test
    void threeSitesAreManyUnlessTheWitnessSaysWhereTheMajorityIs() {
        overTwoSites("a").put("d", "site").move("srv-ex4", "d").put("srv-fs", "physical-server");
        assertEquals(List.of("EXCH-DAG-012 low"), of("EXCH-DAG-012"));
        estate.move("srv-fs", "a");
        assertEquals(List.of(), of("EXCH-DAG-012"));
    }

    @ParameterizedTest
    @CsvSource({
        "ex2, version, 2013, critical",
        "ex2, servicePack, CU,",
        "ex2, domain, fabrikam.local, critical",
        "ex2, domain, CONTOSO.local,",
        "vm-ex2, os, windows-server-2022, critical",
        "vm-ex2, os, windows-server-2019,"
    })
    void membersAreAlike(String element, String property, String value, String severity) {
        alike().set(element, property, value);
        assertEquals(
                severity == null ? List.of() : List.of("EXCH-DAG-013 " + severity),
                of("EXCH-DAG-013"));
    }

    @ParameterizedTest
    @CsvSource({"ex2, version, Version", "vm-ex2, os, Operating system", "ex2, domain, Domain"})
    void whatOneMemberDoesNotSayIsAQuestion(String element, String property, String label) {
        alike().unset(element, property);
        assertEquals(List.of("EXCH-DAG-013 info unknown"), of("EXCH-DAG-013"));
        assertTrue(
                Verdicts.on(estate)
                        .only("EXCH-DAG-013")
                        .message()
                        .contains("\"" + label + "\" of " + element + " is not set"));
    }

    @Test
    void whatNoMemberSaysIsNot() {
        alike().unset("vm-ex1", "os").unset("vm-ex2", "os");
        estate.unset("ex1", "domain").unset("ex2", "domain");
        assertEquals(List.of(), of("EXCH-DAG-013"));
    }

    @Test
    void aDomainControllerOnTheSameWindowsAlone() {
        dag("2019", 2).server("dc1", "domain-controller", "hv1");
        assertEquals(List.of(), of("EXCH-DAG-014"));
        estate.put("dc2", "domain-controller", "vm-ex2");
        assertEquals(
                Topologies.ids("ex2", "dc2"), Verdicts.on(estate).only("EXCH-DAG-014").subjects());
    }

    @Test
    void aLaggedCopyIsNoSecondOne() {
        dag("2019", 3);
        copies("db", "ex1", "ex2", "ex3").set("db-ex3", "replayLag", "7d");
        assertEquals(List.of(), of("EXCH-DAG-017"));
        estate.set("db-ex2", "activationBlocked", true);
        assertEquals(List.of("EXCH-DAG-017 medium"), of("EXCH-DAG-017"));
        assertTrue(Verdicts.on(estate).only("EXCH-DAG-017").mentions(new Id("db-ex3")));
        estate.set("db-ex3", "replayLag", "0s");
        assertEquals(List.of(), of("EXCH-DAG-017"));
    }

    private List<String> of(String rule) {
        return Verdicts.on(estate).of(rule);
    }

    private Topologies casArray() {
        dag("2010", 2).remove("dag");
        for (var server : List.of("ex1", "ex2")) {
            estate.set(server, "roles", new Value.Items(List.of(Value.of("CAS"))));
        }
        return estate.group("array", "cas-array", "ex1", "ex2");
    }

    private Topologies dag(String version, int members) {
        for (var number = 1; number <= members; number++) {
            estate.put("hv" + number, "hypervisor-host");
            estate.server("ex" + number, "exchange-server", "hv" + number);
            estate.set("ex" + number, "version", version);
        }
        estate.group("dag", "dag", names(members));
        return estate;
    }

    private Topologies alike() {
        dag("2019", 2);
        for (var number : List.of("1", "2")) {
            estate.set("ex" + number, "domain", "contoso.local");
            estate.set("vm-ex" + number, "os", "windows-server-2019");
        }
        return estate;
    }

    private Topologies overTwoSites(String witnessSite) {
        estate.put("a", "site").put("b", "site").put("c", "site");
        for (var number = 1; number <= 4; number++) {
            estate.put("srv-ex" + number, "physical-server", number < 3 ? "a" : "b");
            estate.put("ex" + number, "exchange-server", "srv-ex" + number);
            estate.set("ex" + number, "version", "2019");
        }
        estate.put("srv-fs", "physical-server", witnessSite).put("fs", "file-server", "srv-fs");
        estate.put("w", "witness", "fs").group("dag", "dag", names(4));
        return estate.topology().links().values().isEmpty()
                ? estate.link("witness-of", "w", "dag")
                : estate;
    }

    private Topologies copies(String database, String... servers) {
        var ids = new ArrayList<String>();
        for (var server : servers) {
            estate.put(database + "-" + server, "database-copy", server);
            ids.add(database + "-" + server);
        }
        return estate.group(database, "exchange-database", ids.toArray(String[]::new));
    }

    private static String[] names(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "ex" + number)
                .toArray(String[]::new);
    }
}
