package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What everything else lives on, storage, names and directory: exceptions and what is not known.
class SupplyTest {

    private final Topologies estate = new Topologies();

    @ParameterizedTest
    @CsvSource({
        "1, true, STO-001 high",
        "2, false, STO-001 high",
        "2, true, ''",
        "'', '', ''",
        "'', true, ''"
    })
    void howStrongTheArrayUnderAServiceIs(String controllers, String raid, String said) {
        array();
        if (!controllers.isEmpty()) {
            estate.set("san", "controllers", Double.parseDouble(controllers));
        }
        if (!raid.isEmpty()) {
            estate.set("san", "raid", Boolean.parseBoolean(raid));
        }
        assertSaid("STO-001", said);
    }

    @Test
    void frailStorageThatNobodyWaitsFor() {
        array().set("san", "controllers", 1).set("s", "criticality", "best-effort");
        assertSaid("STO-001", "");
        estate.remove("s").put("nas", "nas").set("nas", "controllers", 1);
        estate.put("repo", "backup-repository", "nas");
        assertSaid("STO-001", "");
    }

    @Test
    void spreadStorageAndCopiesElsewhere() {
        array().set("san", "controllers", 1).set("san", "protocol", "vsan");
        assertSaid("STO-001", "");
        estate.set("san", "protocol", "block").put("srv2", "physical-server");
        estate.put("other", "application", "srv2").group("p", "pool", "app", "other");
        estate.service("s", "p");
        assertSaid("STO-001", "");
    }

    @Test
    void trap03AWitnessLiesOnWhateverStorage() {
        estate.put("n1", "physical-server")
                .put("n2", "physical-server")
                .group("w", "wsfc", "n1", "n2");
        estate.put("nas", "nas").set("nas", "controllers", 1).put("fsw", "witness", "nas");
        estate.link("witness-of", "fsw", "w").service("s", "w");
        assertSaid("STO-001", "");
    }

    @ParameterizedTest
    @CsvSource({"1, STO-002 high", "2, ''", "'', ''"})
    void oneLineToTheArray(String paths, String said) {
        array().link("storage-path", "srv", "san");
        if (!paths.isEmpty()) {
            estate.set("storage-path:srv:san", "paths", Double.parseDouble(paths));
        }
        assertSaid("STO-002", said);
    }

    @Test
    void twoLinesOfOnePathEachAreTwo() {
        array().link("storage-path", "srv", "san", "san");
        estate.set("storage-path:srv:san", "paths", 1);
        assertSaid("STO-002", "");
    }

    @Test
    void oneSwitchBesideTheServerOrBesideTheArray() {
        array().put("f1", "switch").put("f2", "switch");
        estate.link("storage-path", "srv", "f1").link("storage-path", "f1", "san");
        assertSaid("STO-002", "STO-002 high");
        estate.set("f1", "stack", true);
        assertSaid("STO-002", "STO-002 low");
        estate.set("f1", "stack", false).link("storage-path", "srv", "f2");
        estate.link("storage-path", "f2", "f1");
        assertSaid("STO-002", "STO-002 high");
        estate.link("storage-path", "f2", "san");
        assertSaid("STO-002", "");
    }

    @Test
    void dataThatIsCopiedElsewhereWeighsLess() {
        estate.put("f1", "switch").put("a1", "storage-array").put("a2", "storage-array");
        for (var number = 1; number <= 2; number++) {
            estate.put("s" + number, "physical-server")
                    .put("w" + number, "web-server", "s" + number);
            estate.link("stored-on", "w" + number, "a" + number);
        }
        estate.group("p", "pool", "w1", "w2").service("s", "p");
        estate.link("storage-path", "s1", "a1").set("storage-path:s1:a1", "paths", 1);
        assertSaid("STO-002", "STO-002 medium");
    }

    @Test
    void theNodesOfAClusterInstanceShareTheirDisks() {
        estate.put("f1", "switch").put("san", "storage-array").put("lun", "volume", "san");
        estate.put("n1", "physical-server")
                .put("n2", "physical-server")
                .group("f", "fci", "n1", "n2");
        estate.link("stored-on", "f", "lun").link("storage-path", "n1", "f1");
        estate.link("storage-path", "n2", "f1").link("storage-path", "f1", "san");
        assertSaid("STO-002", "STO-002 high");
    }

