package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quorum and witness of failover clusters: exceptions, versions and what is not known.
class VotesRulesTest {

    private final Topologies estate = new Topologies();

    @ParameterizedTest
    @CsvSource({
        "2, windows-server-2019, ''",
        "3, windows-server-2019, ''",
        "4, windows-server-2019, QRM-002 medium",
        "4, windows-server-2008-r2, QRM-002 high",
        "5, windows-server-2019, ''",
        "6, windows-server-2019, QRM-002 medium"
    })
    void nodesWithoutAWitness(int count, String os, String said) {
        nodes(count, os);
        assertSaid("QRM-002", said);
    }

    @Test
    void trap16AVoteTakenAwayOnPurposeLeavesAnOddNumber() {
        nodes(4, "windows-server-2019").set("n4", "vote", false);
        assertSaid("QRM-002", "");
    }

    @Test
    void aWitnessOrThePurposeOfPatchingIsEnough() {
        nodes(4, "windows-server-2019").set("w", "purpose", "patching");
        assertSaid("QRM-002", "");
        witness("fs").set("w", "purpose", "availability");
        assertSaid("QRM-002", "");
    }

    @Test
    void theWitnessOfAHyperVClusterOnItsOwnHosts() {
        estate.put("c", "host-cluster").set("c", "haEnabled", true).set("c", "platform", "hyper-v");
        estate.put("h1", "hypervisor-host", "c").put("h2", "hypervisor-host", "c");
        estate.server("fs", "file-server", "h1").put("fsw", "witness", "fs");
        estate.group("w", "wsfc", "h1", "h2").link("witness-of", "fsw", "w");
        assertSaid("QRM-004", "QRM-004 critical");
        var said = Verdicts.on(estate);
        said.areSilentOn("QRM-008");
        assertTrue(said.only("QRM-004").message().contains("a VM that w itself runs"));
        estate.put("other", "hypervisor-host").move("vm-fs", "other");
        assertSaid("QRM-004", "");
    }

    @Test
    void theWitnessOfAGuestClusterMayRunOnTheSameHosts() {
        estate.put("h1", "hypervisor-host").put("h2", "hypervisor-host");
        estate.server("s1", "sql-instance", "h1").server("s2", "sql-instance", "h2");
        estate.server("fs", "file-server", "h1").put("fsw", "witness", "fs");
        estate.group("w", "wsfc", "vm-s1", "vm-s2").link("witness-of", "fsw", "w");
        assertSaid("QRM-004", "");
        assertSaid("QRM-008", "QRM-008 high");
    }

