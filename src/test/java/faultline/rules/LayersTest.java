package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clusters in guests on top of hypervisors: exceptions, versions and what is not known.
class LayersTest {

    private final Topologies estate = new Topologies();

    @ParameterizedTest
    @CsvSource({
        "hyper-v, save, 2016, STK-003 medium",
        "hyper-v, save, SE, STK-003 medium",
        "hyper-v, save, 2007, ''",
        "hyper-v, shut-down, 2016, ''",
        "hyper-v, turn-off, 2016, ''",
        "vmware, save, 2016, ''"
    })
    void theStopActionOfALoneExchangeServer(
            String platform, String action, String version, String said) {
        estate.put("hv", "hypervisor-host").set("hv", "platform", platform);
        estate.server("ex", "exchange-server", "hv").set("ex", "version", version);
        estate.set("vm-ex", "stopAction", action);
        assertSaid("STK-003", said);
    }

    @Test
    void anUnknownStopActionIsAQuestionOnHyperVOnly() {
        estate.put("hv", "hypervisor-host").set("hv", "platform", "hyper-v");
        estate.server("ex", "exchange-server", "hv").set("ex", "version", "2019");
        assertSaid("STK-003", "STK-003 info unknown");
        estate.set("hv", "platform", "vmware");
        assertSaid("STK-003", "");
    }

    @Test
    void sqlServerAndOldExchangeMayBeSaved() {
        estate.put("hv", "hypervisor-host").set("hv", "platform", "hyper-v");
        estate.server("s", "sql-instance", "hv").set("vm-s", "stopAction", "save");
        estate.server("ex", "exchange-server", "hv").set("vm-ex", "stopAction", "save");
        estate.set("ex", "version", "2010").set("ex", "servicePack", "RTM");
        assertSaid("STK-003", "");
    }

    @Test
    void aSharedDiskClusterWithinTheLimits() {
        sharedDisks();
        assertSaid("STK-004", "");
    }

    @ParameterizedTest
    @CsvSource({
        "apart, strength, should, no mandatory anti-affinity rule",
        "vm-n1, snapshots, true, n1 uses snapshots",
        "vm-n2, faultTolerance, true, n2 uses Fault Tolerance",
        "c, storageDrs, automatic, Storage DRS",
        "san, protocol, nfs, NFS storage (san)",
        "c, platformVersion, 5.5, vSphere 6.0",
        "c, migrationMbps, 1000, 1000 Mbit/s",
        "h2, platformVersion, 6.5, different releases"
    })
    void whatVmwareRulesOutForSharedDisks(String id, String property, String value, String why) {
        sharedDisks().set("h1", "platformVersion", "6.7");
        if (value.matches("[0-9]{2,}")) {
            estate.set(id, property, Double.parseDouble(value));
        } else if (value.equals("true")) {
            estate.set(id, property, true);
        } else {
            estate.set(id, property, value);
        }
        assertSaid("STK-004", "STK-004 high");
        var message = Verdicts.on(estate).only("STK-004").message();
        assertTrue(message.contains(why), message);
    }

    @Test
    void aBackupOfTheWholeVmCountsAsASnapshot() {
        sharedDisks().put("job", "backup-job").set("job", "method", "image");
        estate.link("backs-up", "job", "vm-n1");
        assertSaid("STK-004", "STK-004 high");
    }

    @Test
    void memoryThatIsShortAndNotReserved() {
        sharedDisks().set("h1", "ramGB", 16).set("vm-n1", "ramGB", 32);
        assertSaid("STK-004", "");
        estate.set("vm-n1", "ramReserved", false);
        assertSaid("STK-004", "STK-004 high");
        assertSaid("HYP-008", "HYP-008 medium");
    }

    @Test
    void moreNodesThanAnyReleaseTakes() {
        sharedDisks();
        for (var number = 3; number <= 6; number++) {
            estate.put("h" + number, "hypervisor-host", "c").put("n" + number, "vm", "h" + number);
        }
        estate.group("fci", "fci", "vm-n1", "vm-n2", "n3", "n4", "n5", "n6");
        estate.group("apart", "anti-affinity", "vm-n1", "vm-n2", "n3", "n4", "n5", "n6");
        estate.set("apart", "strength", "must");
        assertSaid("STK-004", "STK-004 high");
        assertTrue(Verdicts.on(estate).only("STK-004").message().contains("6 nodes"));
    }

    @Test
    void theReleaseIsAskedForWhenItDecides() {
        sharedDisks().unset("c", "platformVersion");
        assertSaid("STK-004", "STK-004 info unknown");
        estate.set("c", "drs", "manual");
        assertSaid("STK-004", "");
    }

