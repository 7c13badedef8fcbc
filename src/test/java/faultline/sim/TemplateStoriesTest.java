package faultline.sim;

import static faultline.sim.Story.actions;
import static faultline.sim.Story.ballot;
import static faultline.sim.Story.log;
import static faultline.sim.Story.outage;
import static faultline.sim.Story.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Id;
import faultline.model.ScenarioStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an expert expects to happen on the reference topologies.
class TemplateStoriesTest {

    @Test
    void t01TheHubAloneLeavesDatabasesMountedAndEverybodyCutOff() {
        var run = Story.of("t01").fail("exch-01").run();
        assertTrue(outcome(run, "outlook").isLasting(), log(run));
        assertTrue(run.at(run.end()).owners().containsKey(new Id("db1")));
        assertTrue(run.at(run.end()).owners().containsKey(new Id("db2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2"})
    void t02AnyHostCostsAtMostHalfAMinuteAndTheRedundancyComesBack(int number) {
        var story = Story.of("t02");
        var host =
                story.estate().topology().components().values().stream()
                        .filter(it -> it.kind().value().equals("hypervisor-host"))
                        .toList()
                        .get(number);
        var run = story.fail(host.id().value()).run();
        assertTrue(outage(run, "mail") <= 30, log(run));
        assertFalse(outcome(run, "mail").isLasting(), log(run));
        assertEquals(3, ballot(run, run.end(), "dag1").left(), log(run));
        assertEquals(0, ballot(run, 60_000, "dag1").spare(), log(run));
    }

    @Test
    void t04TheCoreOfTheTextIsTrueForSharedDisks() {
        var run = Story.of("t04").fail("esx1").run();
        assertFalse(outcome(run, "mail").isLasting(), log(run));
        assertTrue(log(run).contains("moves from"), log(run));
    }

    @Test
    void t05LosingASiteIsSurvivedAndTheWitnessSiteGoesUnnoticed() {
        var main = Story.of("t05").fail("site-a").run();
        assertEquals(3, ballot(main, 60_000, "dag1").left(), log(main));
        assertTrue(log(main).contains("mount its copy"), log(main));
        var witness = Story.of("t05").fail("site-c").run();
        assertEquals(0, outage(witness, "mail"), log(witness));
        assertTrue(ballot(witness, 60_000, "dag1").isQuorum());
    }

    @Test
    void t05ASiteThatIsCutOffFromAllOthersStopsAndTheRestGoesOnWithTheWitness() {
        var story = Story.of("t05");
        story.estate().topology().links().values().stream()
                .filter(it -> it.kind().value().equals("network"))
                .filter(it -> isAtB(it.from()) != isAtB(it.to()))
                .forEach(it -> story.fail(it.id().value()));
        var run = story.run();
        var votes = ballot(run, run.end(), "dag1");
        assertTrue(votes.isQuorum(), log(run));
        assertTrue(log(run).contains("out of DAG1"), log(run));
    }

    private static boolean isAtB(Id id) {
        return id.value().contains("-b")
                || id.value().equals("srv-dc3")
                || id.value().equals("srv-dc4");
    }

    @Test
    void t06LosingTheSiteOfTheWitnessNeedsASwitchover() {
        var run = Story.of("t06").fail("site-a").run();
        assertFalse(ballot(run, run.end(), "dag1").isQuorum(), log(run));
        assertTrue(actions(run).contains("Restore-DatabaseAvailabilityGroup"), actions(run));
        var other = Story.of("t06").fail("site-b").run();
        assertTrue(ballot(other, other.end(), "dag1").isQuorum(), log(other));
    }

    @Test
    void t07TheHostWithTheWitnessTakesMailDownUntilItReturns() {
        var second = Story.of("t07").fail("hv2").run();
        assertFalse(outcome(second, "mail").isLasting(), log(second));
        var first = Story.of("t07").fail("hv1").run();
        assertTrue(outcome(first, "mail").isLasting(), log(first));
        assertTrue(actions(first).contains("force quorum"), actions(first));
        var back = Story.of("t07").fail("hv1").step(ScenarioStep.Action.RESTORE, "hv1", 3600);
        assertTrue(actions(back.run()).contains("Restore-DatabaseAvailabilityGroup"));
        var free = back.set("dag1", "dacMode", "off").run();
        assertFalse(outcome(free, "mail").isLasting(), log(free));
    }

    @Test
    void t08TwoLossesAtOnceStopTheDagAndOneAfterTheOtherIsAMatterOfChance() {
        assertFalse(outcome(Story.of("t08").fail("hv1").run(), "mail").isLasting());
        var both = Story.of("t08").fail("hv1").fail("hv2").run();
        assertTrue(outcome(both, "mail").isLasting(), log(both));
        assertFalse(both.isChance());
        var later = Story.of("t08").fail("hv1").step(ScenarioStep.Action.FAIL, "hv2", 600).run();
        assertTrue(later.isChance(), log(later));
        assertTrue(outcome(later, "mail").isLasting(), log(later));
    }

    @Test
    void t11ANodeCostsAboutTwoMinutesAndTheStorageEverything() {
        var node = Story.of("t11").fail("srv-n1").run();
        assertTrue(outage(node, "ordering") >= 30 && outage(node, "ordering") <= 120, log(node));
        assertTrue(outcome(Story.of("t11").fail("san1").run(), "ordering").isLasting());
    }

    @Test
    void t14LosingTheMainSiteNeedsForceAndSaysWhatItCosts() {
        var run = Story.of("t14").fail("site-a").run();
        assertTrue(outcome(run, "ordering").isLasting(), log(run));
        assertTrue(actions(run).contains("FixQuorum"), actions(run));
        assertTrue(actions(run).contains("FORCE_FAILOVER_ALLOW_DATA_LOSS"), actions(run));
        assertTrue(run.losses().toString().contains("not sent yet"), run.losses().toString());
    }

    @Test
    void afterMaintenanceEverythingIsBackAndNothingWasLost() {
        var run = Story.of("t02").step(ScenarioStep.Action.PATCH, "vm-mbx1", 0).run();
        assertTrue(outage(run, "mail") <= 30, log(run));
        assertEquals(List.of(), run.losses());
        assertEquals(0, ballot(run, 120_000, "dag1").spare(), log(run));
        assertEquals(3, ballot(run, run.end(), "dag1").left(), log(run));
    }

    @Test
    void aStepThatWaitsForSomethingToBeDownBeginsThen() {
        var second =
                new ScenarioStep(ScenarioStep.Action.FAIL, new Id("exch-03"), Duration.ZERO)
                        .whileDown(new Id("vm-exch-02"));
        var run =
                Story.of("t01").step(ScenarioStep.Action.FAIL, "vm-exch-02", 60).step(second).run();
        assertTrue(log(run).contains("60.0 EXCH-03 fails"), log(run));
    }

    @Test
    void aStepOnSomethingThatIsNotDrawnDoesNothing() {
        var run = Story.of("t01").fail("nobody").run();
        assertEquals(0, outage(run, "mail"));
        assertTrue(log(run).contains("is not in the drawing"));
    }
}