    @Test
    void aDiskWitnessOnSharedStorageIsOutsideOfTheNodes() {
        nodes(2, "windows-server-2019").put("san", "storage-array").put("d", "witness", "san");
        estate.set("d", "form", "disk").link("witness-of", "d", "w");
        assertSaid("QRM-004", "");
        assertSaid("QRM-005", "");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-server-2012-r2, QRM-005 high",
        "windows-server-2016, ''",
        "'', QRM-005 info unknown"
    })
    void aCloudWitness(String os, String said) {
        nodes(2, os).put("azure", "physical-server").put("cw", "witness", "azure");
        estate.set("cw", "form", "cloud").link("witness-of", "cw", "w");
        assertSaid("QRM-005", said);
    }

    @Test
    void aDiskWitnessOfADag() {
        estate.put("e1", "exchange-server").put("e2", "exchange-server").put("san", "nas");
        estate.group("dag", "dag", "e1", "e2").put("d", "witness", "san").set("d", "form", "disk");
        estate.link("witness-of", "d", "dag");
        assertSaid("QRM-005", "QRM-005 high");
        estate.set("d", "form", "cloud");
        assertSaid("QRM-005", "");
    }

    @Test
    void aDiskWitnessInAServerUnderNodesWithStorageOfTheirOwn() {
        estate.put("a1", "storage-array").put("a2", "storage-array").put("h", "hypervisor-host");
        estate.server("s1", "sql-instance", "h").server("s2", "sql-instance", "h");
        estate.link("stored-on", "vm-s1", "a1").link("stored-on", "vm-s2", "a2");
        estate.group("w", "wsfc", "vm-s1", "vm-s2").put("fs", "physical-server");
        estate.put("d", "witness", "fs").set("d", "form", "disk").link("witness-of", "d", "w");
        assertSaid("QRM-005", "QRM-005 high");
        estate.link("stored-on", "d", "a1");
        assertSaid("QRM-005", "");
    }

    @Test
    void aDiskWitnessOnStorageSpacesDirect() {
        estate.put("c", "host-cluster").put("s2d", "storage-array", "c");
        estate.set("s2d", "protocol", "s2d").put("d", "witness", "s2d").set("d", "form", "disk");
        estate.put("h1", "hypervisor-host", "c").put("h2", "hypervisor-host", "c");
        estate.group("w", "wsfc", "h1", "h2").link("witness-of", "d", "w");
        assertSaid("QRM-005", "QRM-005 high");
    }

    @Test
    void aDiskWitnessOnAClusterSharedVolume() {
        nodes(2, "windows-server-2019").put("san", "storage-array").put("v", "volume", "san");
        estate.put("d", "witness", "san").set("d", "form", "disk").link("stored-on", "d", "v");
        estate.link("witness-of", "d", "w");
        assertSaid("QRM-005", "");
        estate.set("v", "fileSystem", "csvfs");
        assertSaid("QRM-005", "QRM-005 high");
    }

    @Test
    void trap21OnlyAReplicatedWitnessShareCounts() {
        nodes(2, "windows-server-2019");
        witness("fs");
        assertSaid("QRM-005", "");
        estate.set("fsw", "replicated", true);
        assertSaid("QRM-005", "QRM-005 high");
    }

    @ParameterizedTest
    @CsvSource({"a, true, QRM-009 high", "c, true, ''", "a, false, ''", "'', true, QRM-009 high"})
    void twoSites(String witness, boolean automatic, String said) {
        twoSites(automatic);
        if (!witness.isEmpty()) {
            estate.put("fs", "physical-server", witness).put("fsw", "witness", "fs");
            estate.link("witness-of", "fsw", "w");
        }
        assertSaid("QRM-009", said);
        var votes = Verdicts.on(estate);
        if (!said.isEmpty()) {
            votes.areSilentOn("QRM-001", "QRM-002", "QRM-008");
        }
    }

    @Test
    void aCloudWitnessIsAThirdPlace() {
        twoSites(true).put("cw", "physical-server").put("fsw", "witness", "cw");
        estate.link("witness-of", "fsw", "w");
        assertSaid("QRM-009", "QRM-009 info unknown");
        estate.set("fsw", "form", "cloud");
        assertSaid("QRM-009", "");
    }

    @Test
    void threeOfFourVotesInOneSiteAreTooManyEvenWithAThird() {
        twoSites(true).put("n3", "physical-server", "a").put("n4", "physical-server", "a");
        estate.group("w", "wsfc", "n1", "n2", "n3", "n4").set("w", "automaticSiteFailover", true);
        estate.put("fs", "physical-server", "c").put("fsw", "witness", "fs");
        estate.link("witness-of", "fsw", "w");
        assertSaid("QRM-009", "");
        assertSaid("QRM-008", "QRM-008 high");
    }

    @Test
    void trap32TwoNodesAndAWitnessInThreePlaces() {
        nodes(2, "windows-server-2016");
        witness("fs");
        Verdicts.on(estate)
                .areSilentOn("QRM-001", "QRM-002", "QRM-004", "QRM-005", "QRM-008", "QRM-009");
    }

    private void assertSaid(String rule, String said) {
        var expected = said.isEmpty() ? List.of() : List.of(said);
        assertEquals(expected, Verdicts.on(estate).of(rule));
    }

    private Topologies nodes(int count, String os) {
        var ids = new String[count];
        for (var number = 1; number <= count; number++) {
            ids[number - 1] = "n" + number;
            estate.put(ids[number - 1], "physical-server");
            if (!os.isEmpty()) {
                estate.set(ids[number - 1], "os", os);
            }
        }
        return estate.group("w", "wsfc", ids);
    }

    private Topologies witness(String server) {
        estate.put(server, "physical-server").put("fsw", "witness", server);
        return estate.link("witness-of", "fsw", "w");
    }

    private Topologies twoSites(boolean automatic) {
        estate.put("a", "site").put("b", "site").put("c", "site");
        estate.put("n1", "physical-server", "a").put("n2", "physical-server", "b");
        return estate.group("w", "wsfc", "n1", "n2").set("w", "automaticSiteFailover", automatic);
    }
}
