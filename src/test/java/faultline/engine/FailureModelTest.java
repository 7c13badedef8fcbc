package faultline.engine;

import static faultline.Topologies.CATALOG;
import static faultline.Topologies.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Id;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FailureModelTest {

    private final Topologies estate = new Topologies();

    @Test
    void whatSitsInsideFailsWithIt() {
        estate.put("s", "site")
                .put("h", "hypervisor-host", "s")
                .server("ex", "exchange-server", "h");
        assertDown("s h vm-ex ex", "s");
        assertDown("vm-ex ex", "vm-ex");
    }

    @Test
    void nothingOutsideFailsWithIt() {
        estate.put("h", "hypervisor-host").server("a", "application", "h");
        assertDown("a", "a");
    }

    @Test
    void dataFailsWithAnyStorageItLiesOn() {
        estate.put("san", "storage-array").put("ds1", "datastore", "san").put("ds2", "datastore");
        estate.put("h", "hypervisor-host").put("v", "vm", "h");
        estate.link("stored-on", "v", "ds1", "ds2");
        assertDown("san ds1 v", "san");
        assertDown("ds2 v", "ds2");
    }

    @Test
    void oneOfTwoPowerFeedsIsEnough() {
        estate.put("a", "power-feed").put("b", "power-feed").put("h", "physical-server");
        estate.link("powered-by", "h", "a", "b");
        assertDown("a", "a");
        assertDown("a b h", "a", "b");
    }

    @Test
    void everythingThatItDependsOnMustBeUp() {
        estate.put("a", "application").put("b", "application").put("c", "application");
        estate.link("depends-on", "a", "b", "c");
        assertDown("a c", "c");
    }

    @Test
    void elementsThatNeedEachOtherKeepEachOtherUp() {
        estate.put("a", "application").put("b", "application");
        estate.link("depends-on", "a", "b").link("depends-on", "b", "a");
        assertEquals(Set.of(), model().downFromTheStart());
        assertDown("a b", "b");
    }

    @Test
    void oneMemberOfAPoolIsEnough() {
        estate.put("a", "web-server").put("b", "web-server").group("p", "pool", "a", "b");
        estate.service("web", "p");
        assertDown("a", "a");
        assertDown("a b p web", "a", "b");
    }

    @Test
    void aGroupThatIsOnlyARuleIsNeverDown() {
        estate.put("h", "hypervisor-host").put("v", "vm", "h").put("w", "vm", "h");
        estate.group("apart", "anti-affinity", "v", "w");
        assertDown("v w", "v", "w");
    }

    @Test
    void twoMembersAndAWitnessSurviveTheLossOfOneVote() {
        dagOfTwo();
        assertDown("ex1", "ex1");
        assertDown("fsw", "fsw");
        assertDown("ex1 fsw dag db mail", "ex1", "fsw");
    }

    @Test
    void theWitnessOfThreeMembersDoesNotVote() {
        dagOfTwo().put("ex3", "exchange-server").group("dag", "dag", "ex1", "ex2", "ex3");
        assertDown("ex1 fsw", "ex1", "fsw");
        assertDown("ex1 ex2 dag db mail", "ex1", "ex2");
    }

    @Test
    void votesWithoutAMemberThatIsUpAreWorthNothing() {
        estate.put("n", "physical-server").put("fsw", "witness").group("c", "wsfc", "n");
        estate.set("n", "os", "windows-server-2008-r2").link("witness-of", "fsw", "c");
        assertDown("n c", "n");
    }

    @Test
    void aDatabaseStopsWhenItsDagLosesQuorum() {
        dagOfTwo().put("copy1", "database-copy", "ex1").put("copy2", "database-copy", "ex2");
        estate.group("db", "exchange-database", "copy1", "copy2");
        assertDown("ex2 copy2 fsw dag db mail", "ex2", "fsw");
    }

    @Test
    void aGroupDoesNotRestOnAQuorumThatItsMembersAreNoPartOf() {
        dagOfTwo().put("other", "exchange-server").put("copy", "database-copy", "other");
        estate.group("lone", "exchange-database", "copy");
        assertFalse(down("ex1", "fsw").contains(new Id("lone")));
    }

    @Test
    void aVmIsDownWithItsHostUntilItsClusterStartsItElsewhere() {
        cluster();
        assertTrue(atOnce("h1").contains(new Id("v")));
        assertDown("h1", "h1");
        assertDown("h1 h2 v", "h1", "h2");
    }

    @Test
    void aVmStaysDownWhereNobodyRestartsIt() {
        cluster().set("c", "haEnabled", false);
        assertDown("h1 v", "h1");
    }

    @Test
    void aVmStaysDownWhenItIsExcludedFromRestarts() {
        cluster().set("v", "haOverride", "disabled");
        assertDown("h1 v", "h1");
    }

    @Test
    void aVmOnDisksInsideItsHostStaysDownWithThatHost() {
        cluster().put("local", "datastore", "h1").link("stored-on", "v", "local");
        estate.put("san", "storage-array").link("storage-path", "h1", "san");
        assertEquals(Set.of(), model().downFromTheStart());
        assertDown("h1 local v", "h1");
    }

    @Test
    void aVmStaysDownWhereTheMemoryLeftIsTooLittle() {
        fullCluster();
        assertDown("h1 v", "h1");
        assertDown("h2 w", "h2");
        estate.set("w", "ramGB", 32);
        assertDown("h1", "h1");
    }

    @Test
    void memoryThatCanBeSharedKeepsNoVmDown() {
        fullCluster().set("c", "platform", "vmware");
        assertDown("h1", "h1");
        estate.set("v", "ramReserved", true).set("w", "ramReserved", true);
        assertDown("h1 v", "h1");
    }

    @Test
    void memoryOfAHostThatIsNotKnownKeepsNoVmDown() {
        fullCluster().unset("h2", "ramGB");
        assertDown("h1", "h1");
    }

    @Test
    void whatLostAnAlternativeOrWouldFallNextIsDegraded() {
        dagOfTwo();
        assertEquals(Set.copyOf(ids("dag", "db", "mail")), model().degradedAfter(ids("fsw")));
        assertEquals(Set.of(), model().degradedAfter(ids()));
    }

    @Test
    void whatIsDownIsNotDegraded() {
        estate.put("a", "power-feed").put("b", "power-feed").put("h", "physical-server");
        estate.link("powered-by", "h", "a", "b").put("app", "application", "h");
        assertEquals(Set.copyOf(ids("h", "app")), model().degradedAfter(ids("a")));
        assertEquals(Set.of(), model().degradedAfter(ids("a", "b")));
    }

    @Test
    void aVmThatCanGoToOneHostLessIsDegraded() {
        cluster().put("h3", "hypervisor-host", "c");
        assertEquals(Set.copyOf(ids("v")), model().degradedAfter(ids("h3")));
    }

    @Test
    void aVmRestartsOnlyWhereItsStorageIsSeen() {
        cluster().put("san", "storage-array").put("ds", "datastore", "san");
        estate.put("other", "storage-array").link("storage-path", "h2", "other");
        estate.link("storage-path", "h1", "san").link("stored-on", "v", "ds");
        assertDown("h1 v", "h1");
    }

    @Test
    void aPathDrawnFromAClusterHoldsForEachOfItsHosts() {
        cluster().put("san", "storage-array").put("ds", "datastore", "san");
        estate.put("other", "storage-array").link("storage-path", "h2", "other");
        estate.link("storage-path", "c", "san").link("stored-on", "v", "ds");
        assertEquals(Set.of(), model().downFromTheStart());
        assertDown("h1", "h1");
    }

    @Test
    void aVmIsLostWithTheLastSwitchToItsStorage() {
        cluster().put("san", "storage-array").put("ds", "datastore", "san");
        estate.put("f1", "switch").put("f2", "switch").link("stored-on", "v", "ds");
        estate.link("storage-path", "h1", "f1", "f2").link("storage-path", "h2", "f1");
        estate.link("storage-path", "f1", "san").link("storage-path", "f2", "san");
        assertDown("f1", "f1");
        assertDown("f1 f2 v", "f1", "f2");
        assertTrue(down("h1", "f1").contains(new Id("v")));
    }

    @Test
    void clientsNeedAWayThroughTheNetwork() {
        estate.put("users", "client-group").put("web", "web-server");
        estate.put("s1", "switch").put("s2", "switch").link("client-path", "users", "web");
        estate.link("network", "users", "s1").link("network", "s1", "s2");
        estate.link("network", "s2", "web").link("network", "s1", "web");
        assertDown("s2", "s2");
        assertDown("s1 users", "s1");
    }

    @Test
    void aHostWithTwoCardsIsNoSwitch() {
        estate.put("users", "client-group").put("web", "web-server").put("h", "physical-server");
        estate.link("client-path", "users", "web");
        estate.link("network", "users", "h").link("network", "h", "web");
        assertEquals(Set.of(new Id("users")), model().downFromTheStart());
    }

    @Test
    void ofAGroupClientsNeedOneMemberThatTheyReach() {
        estate.put("users", "client-group").put("w1", "web-server").put("w2", "web-server");
        estate.put("s1", "switch").put("s2", "switch").group("p", "pool", "w1", "w2");
        estate.link("client-path", "users", "p").link("network", "users", "s1", "s2");
        estate.link("network", "s1", "w1").link("network", "s2", "w2");
        assertDown("s1", "s1");
        assertDown("s1 w2 users", "s1", "w2");
    }

    @Test
    void aLoadBalancerNeedsOneOfTheServersBehindIt() {
        estate.put("lb", "load-balancer").put("w1", "web-server").put("w2", "web-server");
        estate.link("balances", "lb", "w1", "w2");
        assertDown("w1", "w1");
        assertDown("w1 w2 lb", "w1", "w2");
    }

    @Test
    void whatIsNotPluggedInReachesWithoutAPath() {
        estate.put("users", "client-group").put("web", "web-server").put("s", "switch");
        estate.link("client-path", "users", "web").link("network", "web", "s");
        assertDown("s", "s");
    }

    @Test
    void theSinglePointsOfAServiceAreThoseThatTakeItDownAlone() {
        dagOfTwo().put("fe", "application").service("mail", "dag", "fe");
        assertEquals(ids("fe"), model().singlePointsOf(new Id("mail")));
    }

    @Test
    void whatIsDownFromTheStartHasNoSinglePoints() {
        estate.put("a", "application").put("b", "application").put("c", "physical-server");
        estate.link("client-path", "a", "b").link("network", "a", "c").link("network", "b", "c");
        assertEquals(Set.of(new Id("a")), model().downFromTheStart());
        assertEquals(ids(), model().singlePointsOf(new Id("a")));
    }

    @Test
    void whatDefeatsTheAlternativesIsAHiddenSinglePoint() {
        estate.put("r", "rack").put("h1", "physical-server", "r").put("h2", "physical-server", "r");
        estate.put("w1", "web-server", "h1").put("w2", "web-server", "h2").put("dns", "dns-server");
        estate.group("p", "pool", "w1", "w2").link("depends-on", "p", "dns");
        assertEquals(ids("r", "dns"), model().singlePointsOf(new Id("p")));
        assertEquals(ids("r"), model().hiddenSinglePointsOf(new Id("p")));
    }

    @Test
    void whatTakesAGroupToItsEdgeLeavesNoSpare() {
        dagOfTwo();
        assertEquals(ids("ex1", "ex2", "fsw"), model().leavingNoSpare(new Id("dag")));
        estate.put("ex3", "exchange-server").put("ex4", "exchange-server");
        estate.group("dag", "dag", "ex1", "ex2", "ex3", "ex4");
        assertEquals(ids(), model().leavingNoSpare(new Id("dag")));
    }

    @Test
    void whatHasNoAlternativesHasNothingHiddenAndNothingToSpare() {
        estate.put("h", "physical-server").put("a", "application", "h");
        assertEquals(ids(), model().hiddenSinglePointsOf(new Id("a")));
        assertEquals(ids(), model().leavingNoSpare(new Id("a")));
    }

    private Topologies dagOfTwo() {
        estate.put("ex1", "exchange-server").put("ex2", "exchange-server").put("fsw", "witness");
        estate.put("c1", "database-copy").group("dag", "dag", "ex1", "ex2");
        estate.group("db", "exchange-database", "c1").link("depends-on", "db", "dag");
        return estate.link("witness-of", "fsw", "dag").service("mail", "db");
    }

    private Topologies cluster() {
        estate.put("c", "host-cluster").set("c", "haEnabled", true);
        estate.put("h1", "hypervisor-host", "c").put("h2", "hypervisor-host", "c");
        return estate.put("v", "vm", "h1");
    }

    /// Two hosts that are both half full and a bit more.
    private Topologies fullCluster() {
        cluster().set("c", "platform", "hyper-v").put("w", "vm", "h2");
        estate.set("h1", "ramGB", 64).set("h2", "ramGB", 64);
        return estate.set("v", "ramGB", 32).set("w", "ramGB", 33);
    }

    private void assertDown(String expected, String... failed) {
        assertEquals(
                Set.of(expected.split(" ")),
                down(failed).stream().map(Id::value).collect(Collectors.toSet()));
    }

    private Set<Id> down(String... failed) {
        return model().downAfter(ids(failed));
    }

    private Set<Id> atOnce(String failed) {
        return FailureModel.of(estate.topology(), CATALOG, Restarts.NOT_YET)
                .killedBy(new Id(failed));
    }

    private FailureModel model() {
        return FailureModel.of(estate.topology(), CATALOG, Restarts.DONE);
    }
}
