package faultline.sim;

import static faultline.Topologies.CATALOG;
import static faultline.sim.Story.ballot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Id;
import faultline.model.Scenario;
import faultline.model.ScenarioStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A guest cluster stacked on a hypervisor's failover, in all its variants: which of them is the
/// described outage, and how long each of them takes.
class StackedFailoverTest {

    /// One variant and what it has to come to.
    ///
    /// @param seconds the longest outage; negative if it must not end
    record Variant(String name, Topologies estate, int outages, long seconds, String loss) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Variant> variants() {
        return Stream.of(
                new Variant(
                        "V0 the incident: restored with its state, shared disk",
                        stacked().set("vmc", "restartKind", "saved-state"),
                        2,
                        3634,
                        ""),
                new Variant(
                        "V1 guest cluster only",
                        stacked().set("vmc", "haEnabled", false),
                        1,
                        32,
                        ""),
                new Variant("V2 hypervisor only, a single VM", single(), 1, 220, ""),
                new Variant("V3 both, cold boot, kept apart", apart(stacked()), 1, 32, ""),
                new Variant("V3b both, cold boot, not kept apart", twoHosts(stacked()), 1, 32, ""),
                new Variant(
                        "V4 with automatic failback",
                        apart(stacked()).set("fci", "failback", true),
                        2,
                        32,
                        ""),
                new Variant(
                        "V5 the resumed node is faster than the heartbeat limit",
                        timed(stacked(), 60).set("vmc", "restartKind", "saved-state"),
                        1,
                        40,
                        ""),
                new Variant(
                        "V6 copies instead of shared disks, restored with its state",
                        copies().set("vmc", "restartKind", "saved-state"),
                        1,
                        25,
                        "stale primary"),
                new Variant(
                        "V7 no fencing",
                        stacked()
                                .set("vmc", "restartKind", "saved-state")
                                .set("fci", "diskReservation", "none"),
                        2,
                        -1,
                        "corrupted"),
                new Variant(
                        "V8 the reservation cannot be broken",
                        stacked().set("fci", "diskReservation", "stuck"),
                        1,
                        -1,
                        ""),
                new Variant(
                        "V9 no witness, HA off",
                        noWitness().set("vmc", "haEnabled", false),
                        1,
                        7422,
                        ""),
                new Variant("V9b no witness, HA on", noWitness(), 1, 242, ""),
                new Variant(
                        "V10 both nodes on the host", stacked().move("vm-b", "h1"), 1, 242, ""));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void comesToWhatTheModelSays(Variant variant) {
        var steps = new ArrayList<>(List.of(step(ScenarioStep.Action.FAIL, 0)));
        if (variant.name().startsWith("V9 ")) {
            steps.add(step(ScenarioStep.Action.RESTORE, 7200));
        }
        var run = run(variant.estate(), steps);
        var outcome = run.outcome(new Id("orders")).orElseThrow();
        var story = String.join("\n", run.entries().map(it -> it.at() + " " + it.what()).toList());
        assertEquals(variant.outages(), outcome.outages().size(), story);
        assertEquals(variant.seconds() < 0, outcome.isLasting(), story);
        if (variant.seconds() >= 0) {
            assertEquals(variant.seconds() * 1000, outcome.longest(), story);
        }
        var losses = run.losses().stream().map(Risk::what).toList();
        assertEquals(
                !variant.loss().isEmpty(),
                !losses.isEmpty() && losses.toString().contains(variant.loss()),
                losses.toString());
    }

    @Test
    void theSecondInterruptionOfAFailbackTakesAsLongAsTheMove() {
        var run = run(apart(stacked()).set("fci", "failback", true), List.of(fail()));
        var second = run.outcome(new Id("orders")).orElseThrow().outages().get(1);
        assertEquals(27_000, second.length());
        assertEquals(215_000, second.begin());
    }

