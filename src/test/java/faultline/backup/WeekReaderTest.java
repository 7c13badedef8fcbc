package faultline.backup;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.format.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekReaderTest {

    private static Topologies t21() {
        var template =
                Templates.all().stream()
                        .filter(it -> it.name().startsWith("t21"))
                        .findFirst()
                        .orElseThrow();
        return Topologies.of(Templates.open(template).document().topology());
    }

    private static BackupWeek week(Topologies estate) {
        return WeekReader.read(estate.topology(), CATALOG);
    }

    private static List<String> sorts(BackupWeek week) {
        return week.notes().stream().map(Note::sort).distinct().sorted().toList();
    }

    @Test
    void greenNightlyFullsDoNotKeepTheLogVolumeFromFillingUp() {
        var curve = week(t21()).curves().getFirst();
        assertEquals(26.7, curve.fullAfter().orElseThrow(), 0.05);
        assertEquals(2, curve.databases().size());
        assertTrue(curve.points().stream().allMatch(it -> it.freeGB() >= 0));
    }

    @Test
    void logBackupsEveryQuarterOfAnHourKeepItFreeForEver() {
        var estate =
                t21().put("job-log", "backup-job")
                        .set("job-log", "method", "native")
                        .set("job-log", "type", "log")
                        .set("job-log", "every", "15min")
                        .link("backs-up", "job-log", "db-crm", "db-spcontent");
        assertTrue(week(estate).curves().getFirst().fullAfter().isEmpty());
        assertTrue(
                week(t21()).notes().stream()
                        .anyMatch(it -> it.sort().equals("log-never-truncated")));
        assertTrue(
                week(estate).notes().stream()
                        .noneMatch(it -> it.sort().equals("log-never-truncated")));
    }

    @Test
    void theOrderOfImageAndFullChangesTheBaseAndNotTheTruncation() {
        var later = t21().set("job-full", "schedule", "nightly 23:59");
        assertEquals(
                week(t21()).curves().getFirst().fullAfter(),
                week(later).curves().getFirst().fullAfter());
        var withDifferential =
                t21().put("job-diff", "backup-job")
                        .set("job-diff", "method", "native")
                        .set("job-diff", "type", "differential")
                        .set("job-diff", "schedule", "daily 12:00")
                        .link("backs-up", "job-diff", "db-crm");
        assertTrue(sorts(week(withDifferential)).contains("broken-base"));
    }

    @Test
    void theScheduleIsJudged() {
        var base = t21();
        assertTrue(sorts(week(base)).contains("overlap"), sorts(week(base)).toString());
        var twoOwners =
                t21().put("log-1", "backup-job")
                        .put("log-2", "backup-job")
                        .set("log-1", "method", "native")
                        .set("log-1", "type", "log")
                        .set("log-2", "method", "native")
                        .set("log-2", "type", "log")
                        .link("backs-up", "log-1", "db-crm")
                        .link("backs-up", "log-2", "db-crm");
        assertTrue(sorts(week(twoOwners)).contains("two-log-owners"));
        var pseudo = t21().remove("job-full").set("job-image", "applicationAware", false);
        assertTrue(sorts(week(pseudo)).contains("pseudo-simple"), sorts(week(pseudo)).toString());
        var uncovered = t21().remove("job-full", "job-image").put("other", "backup-job");
        assertTrue(sorts(week(uncovered)).contains("no-coverage"));
    }

    @Test
    void exchangeDropsLogsAfterAVssFullAndNeverAfterACopy() {
        var estate =
                new Topologies()
                        .put("srv", "physical-server")
                        .put("ex", "exchange-server", "srv")
                        .put("copy", "database-copy", "ex")
                        .group("db", "exchange-database", "copy")
                        .put("vol", "volume", "srv")
                        .set("vol", "purpose", "log")
                        .set("vol", "freeGB", 50)
                        .set("vol", "growthGBPerDay", 20)
                        .link("stored-on", "copy", "vol")
                        .put("job", "backup-job")
                        .set("job", "method", "vss-full")
                        .set("job", "type", "full")
                        .set("job", "schedule", "nightly 22:00")
                        .link("backs-up", "job", "db");
        assertTrue(week(estate).curves().getFirst().fullAfter().isEmpty());
        var copies = week(estate.set("job", "method", "vss-copy"));
        assertEquals(60, copies.curves().getFirst().fullAfter().orElseThrow(), 0.1);
        assertEquals(List.of("log-never-truncated"), sorts(copies));
    }

    @ParameterizedTest
    @CsvSource({
        "nightly 22:00, 7, 1320",
        "'Sunday 01:00', 1, 8700",
        "weekdays 20:30, 5, 1230",
        "hourly, 168, 0",
        "every 15 min, 672, 0",
        "'Mon, Thu 03:00', 2, 180",
        "weekly, 1, 8640",
        "when somebody thinks of it, 0, -1"
    })
    void schedulesAreReadAsPeopleWriteThem(String words, int count, int first) {
        var starts = Recurrence.of(words);
        assertEquals(count, starts.size(), starts.toString());
        assertEquals(first, starts.isEmpty() ? -1 : starts.getFirst());
    }
}