    @ParameterizedTest
    @CsvSource({
        "40, 36, full, '', STO-006 high",
        "40, 36, simple, '', ''",
        "40, 36, full, 15min, ''",
        "40, 36, full, 1d, STO-006 high",
        "20, 36, full, 1d, STO-006 critical",
        "200, 36, full, '', ''",
        "40, '', full, '', ''",
        "'', 36, full, '', STO-006 info unknown"
    })
    void aLogVolume(String free, String growth, String model, String every, String said) {
        estate.put("srv", "physical-server").put("i", "sql-instance", "srv");
        estate.put("db", "sql-database", "i").set("db", "recoveryModel", model);
        estate.put("v", "volume", "srv").set("v", "purpose", "log").link("stored-on", "db", "v");
        estate.put("full", "backup-job").set("full", "type", "full").link("backs-up", "full", "db");
        setAmount("v", "freeGB", free);
        setAmount("v", "growthGBPerDay", growth);
        if (!every.isEmpty()) {
            estate.put("log", "backup-job").set("log", "type", "log").set("log", "every", every);
            estate.link("backs-up", "log", "i");
        }
        assertSaid("STO-006", said);
    }

    @Test
    void t21TheNightlyFullBackupDoesNotHelp() {
        aLogVolume("40", "36", "full", "", "STO-006 high");
        var message = Verdicts.on(estate).only("STO-006").message();
        assertTrue(message.contains("full in about 27 h") || message.contains("26 h"), message);
        assertTrue(message.contains("No backup truncates the logs of db"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "nightly 22:00, ''",
        "every 15 min, ''",
        "hourly, ''",
        "when somebody thinks of it, ''"
    })
    void schedulesInWords(String schedule, String said) {
        aLogVolume("100", "36", "full", "1h", "");
        estate.unset("log", "every").set("log", "schedule", schedule);
        assertSaid("STO-006", said);
    }

    @Test
    void exchangeTruncatesByItsBackupOrByCircularLogging() {
        estate.put("srv", "physical-server").put("ex", "exchange-server", "srv");
        estate.put("copy", "database-copy", "ex").group("db", "exchange-database", "copy");
        estate.put("v", "volume", "srv").set("v", "freeGB", 30).set("v", "growthGBPerDay", 24);
        estate.link("stored-on", "copy", "v")
                .put("job", "backup-job")
                .set("job", "method", "vss-copy");
        estate.link("backs-up", "job", "db");
        assertSaid("STO-006", "STO-006 high");
        estate.set("job", "method", "vss-full").set("job", "schedule", "nightly");
        assertSaid("STO-006", "STO-006 high");
        estate.set("v", "freeGB", 48);
        assertSaid("STO-006", "");
        estate.set("v", "freeGB", 10).set("db", "circularLogging", true);
        assertSaid("STO-006", "");
    }

    @Test
    void aVolumeOfWhichNobodySaysWhatIsOnIt() {
        estate.put("srv", "physical-server").put("v", "volume", "srv");
        estate.set("v", "freeGB", 10).set("v", "growthGBPerDay", 5);
        assertSaid("STO-006", "STO-006 high");
        estate.set("v", "freeGB", 20);
        assertSaid("STO-006", "");
    }

    @ParameterizedTest
    @CsvSource({"true, '', NET-004 high", "false, '', ''", "true, b, ''", "true, internet, ''"})
    void theThirdSite(boolean automatic, String direct, String said) {
        thirdSite().set("w", "automaticSiteFailover", automatic);
        if (direct.equals("b")) {
            estate.link("network", "xb", "xc");
        } else if (direct.equals("internet")) {
            estate.put("net", "internet").link("network", "xb", "net").link("network", "net", "xc");
        }
        assertSaid("NET-004", said);
    }

    @Test
    void theThirdSiteOfADag() {
        thirdSite()
                .remove("w")
                .put("e1", "exchange-server", "n1")
                .put("e2", "exchange-server", "n2");
        estate.group("dag", "dag", "e1", "e2").link("witness-of", "fsw", "dag");
        assertSaid("NET-004", "NET-004 high");
    }

    @Test
    void aNetworkThatIsNotDrawnProvesNothing() {
        thirdSite().remove("xa", "xb", "xc");
        assertSaid("NET-004", "");
    }

    @Test
    void aWitnessInOneOfTheTwoSitesIsAnotherMatter() {
        thirdSite().move("fs", "a");
        assertSaid("NET-004", "");
    }

    @Test
    void oneDnsServer() {
        estate.put("d", "dns-server");
        assertSaid("DNS-001", "");
        estate.service("s", "d");
        assertSaid("DNS-001", "DNS-001 high");
        Verdicts.on(estate).areSilentOn("RED-001");
        estate.set("s", "criticality", "best-effort");
        assertSaid("DNS-001", "DNS-001 medium");
        estate.put("e", "dns-server");
        assertSaid("DNS-001", "");
    }

    @ParameterizedTest
    @CsvSource({"1, DNS-001 high", "2, DNS-001 medium"})
    void dnsServersOnOneArray(int controllers, String said) {
        estate.put("h1", "hypervisor-host")
                .put("h2", "hypervisor-host")
                .put("san", "storage-array");
        estate.server("d1", "dns-server", "h1").server("d2", "dns-server", "h2");
        estate.link("stored-on", "vm-d1", "san").link("stored-on", "vm-d2", "san");
        estate.set("san", "controllers", controllers).set("san", "raid", true);
        estate.group("dns", "dns-set", "d1", "d2").service("s", "dns");
        assertSaid("DNS-001", said);
    }

    @Test
    void dnsServersOnOneHostAreSaidOnce() {
        estate.put("h1", "hypervisor-host").server("d1", "dns-server", "h1");
        estate.server("d2", "dns-server", "h1").group("dns", "dns-set", "d1", "d2");
        estate.service("s", "dns");
        assertEquals(List.of("RED-002 critical"), Verdicts.on(estate).all());
    }

    @ParameterizedTest
    @CsvSource({
        "2010, true, true, ''",
        "2019, true, '', AD-002 info unknown",
        "2019, true, false, AD-002 medium",
        "SE, false, false, AD-002 critical",
        "2007, false, false, ''",
        "2019, '', '', ''"
    })
    void globalCatalogsOfASite(String version, String one, String other, String said) {
        directory("Main", "Main").put("ex", "exchange-server").set("ex", "adSite", "Main");
        estate.set("ex", "version", version);
        setFlag("d1", "globalCatalog", one);
        setFlag("d2", "globalCatalog", other);
        assertSaid("AD-002", said);
    }

    @Test
    void readOnlyControllersDoNotCount() {
        globalCatalogsOfASite("2019", "true", "true", "");
        estate.set("d2", "readOnly", true);
        assertSaid("AD-002", "AD-002 medium");
        estate.set("d1", "readOnly", true);
        assertSaid("AD-002", "AD-002 critical");
    }

    @Test
    void controllersInAnotherSiteDoNotCount() {
        directory("Main", "Branch").put("ex", "exchange-server").set("ex", "version", "2016");
        estate.set("d1", "globalCatalog", true).set("d2", "globalCatalog", true);
        estate.set("ex", "adSite", "Branch");
        assertSaid("AD-002", "AD-002 medium");
        estate.set("ex", "adSite", "Third");
        assertSaid("AD-002", "AD-002 critical");
        estate.unset("ex", "adSite");
        assertSaid("AD-002", "AD-002 info unknown");
        estate.unset("d1", "adSite").unset("d2", "adSite");
        assertSaid("AD-002", "");
    }

    @Test
    void whereNoDirectoryIsDrawnNobodyIsAsked() {
        estate.put("ex", "exchange-server")
                .set("ex", "version", "2019")
                .set("ex", "adSite", "Main");
        assertSaid("AD-002", "");
    }

    @Test
    void theOnlyDomainControllerIsSaidOnce() {
        estate.put("d1", "domain-controller").set("d1", "globalCatalog", true);
        estate.put("ex", "exchange-server").set("ex", "version", "2019");
        assertSaid("AD-002", "");
        assertSaid("AD-001", "AD-001 high");
    }

    @Test
    void controllersOnOneHost() {
        virtualDirectory("h1", "h1");
        assertSaid("AD-003", "AD-003 high");
        estate.group("dcs", "dc-set", "d1", "d2");
        assertSaid("AD-003", "");
        assertSaid("RED-002", "RED-002 critical");
    }

    @ParameterizedTest
    @CsvSource({"1, AD-003 high", "2, AD-003 medium"})
    void controllersOnOneArray(int controllers, String said) {
        virtualDirectory("h1", "h2").put("san", "storage-array").set("san", "raid", true);
        estate.set("san", "controllers", controllers).group("dcs", "dc-set", "d1", "d2");
        estate.link("stored-on", "vm-d1", "san").link("stored-on", "vm-d2", "san");
        assertSaid("AD-003", said);
        assertSaid("RED-007", "");
        estate.put("srv", "physical-server").put("d3", "domain-controller", "srv");
        assertSaid("AD-003", "");
    }

    @Test
    void controllersInOneSiteOfTwo() {
        virtualDirectory("h1", "h2").put("a", "site").put("b", "site").move("h1", "a");
        estate.move("h2", "a").service("s", "d1").put("x", "physical-server", "b");
        assertSaid("AD-003", "");
        estate.set("s", "siteResilience", true);
        assertSaid("AD-003", "AD-003 high");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-server-2008-r2, AD-005 high",
        "windows-server-2012, AD-005 medium",
        "windows-server-2022, AD-005 medium",
        "'', AD-005 medium"
    })
    void snapshotsOfADomainController(String os, String said) {
        virtualDirectory("h1", "h2").set("vm-d1", "snapshots", true);
        if (!os.isEmpty()) {
            estate.set("vm-d1", "os", os);
        }
        assertSaid("AD-005", said);
    }

