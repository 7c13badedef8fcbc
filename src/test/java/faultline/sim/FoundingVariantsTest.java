package faultline.sim;

import static faultline.sim.Story.actions;
import static faultline.sim.Story.ballot;
import static faultline.sim.Story.log;
import static faultline.sim.Story.outage;
import static faultline.sim.Story.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.ScenarioStep;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The double failover of the founding text on its own drawing, and what each premise changes.
class FoundingVariantsTest {

    /// The witness is on the other host than the member that is lost.
    private static Story apart() {
        return Story.of("t01").move("vm-exch-01", "esx2");
    }

    @Test
    void inTheBaselineTheSecondLayerHelps() {
        var run = apart().fail("esx1").run();
        assertEquals(30, outage(run, "mail"), log(run));
        assertEquals("[]", actions(run));
        assertEquals(3, ballot(run, run.end(), "dag1").left());
        assertEquals(new Id("db1-exch-03"), run.at(60_000).ownerOf(new Id("db1")).orElseThrow());
        assertEquals(new Id("db1-exch-03"), run.at(run.end()).owners().get(new Id("db1")));
    }

    @Test
    void v1SavedStateIsUnsupportedAndCostsAReseed() {
        var run = apart().set("vmc1", "restartKind", "saved-state").fail("esx1").run();
        assertEquals(30, outage(run, "mail"), log(run));
        assertTrue(actions(run).contains("Update-MailboxDatabaseCopy"), actions(run));
        assertTrue(run.support().toString().contains("came back with an old state"));
        assertTrue(log(run).contains("two copies are mounted until it is expelled"), log(run));
    }

    @Test
    void v2WithoutAntiAffinityAllDatabasesDismountAndComeBackInMinutes() {
        var run =
                Story.of("t01")
                        .move("vm-exch-01", "esx2")
                        .move("vm-exch-03", "esx1")
                        .fail("esx1")
                        .run();
        assertTrue(log(run).contains("DAG1 loses quorum"), log(run));
        assertTrue(outage(run, "mail") >= 215, log(run));
        assertFalse(outcome(run, "mail").isLasting());
    }

    @Test
    void v3WithTwoHostsTheWitnessSharesOneWithAMember() {
        var run = Story.of("t01").fail("esx1").run();
        assertTrue(log(run).contains("DAG1 loses quorum"), log(run));
        assertTrue(log(run).contains("(1 of 3 votes, majority 2)"), log(run));
        assertTrue(outage(run, "mail") >= 240, log(run));
        assertFalse(outcome(run, "mail").isLasting());
    }

    @Test
    void v4DacKeepsTheDatabasesDismountedAfterWitnessAndMemberStartedTogether() {
        var run = Story.of("t01").set("dag1", "dacMode", "on").fail("esx1").run();
        assertTrue(outcome(run, "mail").isLasting(), log(run));
        assertTrue(actions(run).contains("Restore-DatabaseAvailabilityGroup"), actions(run));
        assertEquals(3, ballot(run, run.end(), "dag1").left());
    }

    @Test
    void v5SharedDiskAndOldStateFightForTheReservation() {
        var run = Story.of("t04").set("vm-mbx1", "restartKind", "saved-state").fail("esx1").run();
        assertTrue(log(run).contains("takes its reservation back"), log(run));
        assertTrue(outcome(run, "mail").longest() > 1_800_000, log(run));
    }

    @Test
    void v6AnIsolatedHostTakesHealthyVmsDownOnlyIfItIsToldTo() {
        var left = apart().step(ScenarioStep.Action.ISOLATE, "esx1", 0).run();
        assertEquals(0, outage(left, "mail"), log(left));
        assertTrue(log(left).contains("leaves its VMs running"), log(left));
        var off =
                apart().set("vmc1", "isolationResponse", "power-off")
                        .step(ScenarioStep.Action.ISOLATE, "esx1", 0)
                        .run();
        assertEquals(30, outage(off, "mail"), log(off));
    }

    @Test
    void v7AStunLongerThanTheHeartbeatLimitEvictsAHealthyNode() {
        var stun =
                new ScenarioStep(
                        ScenarioStep.Action.STUN,
                        new Id("vm-exch-02"),
                        Duration.ZERO,
                        null,
                        Duration.ofSeconds(12),
                        Extras.NONE);
        var run = apart().step(stun).run();
        assertTrue(log(run).contains("out of DAG1"), log(run));
        assertEquals(new Id("db1-exch-03"), run.at(run.end()).owners().get(new Id("db1")));
        var brief = apart().step(stun.lasting(Duration.ofSeconds(4))).run();
        assertEquals(4, outage(brief, "mail"), log(brief));
        assertEquals(new Id("db1-exch-02"), brief.at(brief.end()).owners().get(new Id("db1")));
    }

    @Test
    void v8WithoutCapacityTheRestartFails() {
        var run =
                apart().set("esx2", "ramGB", 48).set("vm-exch-01", "ramGB", 16).fail("esx1").run();
        assertTrue(log(run).contains("EXCH-02 stays off: no host has the memory"), log(run));
        assertEquals(30, outage(run, "mail"));
        assertEquals(2, ballot(run, run.end(), "dag1").left());
    }

    @Test
    void v9TheReleaseVersionWorksAndIsNotSupported() {
        var run = apart().set("exch-02", "servicePack", "RTM").fail("esx1").run();
        assertEquals(30, outage(run, "mail"), log(run));
        assertTrue(run.support().toString().contains("does not support"), run.support().toString());
    }

    @Test
    void v10OnlyHypervisorFailoverBringsTheHubBack() {
        var run =
                Story.of("t01")
                        .move("vm-exch-02", "esx2")
                        .move("vm-exch-01", "esx1")
                        .fail("esx1")
                        .run();
        assertFalse(outcome(run, "mail").isLasting(), log(run));
        assertEquals(20 + 180 + 300, outage(run, "mail"), log(run));
        assertFalse(log(run).contains("loses quorum"), log(run));
        var off =
                Story.of("t01")
                        .set("vmc1", "haEnabled", false)
                        .move("vm-exch-02", "esx2")
                        .fail("esx1")
                        .run();
        assertTrue(outcome(off, "mail").isLasting(), log(off));
    }
}