    @Test
    void copiesOfTheirOwnAreNoSharedDisks() {
        sharedDisks().set("apart", "strength", "should").set("fci", "sharedDisk", false);
        assertSaid("STK-004", "");
        estate.set("fci", "sharedDisk", true).set("c", "platform", "hyper-v");
        assertSaid("STK-004", "");
    }

    @ParameterizedTest
    @CsvSource({
        "5s, windows-server-2012-r2, STK-005 medium",
        "5s, windows-server-2019, STK-005 medium",
        "10s, windows-server-2012-r2, ''",
        "'', windows-server-2012-r2, STK-005 info unknown",
        "'', windows-server-2016, ''",
        "'', '', ''"
    })
    void theHeartbeatOfNodesThatAreMoved(String timeout, String os, String said) {
        cluster().server("s1", "sql-instance", "h1").server("s2", "sql-instance", "h2");
        estate.group("w", "wsfc", "vm-s1", "vm-s2");
        for (var vm : List.of("vm-s1", "vm-s2")) {
            setUnlessEmpty(vm, "os", os);
        }
        setUnlessEmpty("w", "heartbeatTimeout", timeout);
        assertSaid("STK-005", said);
        estate.set("c", "drs", "manual");
        assertSaid("STK-005", "");
    }

    @Test
    void snapshotsHoldNodesStillAsWell() {
        cluster().set("c", "drs", "off").server("s1", "sql-instance", "h1");
        estate.server("s2", "sql-instance", "h2").group("w", "wsfc", "vm-s1", "vm-s2");
        estate.set("w", "heartbeatTimeout", "5s").set("vm-s2", "snapshots", true);
        assertSaid("STK-005", "STK-005 medium");
    }

    @Test
    void aDagIsNotAskedForItsHeartbeat() {
        cluster().server("e1", "exchange-server", "h1").server("e2", "exchange-server", "h2");
        estate.group("dag", "dag", "e1", "e2").set("vm-e1", "os", "windows-server-2008-r2");
        assertSaid("STK-005", "");
        estate.set("dag", "heartbeatTimeout", "5s");
        assertSaid("STK-005", "STK-005 medium");
    }

    @ParameterizedTest
    @ValueSource(strings = {"availability-group", "fci", "mirror-pair"})
    void aReplicatedNodeUnderEverySqlServerGroup(String kind) {
        cluster().server("s1", "sql-instance", "h1").server("s2", "sql-instance", "h2");
        estate.put("r1", "replica", "s1").put("r2", "replica", "s2");
        switch (kind) {
            case "fci" -> estate.group("g", kind, "vm-s1", "vm-s2");
            case "mirror-pair" -> estate.group("g", kind, "s1", "s2");
            default -> estate.group("g", kind, "r1", "r2");
        }
        assertSaid("STK-007", "");
        estate.set("vm-s2", "replicated", true);
        assertSaid("STK-007", "STK-007 high");
    }

    @Test
    void aReplicatedVmOfAStandaloneInstanceIsSupported() {
        cluster().server("s1", "sql-instance", "h1").set("vm-s1", "replicated", true);
        assertSaid("STK-007", "");
        estate.server("s2", "sql-instance", "h2").link("replicates-to", "s1", "s2");
        assertSaid("STK-007", "STK-007 high");
    }

    @Test
    void aReplicaOfADagMemberIsAQuestion() {
        cluster().server("e1", "exchange-server", "h1").server("e2", "exchange-server", "h2");
        estate.group("dag", "dag", "e1", "e2").set("vm-e1", "replicated", true);
        assertSaid("STK-007", "STK-007 info unknown");
    }

    @Test
    void faultToleranceUnderAClusterWithoutSharedDisks() {
        cluster().server("s1", "sql-instance", "h1").server("s2", "sql-instance", "h2");
        estate.group("w", "wsfc", "vm-s1", "vm-s2").set("vm-s1", "faultTolerance", true);
        assertSaid("STK-007", "STK-007 high");
        estate.group("fci", "fci", "vm-s1", "vm-s2");
        assertSaid("STK-007", "");
    }

    @Test
    void copiesThatTheArrayMakes() {
        cluster().server("e1", "exchange-server", "h1").server("e2", "exchange-server", "h2");
        estate.put("a1", "storage-array").put("a2", "storage-array");
        estate.put("c1", "database-copy", "e1").put("c2", "database-copy", "e2");
        estate.group("dag", "dag", "e1", "e2").group("db", "exchange-database", "c1", "c2");
        estate.link("stored-on", "vm-e1", "a1").link("stored-on", "vm-e2", "a2");
        assertSaid("STK-007", "");
        estate.link("replicates-to", "a1", "a2");
        assertSaid("STK-007", "STK-007 high");
        estate.set("dag", "replication", "third-party");
        assertSaid("STK-007", "");
    }

