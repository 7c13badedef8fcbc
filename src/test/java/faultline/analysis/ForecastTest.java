package faultline.analysis;

import static faultline.Topologies.CATALOG;
import static faultline.Topologies.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Templates;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private final Topology incident =
            Templates.open(Templates.find("t01-exchange-incident").orElseThrow())
                    .document()
                    .topology();

    @Test
    void whatAHypervisorStartsAgainIsRestartingAndItsQuorumIsLostMeanwhile() {
        var after = after("esx1");
        assertEquals(Condition.FAILED, after.of(new Id("esx1")));
        assertEquals(Condition.RESTARTING, after.of(new Id("vm-exch-02")));
        assertEquals(Condition.QUORUM_LOST, after.of(new Id("dag1")));
        assertEquals(
                "has 1 of 3 votes left and needs 2, until its VMs are back",
                after.reasons().get(new Id("dag1")));
        assertEquals(Condition.DEGRADED, after.of(new Id("exch-03")));
        assertEquals(Condition.UP, after.of(new Id("dc1")));
    }

    @Test
    void aServiceTellsHowTheFailureReachesIt() {
        var mail = after("san1").services().getFirst();
        assertEquals(Condition.DOWN, mail.condition());
        assertEquals(
                List.of(
                        "SAN1 fails",
                        "DS1 is in SAN1",
                        "EXCH-01 needs DS1",
                        "EXCH-01 (Exchange server) runs in its VM",
                        "Mail needs EXCH-01"),
                mail.path().stream().map(Step::text).toList());
        assertEquals(ids("san1"), mail.path().get(1).because());
    }

    @Test
    void severalFailuresCountTogether() {
        assertEquals(Condition.UP, after("sw1").of(new Id("mail")));
        assertEquals(Condition.DEGRADED, after("sw1").of(new Id("outlook")));
        var both = after("sw1", "sw2");
        assertEquals(Condition.DOWN, both.of(new Id("outlook")));
        assertEquals("has no way past SW1 and SW2", both.reasons().get(new Id("outlook")));
    }

    @Test
    void aWholeDomainTakesDownAllThatIsInIt() {
        var after = after("vmc1");
        assertEquals(Condition.DOWN, after.of(new Id("esx2")));
        assertEquals("has no host left: ESX1 and ESX2", after.reasons().get(new Id("vm-exch-03")));
        assertEquals(Condition.DOWN, after.of(new Id("dag1")));
        assertEquals(3, after.count(Set.copyOf(ids("esx1", "esx2", "dag1")), Condition.DOWN));
    }

    @Test
    void nothingFailedLeavesEveryServiceUp() {
        var after = new Forecast(incident, CATALOG).after(List.of());
        assertEquals(List.of(), after.failed());
        assertTrue(after.conditions().isEmpty());
        assertEquals(Condition.UP, after.services().getFirst().condition());
    }

    @Test
    void whatIsNoComponentDoesNotFail() {
        assertEquals(List.of(), after("mail", "dag1", "nowhere").failed());
    }

    private Aftermath after(String... failed) {
        return new Forecast(incident, CATALOG).after(ids(failed));
    }
}
