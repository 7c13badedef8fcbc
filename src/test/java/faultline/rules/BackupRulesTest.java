package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.Topologies;
import faultline.model.Id;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the rules about backups and Exchange's logs find, ask and leave alone.
class BackupRulesTest {

    private static final String[] EVERY_RULE = {
        "EXCH-LOG-001",
        "EXCH-LOG-002",
        "EXCH-LOG-003",
        "EXCH-LOG-005",
        "BKP-001",
        "BKP-002",
        "BKP-004",
        "BKP-006",
        "BKP-009",
        "BKP-014"
    };

    private final Topologies estate = new Topologies();

    @BeforeEach
    void aPlaceForBackups() {
        estate.put("nas", "nas").put("repo", "backup-repository", "nas");
    }

    @Test
    void aDrawingWithoutBackupsSaysNothingAboutThem() {
        copies(2).put("sql", "sql-instance").put("crm", "sql-database", "sql");
        estate.set("crm", "recoveryModel", "full").set("db", "circularLogging", false);
        estate.remove("repo");
        Verdicts.on(estate).areSilentOn(EVERY_RULE);
        estate.set("crm", "backup", "none").set("db", "backup", "none");
        var said = Verdicts.on(estate);
        assertEquals(List.of("BKP-001 high"), said.of("BKP-001"));
        assertEquals(List.of("EXCH-LOG-002 high"), said.of("EXCH-LOG-002"));
        assertEquals(List.of("EXCH-LOG-003 high"), said.of("EXCH-LOG-003"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere", "not-needed"})
    void whatSaysThatItIsSettledIsLeftAlone(String backup) {
        copies(2).put("sql", "sql-instance").put("crm", "sql-database", "sql");
        estate.set("crm", "recoveryModel", "full").set("db", "circularLogging", false);
        estate.set("crm", "backup", backup).set("db", "backup", backup);
        Verdicts.on(estate).areSilentOn(EVERY_RULE);
    }

    @ParameterizedTest
    @CsvSource({"1, true, high", "1, false,", "2, true,"})
    void circularLoggingNeedsASecondCopy(int copies, boolean circular, String severity) {
        copies(copies).set("db", "circularLogging", circular);
        assertSaid("EXCH-LOG-001", severity);
    }

    @ParameterizedTest
    @CsvSource({"false, high", "true,", ", info unknown"})
    void somethingMustTakeTheLogsOfReplicatedDatabases(Boolean circular, String severity) {
        copies(2);
        Optional.ofNullable(circular).ifPresent(it -> estate.set("db", "circularLogging", it));
        assertSaid("EXCH-LOG-002", severity);
        job("job", "vss-full", "full", "db");
        assertSaid("EXCH-LOG-002", null);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, high", "2, 0, high", "2, 1, high", "3, 0,", "3, 1,"})
    void threeCopiesReplaceABackup(int ready, int lagged, String severity) {
        copies(ready + lagged).set("db", "circularLogging", true);
        for (var number = ready + 1; number <= ready + lagged; number++) {
            estate.set("c" + number, "replayLag", "7d");
        }
        assertSaid("EXCH-LOG-003", severity);
        job("job", "vss-full", "full", "ex1");
        assertSaid("EXCH-LOG-003", null);
    }

    @Test
    void circularLoggingWithoutAnyBackupDrawnIsAQuestion() {
        copies(2).set("db", "circularLogging", true).remove("repo");
        assertSaid("EXCH-LOG-003", "info unknown");
        estate.set("db", "circularLogging", false);
        assertSaid("EXCH-LOG-003", null);
    }

    @Test
    void threeCopiesNeedSomethingThatBringsBackAnEarlierState() {
        copies(3).set("db", "circularLogging", true);
        assertSaid("BKP-014", "info unknown");
        estate.set("db", "singleItemRecovery", false);
        assertSaid("BKP-014", "high");
        estate.set("db", "singleItemRecovery", true);
        Verdicts.on(estate).areSilentOn(EVERY_RULE);
        copies(4).set("c4", "replayLag", "7d").unset("db", "singleItemRecovery");
        Verdicts.on(estate).areSilentOn("BKP-014", "BKP-001", "EXCH-LOG-003");
    }

    @ParameterizedTest
    @CsvSource({
        "vss-full, full, , ",
        "vss-full, incremental, , ",
        "vss-full, differential, , high",
        "vss-full, full, false, high",
        "vss-copy, full, , high",
        "image, , false, high",
        "image, , true, ",
        "image, , , ",
        "native, full, , "
    })
    void someBackupsLeaveTheLogs(String method, String type, Boolean aware, String severity) {
        copies(1).set("db", "circularLogging", false);
        job("job", method, type, "vm-ex1");
        Optional.ofNullable(aware).ifPresent(it -> estate.set("job", "applicationAware", it));
        assertSaid("EXCH-LOG-005", severity);
        estate.set("db", "circularLogging", true);
        assertSaid("EXCH-LOG-005", null);
    }

    @Test
    void whetherLogsAreLeftDependsOnCircularLogging() {
        copies(2);
        job("job", "vss-copy", "full", "db");
        assertSaid("EXCH-LOG-005", "info unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm", "sql", "srv", "disk", "web"})
    void aJobCoversWhatIsInWhatItNames(String target) {
        database("simple").put("other", "sql-instance").put("x", "sql-database", "other");
        estate.put("disk", "volume", "nas").link("stored-on", "crm", "disk").service("web", "crm");
        job("job", "native", "full", target);
        assertEquals(List.of(new Id("x")), Verdicts.on(estate).only("BKP-001").subjects());
    }

    @Test
    void databasesOfOneInstanceAreOneFinding() {
        database("simple").put("hr", "sql-database", "sql").put("temp", "sql-database", "sql");
        estate.put("tempdb", "sql-database", "sql").set("temp", "backup", "not-needed");
        assertEquals(Topologies.ids("crm", "hr"), Verdicts.on(estate).only("BKP-001").subjects());
        estate.set("crm", "criticality", "best-effort").set("hr", "criticality", "best-effort");
        assertSaid("BKP-001", "medium");
    }

    @Test
    void oneSavedDomainControllerSavesItsDomain() {
        for (var number : List.of("1", "2", "3")) {
            estate.put("dc" + number, "domain-controller").set("dc" + number, "domain", "a.local");
        }
        assertSaid("BKP-001", null);
        estate.set("dc3", "domain", "b.local");
        job("job", "vss-full", "full", "dc1");
        assertEquals(List.of(new Id("dc3")), Verdicts.on(estate).only("BKP-001").subjects());
        job("job2", "vss-full", "full", "dc3");
        assertSaid("BKP-001", null);
    }

    @Test
    void filesAreMissedOnlyIfTheySaySo() {
        estate.put("fs", "file-server");
        assertSaid("BKP-001", null);
        estate.set("fs", "backup", "none");
        assertSaid("BKP-001", "high");
    }

    @ParameterizedTest
    @CsvSource({"full, high", "bulk-logged, high", "simple,", ", info unknown"})
    void theRecoveryModelDecidesAboutLogBackups(String model, String severity) {
        database(model);
        job("job", "native", "full", "crm");
        assertSaid("BKP-004", severity);
        job("log", "native", "log", "sql");
        assertSaid("BKP-004", null);
    }

    @Test
    void aCopyOnlyLogBackupTruncatesNothing() {
        database("full");
        job("job", "native", "full", "crm");
        job("log", "native", "log", "crm");
        estate.set("log", "copyOnly", true);
        assertSaid("BKP-004", "high");
    }

    @Test
    void aJobThatDoesNotSayWhatItSavesIsAQuestion() {
        database("full");
        job("job", "native", null, "crm");
        assertSaid("BKP-004", "info unknown");
        estate.set("job", "method", "image");
        assertSaid("BKP-004", "high");
    }

    @Test
    void logShippingBacksUpTheLog() {
        database("full").put("sql2", "sql-instance").put("crm2", "sql-database", "sql2");
        estate.link("replicates-to", "crm", "crm2");
        job("job", "native", "full", "crm");
        Verdicts.on(estate).areSilentOn("BKP-004", "BKP-001", "BKP-014");
    }

    @Test
    void oneLogBackupOnAnyReplicaIsEnough() {
        group();
        job("job", "native", "full", "ag");
        assertSaid("SQL-AG-012", "high");
        job("log", "native", "log", "s2");
        Verdicts.on(estate).areSilentOn("SQL-AG-012", "BKP-004", "BKP-001", "BKP-014");
    }

    @Test
    void aReplicaIsNoBackup() {
        group();
        var said = Verdicts.on(estate);
        assertEquals(List.of("SQL-AG-012 high"), said.of("SQL-AG-012"));
        said.areSilentOn("BKP-001", "BKP-004", "BKP-014");
    }

    @ParameterizedTest
    @CsvSource({
        "nightly 21:00, nightly 22:00, high",
        "nightly 23:00, nightly 22:00, ",
        "Saturdays 23:00, nightly 22:00, high",
        "Saturdays 23:00, Sundays 22:00, high",
        "daily 23:00, Sundays 22:00, ",
        "nightly 21:00, sometimes, info unknown",
        "nightly 21:00, , info unknown"
    })
    void aForeignFullBackupBetweenBreaksTheChain(String own, String foreign, String severity) {
        chain().set("full", "schedule", own);
        Optional.ofNullable(foreign).ifPresent(it -> estate.set("image", "schedule", it));
        assertSaid("BKP-006", severity);
    }

    @Test
    void whatIsCopyOnlyOrNotVssBreaksNothing() {
        chain().set("full", "schedule", "nightly 21:00").set("image", "schedule", "nightly 22:00");
        estate.set("image", "method", "vss-copy");
        assertSaid("BKP-006", null);
        estate.set("image", "method", "image").unset("image", "type");
        assertSaid("BKP-006", "info unknown");
        estate.set("image", "copyOnly", false);
        assertSaid("BKP-006", "high");
        estate.set("image", "applicationAware", false);
        assertSaid("BKP-006", null);
        estate.set("image", "applicationAware", true).remove("diff");
        assertSaid("BKP-006", null);
    }

    @Test
    void jobsOfOneServerAreOneTool() {
        chain().put("srv2", "physical-server").put("bs", "backup-server", "srv2");
        for (var job : List.of("full", "diff", "image")) {
            estate.move(job, "bs");
        }
        assertSaid("BKP-006", null);
    }

    @Test
    void anImageKnowsNothingOfDatabases() {
        database("simple");
        job("image", "image", null, "srv");
        assertSaid("BKP-009", "info unknown");
        estate.set("image", "applicationAware", false);
        assertSaid("BKP-009", "high");
        job("full", "native", "full", "crm");
        assertSaid("BKP-009", null);
        estate.remove("full").set("image", "applicationAware", true);
        assertSaid("BKP-009", null);
    }

    @ParameterizedTest
    @CsvSource({"nas2,", "san, high", "ds, high", "vm-b, medium", "hv1,", "other,"})
    void backupsBelongOnOtherStorage(String place, String severity) {
        onSan();
        estate.remove("repo");
        if (List.of("san", "nas2").contains(place)) {
            estate.put("repo", "backup-repository", place);
        } else if (place.equals("ds")) {
            estate.put("repo", "backup-repository").link("stored-on", "repo", "ds");
        } else if (place.equals("vm-b")) {
            estate.put("vm-b", "vm", "hv1").link("stored-on", "vm-b", "own");
            estate.put("repo", "backup-repository", "vm-b");
        } else {
            estate.put("repo", "backup-repository");
        }
        job("job", "native", "full", "crm");
        estate.link("stored-on", "job", "repo");
        assertSaid("BKP-002", severity);
    }

    @Test
    void aSecondBackupElsewhereIsEnough() {
        onSan();
        estate.put("bad", "backup-repository", "san").put("far", "backup-repository", "nas2");
        job("job", "native", "full", "crm");
        estate.link("stored-on", "job", "bad");
        assertSaid("BKP-002", "high");
        estate.link("replicates-to", "bad", "far");
        assertSaid("BKP-002", null);
        estate.remove("far").set("bad", "offsite", true);
        assertSaid("BKP-002", null);
        estate.unset("bad", "offsite");
        job("second", "native", "full", "sql");
        assertSaid("BKP-002", null);
    }

    @Test
    void copiesOnTwoArraysDoNotFallWithOne() {
        copies(2).put("san1", "storage-array").put("san2", "storage-array");
        estate.put("ds1", "datastore", "san1").put("ds2", "datastore", "san2");
        estate.link("stored-on", "vm-ex1", "ds1").link("stored-on", "vm-ex2", "ds2");
        estate.put("onSan", "backup-repository", "san1");
        job("job", "vss-full", "full", "db");
        estate.link("stored-on", "job", "onSan");
        assertSaid("BKP-002", null);
        estate.remove("stored-on:vm-ex2:ds2").link("stored-on", "vm-ex2", "ds1");
        assertSaid("BKP-002", "high");
    }

    @Test
    void aSiteThatMustBeSurvivedIsNoPlaceForTheOnlyBackup() {
        database("simple").put("hq", "site").move("srv", "hq").move("nas", "hq");
        estate.service("web", "crm");
        job("job", "native", "full", "crm");
        estate.link("stored-on", "job", "repo");
        assertSaid("BKP-002", null);
        estate.set("web", "siteResilience", true);
        assertSaid("BKP-002", "medium");
    }

    private void assertSaid(String rule, @Nullable String severity) {
        assertEquals(
                severity == null ? List.of() : List.of(rule + " " + severity),
                Verdicts.on(estate).of(rule));
    }

    private Topologies copies(int count) {
        var ids = new String[count];
        for (var number = 1; number <= count; number++) {
            estate.put("hv" + number, "hypervisor-host");
            estate.server("ex" + number, "exchange-server", "hv" + number);
            estate.set("ex" + number, "version", "2019");
            ids[number - 1] = "c" + number;
            estate.put(ids[number - 1], "database-copy", "ex" + number);
        }
        var old = estate.topology().group(new Id("db"));
        estate.group("db", "exchange-database", ids);
        old.ifPresent(it ->
                it.properties().values().forEach((name, value) -> estate.set("db", name, value)));
        return estate;
    }

    private Topologies database(String model) {
        estate.put("srv", "physical-server").put("sql", "sql-instance", "srv");
        estate.put("crm", "sql-database", "sql");
        Optional.ofNullable(model).ifPresent(it -> estate.set("crm", "recoveryModel", it));
        return estate;
    }

    private void group() {
        for (var number : List.of("1", "2")) {
            estate.put("s" + number, "sql-instance").put("r" + number, "replica", "s" + number);
        }
        estate.group("ag", "availability-group", "r1", "r2").put("crm", "sql-database");
        estate.link("depends-on", "crm", "ag").set("crm", "recoveryModel", "full");
    }

    private Topologies chain() {
        database("simple");
        job("full", "native", "full", "crm");
        job("diff", "native", "differential", "crm");
        job("image", "vss-full", "full", "srv");
        return estate;
    }

    private void onSan() {
        estate.put("c", "host-cluster").put("hv1", "hypervisor-host", "c");
        estate.put("san", "storage-array").put("ds", "datastore", "san").put("nas2", "nas");
        estate.put("own", "storage-array").server("sql", "sql-instance", "hv1");
        estate.link("stored-on", "vm-sql", "ds").put("crm", "sql-database", "sql");
    }

    private void job(String id, @Nullable String method, @Nullable String type, String target) {
        estate.put(id, "backup-job").link("backs-up", id, target);
        Optional.ofNullable(method).ifPresent(it -> estate.set(id, "method", it));
        Optional.ofNullable(type).ifPresent(it -> estate.set(id, "type", it));
    }
}