    @ParameterizedTest
    @CsvSource({"4h, STK-009 high", "8h, ''", "'', STK-009 medium"})
    void haIsOffUnderALoneServer(String rto, String said) {
        cluster().set("c", "haEnabled", false).server("a", "application", "h1").service("s", "a");
        setUnlessEmpty("s", "rto", rto);
        assertSaid("STK-009", said);
    }

    @Test
    void aVmThatIsLeftOutOfHa() {
        cluster().server("a", "application", "h1").service("s", "a");
        assertSaid("STK-009", "");
        estate.set("vm-a", "haOverride", "disabled");
        assertSaid("STK-009", "STK-009 medium");
    }

    @Test
    void haMayBeOffWhereItCannotHelpOrNobodyWaits() {
        cluster().set("c", "haEnabled", false).server("a", "web-server", "h1");
        estate.server("b", "web-server", "h2").group("p", "pool", "a", "b").service("s", "p");
        assertSaid("STK-009", "");
        estate.remove("vm-b").put("d", "datastore", "h1").link("stored-on", "vm-a", "d");
        assertSaid("STK-009", "");
        estate.remove("d").set("s", "criticality", "best-effort");
        assertSaid("STK-009", "");
        estate.set("s", "criticality", "business").unset("c", "haEnabled");
        assertSaid("STK-009", "");
    }

    @Test
    void aWitnessThatOnlyLendsItsVoteNeedsNoHa() {
        cluster().set("c", "haEnabled", false).server("fs", "file-server", "h1");
        estate.put("w", "witness", "fs").put("n1", "physical-server").put("n2", "physical-server");
        estate.group("q", "wsfc", "n1", "n2").link("witness-of", "w", "q").service("s", "q");
        assertSaid("STK-009", "");
    }

    @Test
    void aHostClusterWithoutRoom() {
        cluster().set("h1", "ramGB", 64).set("h2", "ramGB", 64);
        for (var number = 1; number <= 4; number++) {
            estate.put("v" + number, "vm", "h" + (1 + number % 2)).set("v" + number, "ramGB", 16);
        }
        assertSaid("HYP-001", "");
        estate.set("v4", "ramGB", 17);
        assertSaid("HYP-001", "HYP-001 high");
        estate.set("v1", "noRestart", true);
        assertSaid("HYP-001", "");
        estate.set("v1", "noRestart", false).set("c", "haEnabled", false);
        assertSaid("HYP-001", "");
    }

    @Test
    void memoryThatIsSetInPartsIsAskedFor() {
        cluster().put("v1", "vm", "h1");
        assertSaid("HYP-001", "");
        estate.set("h1", "ramGB", 64).set("v1", "ramGB", 16);
        assertSaid("HYP-001", "HYP-001 info unknown");
    }

    @Test
    void trap26AMemberThatAMandatoryRuleLeavesDownNeedsNoRoom() {
        cluster().set("h1", "ramGB", 64).set("h2", "ramGB", 64);
        estate.put("v1", "vm", "h1").put("v2", "vm", "h2");
        estate.set("v1", "ramGB", 48).set("v2", "ramGB", 48);
        assertSaid("HYP-001", "HYP-001 high");
        estate.group("apart", "anti-affinity", "v1", "v2").set("apart", "strength", "must");
        assertSaid("HYP-001", "");
    }

    @Test
    void membersThatOthersStandInForAreNamed() {
        cluster().set("h1", "ramGB", 64).set("h2", "ramGB", 64);
        estate.server("e1", "web-server", "h1").server("e2", "web-server", "h2");
        estate.set("vm-e1", "ramGB", 48).set("vm-e2", "ramGB", 48).group("p", "pool", "e1", "e2");
        var message = Verdicts.on(estate).only("HYP-001").message();
        assertTrue(message.contains("Without vm-e2"), message);
    }

    @Test
    void aStretchedClusterHasToBearTheLossOfASite() {
        cluster().put("h3", "hypervisor-host", "c").put("h4", "hypervisor-host", "c");
        estate.put("a", "site").put("b", "site").put("v", "vm", "h1").put("w", "vm", "h3");
        for (var number = 1; number <= 4; number++) {
            estate.set("h" + number, "ramGB", 64);
            estate.link("located-in", "h" + number, number < 3 ? "a" : "b");
        }
        estate.set("v", "ramGB", 90).set("w", "ramGB", 60).service("s", "v");
        assertSaid("HYP-001", "");
        estate.set("s", "siteResilience", true);
        assertSaid("HYP-001", "HYP-001 high");
    }

