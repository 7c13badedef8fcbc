package faultline.engine;

import static faultline.Topologies.CATALOG;
import static faultline.Topologies.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ColdStartTest {

    private final Topologies estate = new Topologies();

    @Test
    void whatNeedsNothingBackStartsAgain() {
        estate.put("h", "hypervisor-host").server("web", "web-server", "h").service("s", "web");
        assertEquals(new ColdStart(List.of(), List.of()), coldStart());
    }

    @Test
    void twoThatNeedEachOtherNeverStart() {
        estate.put("ad", "domain-controller").put("dns", "dns-server");
        estate.link("depends-on", "ad", "dns").link("depends-on", "dns", "ad");
        assertEquals(ids("ad", "dns"), coldStart().neverStarted());
        assertEquals(List.of(loop("ad dns", "ad dns")), coldStart().loops());
    }

    @Test
    void aClusterThatNeedsTheControllersItCarriesNeverStarts() {
        cluster();
        var cold = coldStart();
        assertEquals(List.of(loop("c dcs dc vm-dc h", "c h vm-dc dc dcs")), cold.loops());
        assertEquals(ids("c", "h", "vm-dc", "dc", "vm-web", "web", "dcs"), cold.neverStarted());
    }

    @Test
    void aControllerElsewhereBreaksTheCircle() {
        cluster().put("dc2", "domain-controller").group("dcs", "dc-set", "dc", "dc2");
        assertEquals(List.of(), coldStart().neverStarted());
    }

    @Test
    void whatIsNeededOnlyWhileStartingTakesNothingDownThatRuns() {
        cluster();
        var model = FailureModel.of(estate.topology(), CATALOG, Restarts.DONE);
        assertEquals(Set.of(new Id("dc"), new Id("dcs")), model.killedBy(new Id("dc")));
    }

    @Test
    void whatIsNeededOnlyWhileRunningKeepsNothingFromStarting() {
        estate.put("a", "application").put("b", "application");
        estate.link("depends-on", "a", "b").link("depends-on", "b", "a");
        estate.set("depends-on:b:a", "phase", "running");
        assertEquals(List.of(), coldStart().neverStarted());
    }

    @Test
    void aFirewallThatWaitsForWhatIsBehindItNeverStarts() {
        estate.put("fw", "firewall").put("sw", "switch").put("dc", "domain-controller");
        estate.put("users", "client-group").link("network", "users", "fw");
        estate.link("network", "fw", "sw").link("network", "sw", "dc");
        estate.put("login", "application").link("network", "login", "fw");
        estate.link("client-path", "login", "dc").link("depends-on", "fw", "login");
        assertEquals(List.of(loop("fw login", "fw login")), coldStart().loops());
    }

    @Test
    void ofSeveralWaysAroundTheShortestIsShown() {
        estate.put("a", "application").put("b", "application").put("c", "application");
        estate.link("depends-on", "a", "b").link("depends-on", "b", "c");
        estate.link("depends-on", "c", "a").link("depends-on", "c", "b");
        assertEquals(List.of(loop("b c", "a b c")), coldStart().loops());
    }

    @Test
    void separateCirclesAreToldApart() {
        for (var name : List.of("a", "b", "x", "y")) {
            estate.put(name, "application");
        }
        estate.link("depends-on", "x", "y").link("depends-on", "y", "x", "a");
        estate.link("depends-on", "a", "b").link("depends-on", "b", "a");
        assertEquals(List.of(loop("a b", "a b"), loop("x y", "x y")), coldStart().loops());
    }

    @Test
    void aServiceThatNeedsItselfIsACircleOfOne() {
        estate.put("a", "application").service("s", "a").service("s", "a", "s");
        assertEquals(List.of(loop("s", "s")), coldStart().loops());
    }

    /// Starting one thing after the other, by the same words as the oracle of failures.
    @Test
    void agreesWithStartingByHandOnThreeHundredEstates() {
        var circles = 0;
        for (var seed : LongStream.rangeClosed(1, 300).toArray()) {
            var topology =
                    RandomEstate.of(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
            var cold = ColdStart.of(topology, CATALOG);
            assertEquals(byHand(topology), new HashSet<>(cold.neverStarted()), "seed " + seed);
            circles += cold.loops().size();
        }
        assertTrue(circles > 5, "only " + circles + " circles");
    }

    private static Set<Id> byHand(Topology topology) {
        var running = new Scan(topology, CATALOG, Restarts.DONE, "start");
        var starting = new Scan(topology, CATALOG, Restarts.DONE, "running");
        var stuck = new HashSet<>(starting.neverUp());
        stuck.removeAll(running.downAfter(List.of()));
        return stuck;
    }

    private Topologies cluster() {
        estate.put("c", "host-cluster").put("h", "hypervisor-host", "c");
        estate.server("dc", "domain-controller", "h").server("web", "web-server", "h");
        estate.group("dcs", "dc-set", "dc").link("depends-on", "c", "dcs");
        estate.set("depends-on:c:dcs", "phase", "start");
        return estate;
    }

    private ColdStart coldStart() {
        return ColdStart.of(estate.topology(), CATALOG);
    }

    private static ColdStart.Loop loop(String path, String caught) {
        return new ColdStart.Loop(ids(path.split(" ")), ids(caught.split(" ")));
    }
}