    @Test
    void otherWaysBackInTime() {
        virtualDirectory("h1", "h2").set("vm-d1", "stopAction", "save");
        assertSaid("AD-005", "");
        estate.set("h1", "platform", "hyper-v");
        assertSaid("AD-005", "AD-005 medium");
        estate.set("vm-d1", "stopAction", "shut-down")
                .set("vm-d1", "restartKind", "snapshot-revert");
        assertSaid("AD-005", "AD-005 medium");
        estate.unset("vm-d1", "restartKind");
        assertSaid("AD-005", "");
    }

    @Test
    void anImageAsTheOnlyBackup() {
        virtualDirectory("h1", "h2").put("image", "backup-job").set("image", "method", "image");
        estate.link("backs-up", "image", "vm-d1");
        assertSaid("AD-005", "");
        estate.set("image", "applicationAware", false);
        assertSaid("AD-005", "AD-005 medium");
        estate.put("state", "backup-job").set("state", "method", "vss-full");
        estate.link("backs-up", "state", "d1");
        assertSaid("AD-005", "");
    }

    @Test
    void aPhysicalDomainControllerDoesNotJump() {
        estate.put("srv", "physical-server").put("d1", "domain-controller", "srv");
        assertSaid("AD-005", "");
    }

    @ParameterizedTest
    @CsvSource({
        "2, two-way-mirror, 0, QRM-014 critical",
        "3, three-way-mirror, 0, QRM-014 medium",
        "4, single-parity, 3, QRM-014 high",
        "5, three-way-mirror, 2, ''",
        "5, two-way-mirror, 1, QRM-014 low",
        "5, single-parity, 1, QRM-014 medium"
    })
    void storageSpacesDirectWithoutAWitness(int nodes, String kind, int losses, String said) {
        spacesDirect(nodes).set("s2d", "resiliency", kind).set("s2d", "nodeLosses", losses);
        assertSaid("QRM-014", said);
        if (!said.isEmpty()) {
            Verdicts.on(estate).areSilentOn("QRM-001", "QRM-002");
        }
    }

