package faultline.analysis;

import static faultline.Topologies.CATALOG;
import static faultline.Topologies.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Id;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {

    private final Topologies estate = new Topologies();

    @Test
    void aRestartTakesDetectionPlacementBootAndTheSlowestProgram() {
        cluster().put("ex", "exchange-server", "v").put("sql", "sql-instance", "v");
        assertEquals(Optional.of(Duration.ofSeconds(15 + 5 + 180 + 300)), restartTime());
        estate.set("v", "bootTime", "60s").set("ex", "startTime", "10min");
        assertEquals(Optional.of(Duration.ofSeconds(15 + 5 + 60 + 600)), restartTime());
    }

    @Test
    void aProgramOfWhichNothingIsKnownStartsInTwentySeconds() {
        cluster().put("app", "application", "v");
        assertEquals(Optional.of(Duration.ofSeconds(15 + 5 + 180 + 20)), restartTime());
    }

    @Test
    void withoutAnotherHostThereIsNoRestart() {
        cluster().remove("h2");
        assertEquals(Optional.empty(), restartTime());
    }

    @Test
    void withoutHaThereIsNoRestart() {
        cluster().set("c", "haEnabled", false);
        assertEquals(Optional.empty(), restartTime());
    }

    @Test
    void oneRuleKeepsTwoVmsApart() {
        cluster().put("w", "vm", "h2");
        assertFalse(facts().areKeptApart(new Id("v"), new Id("w")));
        estate.group("apart", "anti-affinity", "v", "w");
        assertTrue(facts().areKeptApart(new Id("v"), new Id("w")));
    }

    @Test
    void localDisksKeepTwoVmsApart() {
        cluster().put("w", "vm", "h2").put("d1", "datastore", "h1").put("d2", "datastore", "h2");
        estate.link("stored-on", "v", "d1").link("stored-on", "w", "d2");
        assertTrue(facts().areKeptApart(new Id("v"), new Id("w")));
    }

    @Test
    void dataLiesWhereItSaysOrWhereItsServerDoes() {
        cluster().put("ex", "exchange-server", "v").put("copy", "database-copy", "ex");
        estate.put("ds1", "datastore").put("ds2", "datastore").link("stored-on", "v", "ds1");
        assertEquals(List.of("ds1"), storageOf("copy"));
        estate.link("stored-on", "copy", "ds2");
        assertEquals(List.of("ds2"), storageOf("copy"));
    }

    @Test
    void aWitnessIsKnownByTheServerThatCarriesIt() {
        cluster().put("fs", "file-server", "v").put("fsw", "witness", "fs");
        assertEquals(new Id("fs"), facts().serverOf(new Id("fsw")));
        assertEquals(new Id("fs"), facts().serverOf(new Id("fs")));
    }

    @Test
    void namesMakeAList() {
        estate.put("a", "site").put("b", "site").put("c", "site");
        assertEquals("a, b and c", facts().names(ids("a", "b", "c")));
        assertEquals("a and b", facts().names(ids("a", "b")));
    }

    @Test
    void theClusterUnderAnAvailabilityGroupIsTheOneItsNodesAreIn() {
        cluster().put("sql", "sql-instance", "v").put("r", "replica", "sql").put("w", "vm", "h2");
        estate.group("wsfc", "wsfc", "v").group("other", "wsfc", "w");
        estate.group("ag", "availability-group", "r");
        var under = facts().quorumsUnder(estate.topology().group(new Id("ag")).orElseThrow());
        assertEquals(List.of("wsfc"), under.stream().map(it -> it.id().value()).toList());
    }

    private Topologies cluster() {
        estate.put("c", "host-cluster").set("c", "haEnabled", true);
        estate.put("h1", "hypervisor-host", "c").put("h2", "hypervisor-host", "c");
        return estate.put("v", "vm", "h1");
    }

    private Optional<Duration> restartTime() {
        return facts().restartTime(component("v"));
    }

    private List<String> storageOf(String id) {
        return facts().storageOf(new Id(id)).stream().map(Element::id).map(Id::value).toList();
    }

    private Component component(String id) {
        return facts().component(new Id(id)).orElseThrow();
    }

    private Facts facts() {
        return new Facts(estate.topology(), CATALOG);
    }
}