    @Test
    void aColdBootGivesTheRedundancyBack() {
        var run = run(apart(stacked()), List.of(fail()));
        assertEquals(3, ballot(run, 216_000, "wsfc").left());
        assertEquals(2, ballot(run, 214_000, "wsfc").left());
        assertTrue(run.support().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"5", "10", "20", "30", "60", "120"})
    void theOutageLastsExactlyIfTheResumeIsLaterThanTheHeartbeatLimit(long threshold) {
        for (var resumed : List.of(21, 25, 35, 40, 65, 90, 150)) {
            var estate =
                    timed(stacked(), threshold)
                            .set("vmc", "restartKind", "saved-state")
                            .set("vm-a", "resumeTime", (resumed - 20) + "s");
            var outcome = run(estate, List.of(fail())).outcome(new Id("orders")).orElseThrow();
            assertEquals(
                    resumed > threshold,
                    outcome.longest() > 1_800_000,
                    threshold + " s, resumed after " + resumed + " s");
        }
    }

    private static Run run(Topologies estate, List<ScenarioStep> steps) {
        return Simulator.of(estate.topology(), CATALOG).run(new Scenario("h1 fails", steps));
    }

    private static ScenarioStep fail() {
        return step(ScenarioStep.Action.FAIL, 0);
    }

    private static ScenarioStep step(ScenarioStep.Action action, long at) {
        return new ScenarioStep(action, new Id("h1"), Duration.ofSeconds(at));
    }

    private static Topologies hosts() {
        return new Topologies()
                .put("vmc", "host-cluster")
                .put("h1", "hypervisor-host", "vmc")
                .put("h2", "hypervisor-host", "vmc")
                .put("h3", "hypervisor-host", "vmc")
                .set("vmc", "haEnabled", true)
                .put("srv-w", "physical-server")
                .put("w", "witness", "srv-w")
                .put("san", "storage-array")
                .put("lun", "volume", "san")
                .put("vm-a", "vm", "h1")
                .put("vm-b", "vm", "h2");
    }

    private static Topologies stacked() {
        return timed(
                hosts().group("wsfc", "wsfc", "vm-a", "vm-b")
                        .link("witness-of", "w", "wsfc")
                        .group("fci", "fci", "vm-a", "vm-b")
                        .link("stored-on", "fci", "lun")
                        .service("orders", "fci"),
                5);
    }

    /// With that heartbeat limit, and 7 s to arbitrate and 20 s to mount after it.
    private static Topologies timed(Topologies estate, long limit) {
        return estate.set("wsfc", "heartbeatTimeout", limit + "s")
                .set("fci", "failoverTime", (limit + 27) + "s");
    }

    private static Topologies single() {
        return hosts().put("crm", "application", "vm-a").service("orders", "crm");
    }

    private static Topologies apart(Topologies estate) {
        return estate.group("apart", "anti-affinity", "vm-a", "vm-b")
                .set("apart", "strength", "must");
    }

    private static Topologies twoHosts(Topologies estate) {
        return estate.remove("h3");
    }

    private static Topologies noWitness() {
        return stacked().remove("w");
    }

    private static Topologies copies() {
        return hosts().group("wsfc", "wsfc", "vm-a", "vm-b")
                .link("witness-of", "w", "wsfc")
                .set("wsfc", "heartbeatTimeout", "5s")
                .put("sql-a", "sql-instance", "vm-a")
                .put("sql-b", "sql-instance", "vm-b")
                .put("r-a", "replica", "sql-a")
                .put("r-b", "replica", "sql-b")
                .set("r-a", "mode", "synchronous")
                .set("r-b", "mode", "synchronous")
                .set("r-a", "failover", "automatic")
                .set("r-b", "failover", "automatic")
                .set("r-a", "primary", true)
                .group("ag", "availability-group", "r-a", "r-b")
                .set("ag", "failoverTime", "25s")
                .service("orders", "ag");
    }
}