    @Test
    void storageSpacesDirectWhoseQuorumIsNotDrawn() {
        spacesDirect(2).remove("w");
        assertSaid("QRM-014", "QRM-014 info unknown");
        estate.set("s2d", "protocol", "vsan");
        assertSaid("QRM-014", "");
    }

    private void assertSaid(String rule, String said) {
        var expected = said.isEmpty() ? List.of() : List.of(said);
        assertEquals(expected, Verdicts.on(estate).of(rule));
    }

    private void setAmount(String id, String property, String value) {
        if (!value.isEmpty()) {
            estate.set(id, property, Double.parseDouble(value));
        }
    }

    private void setFlag(String id, String property, String value) {
        if (!value.isEmpty()) {
            estate.set(id, property, Boolean.parseBoolean(value));
        }
    }

    private Topologies array() {
        estate.put("srv", "physical-server").put("app", "application", "srv");
        estate.put("san", "storage-array").link("stored-on", "app", "san");
        return estate.service("s", "app");
    }

    private Topologies thirdSite() {
        for (var site : List.of("a", "b", "c")) {
            estate.put(site, "site").put("x" + site, "switch", site);
        }
        estate.put("n1", "physical-server", "a").put("n2", "physical-server", "b");
        estate.put("fs", "physical-server", "c").put("fsw", "witness", "fs");
        estate.link("network", "n1", "xa").link("network", "n2", "xb").link("network", "fs", "xc");
        estate.link("network", "xa", "xb").link("network", "xa", "xc");
        return estate.group("w", "wsfc", "n1", "n2").link("witness-of", "fsw", "w");
    }

    private Topologies directory(String first, String second) {
        estate.put("d1", "domain-controller").put("d2", "domain-controller");
        return estate.set("d1", "adSite", first).set("d2", "adSite", second);
    }

    private Topologies virtualDirectory(String first, String second) {
        estate.put("h1", "hypervisor-host").put("h2", "hypervisor-host");
        estate.server("d1", "domain-controller", first);
        return estate.server("d2", "domain-controller", second);
    }

    private Topologies spacesDirect(int count) {
        var hosts = new String[count];
        estate.put("c", "host-cluster")
                .put("s2d", "storage-array", "c")
                .set("s2d", "protocol", "s2d");
        for (var number = 1; number <= count; number++) {
            hosts[number - 1] = "h" + number;
            estate.put("h" + number, "hypervisor-host", "c");
        }
        return estate.group("w", "wsfc", hosts);
    }
}