    @ParameterizedTest
    @CsvSource({"16, HYP-002 info", "40, HYP-002 medium", "'', HYP-002 medium"})
    void admissionControlIsOff(String ram, String said) {
        cluster().set("c", "admissionControl", false).put("v", "vm", "h1");
        if (!ram.isEmpty()) {
            estate.set("h1", "ramGB", 64).set("h2", "ramGB", 64);
            estate.set("v", "ramGB", Double.parseDouble(ram));
        }
        assertSaid("HYP-002", said);
        estate.set("c", "platform", "hyper-v");
        assertSaid("HYP-002", "");
    }

    @Test
    void admissionControlThatNobodyMentions() {
        cluster().put("v", "vm", "h1");
        assertSaid("HYP-002", "");
    }

    @Test
    void haWithoutATarget() {
        cluster().server("a", "application", "h1").put("d", "datastore", "h1");
        estate.link("stored-on", "vm-a", "d");
        assertSaid("HYP-004", "HYP-004 medium");
        estate.service("s", "a");
        assertSaid("HYP-004", "HYP-004 high");
        estate.set("s", "criticality", "best-effort");
        assertSaid("HYP-004", "HYP-004 medium");
    }

    @Test
    void haWithoutATargetBecauseOfTheFabric() {
        cluster().server("a", "application", "h1").put("san", "storage-array");
        estate.put("other", "storage-array").link("stored-on", "vm-a", "san");
        estate.link("storage-path", "h1", "san").link("storage-path", "h2", "other");
        assertSaid("HYP-004", "HYP-004 medium");
        assertTrue(Verdicts.on(estate).only("HYP-004").message().contains("cannot be reached"));
    }

    @Test
    void trap20PinnedMembersAreADesign() {
        cluster().server("a", "web-server", "h1").server("b", "web-server", "h2");
        estate.put("d1", "datastore", "h1").put("d2", "datastore", "h2");
        estate.link("stored-on", "vm-a", "d1").link("stored-on", "vm-b", "d2");
        estate.group("p", "pool", "a", "b");
        assertSaid("HYP-004", "");
    }

    @Test
    void memoryThatIsOvercommittedUnderANode() {
        cluster().server("s1", "sql-instance", "h1").server("s2", "sql-instance", "h2");
        estate.group("w", "wsfc", "vm-s1", "vm-s2").set("h1", "ramGB", 32);
        estate.set("vm-s1", "ramGB", 48);
        assertSaid("HYP-008", "HYP-008 info unknown");
        estate.set("vm-s1", "ramReserved", true);
        assertSaid("HYP-008", "");
        estate.set("vm-s1", "ramReserved", false);
        assertSaid("HYP-008", "HYP-008 medium");
        estate.set("c", "platform", "hyper-v").set("vm-s1", "dynamicMemory", true);
        assertSaid("HYP-008", "");
    }

    @Test
    void trap17DynamicMemoryOfSqlServer() {
        cluster().server("s1", "sql-instance", "h1").set("vm-s1", "dynamicMemory", true);
        estate.set("vm-s1", "ramGB", 16).set("h1", "ramGB", 64).set("h2", "ramGB", 64);
        assertSaid("HYP-008", "");
    }

    private void assertSaid(String rule, String said) {
        var expected = said.isEmpty() ? List.of() : List.of(said);
        assertEquals(expected, Verdicts.on(estate).of(rule));
    }

    private void setUnlessEmpty(String id, String property, String value) {
        if (value.isEmpty()) {
            estate.unset(id, property);
        } else {
            estate.set(id, property, value);
        }
    }

    private Topologies cluster() {
        estate.put("c", "host-cluster").set("c", "haEnabled", true).set("c", "drs", "automatic");
        estate.set("c", "platform", "vmware");
        return estate.put("h1", "hypervisor-host", "c").put("h2", "hypervisor-host", "c");
    }

    private Topologies sharedDisks() {
        cluster().set("c", "platformVersion", "6.7").set("c", "migrationMbps", 10_000);
        estate.put("vm-n1", "vm", "h1").put("vm-n2", "vm", "h2").put("san", "storage-array");
        estate.put("lun", "datastore", "san").group("fci", "fci", "vm-n1", "vm-n2");
        estate.link("stored-on", "fci", "lun").group("apart", "anti-affinity", "vm-n1", "vm-n2");
        return estate.set("apart", "strength", "must")
                .set("vm-n1", "ramReserved", true)
                .set("vm-n2", "ramReserved", true);
    }
}
