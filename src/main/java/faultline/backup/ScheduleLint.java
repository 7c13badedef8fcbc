package faultline.backup;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is wrong with a week of backups, database by database.
final class ScheduleLint {

    private final Facts facts;
    private final List<Element> databases;
    private final List<JobPlan> jobs;
    private final List<Note> notes = new ArrayList<>();

    ScheduleLint(Facts facts, List<Element> databases, List<JobPlan> jobs) {
        this.facts = facts;
        this.databases = databases;
        this.jobs = jobs;
    }

    List<Note> notes() {
        for (var database : databases) {
            var own = jobs.stream().filter(it -> it.covers().contains(database.id())).toList();
            if (own.isEmpty()) {
                uncovered(database);
            } else if (!(database instanceof Group)) {
                sql(database, own);
            } else {
                exchange(database, own);
            }
            overlaps(database, own);
        }
        return List.copyOf(notes);
    }

    private void uncovered(Element database) {
        if (!jobs.isEmpty() && facts.text(database, "backup").isEmpty()) {
            note("no-coverage", database, List.of(), "no job saves it", "BKP-001");
        }
    }

    private void sql(Element database, List<JobPlan> own) {
        var isSimple = facts.text(database, "recoveryModel").filter("simple"::equals).isPresent();
        var isKnown = facts.text(database, "recoveryModel").isPresent();
        var logs = own.stream().filter(it -> it.kind().truncatesSqlLog()).toList();
        var hasBase = own.stream().anyMatch(it -> it.kind().startsSqlChain());
        if (logs.size() > 1) {
            note(
                    "two-log-owners",
                    database,
                    logs,
                    "two jobs take its log backups: neither has the whole chain",
                    "SQL-LS-003");
        }
        if (isKnown && !isSimple && !hasBase) {
            note(
                    "pseudo-simple",
                    database,
                    own,
                    "no full backup has begun a chain: its log is truncated as in simple recovery,"
                            + " and it can be restored to no point in time",
                    "BKP-004");
        } else if (isKnown && !isSimple && logs.isEmpty()) {
            note(
                    "log-never-truncated",
                    database,
                    own,
                    "no log backup truncates its log, however green the others are",
                    "BKP-004");
        }
        base(database, own);
    }

    /// A differential builds on the last full that is not copy-only, whoever took it.
    private void base(Element database, List<JobPlan> own) {
        var differentials = own.stream().filter(it -> it.kind().needsDifferentialBase()).toList();
        var bases = own.stream().filter(it -> it.kind().resetsDifferentialBase()).toList();
        if (differentials.isEmpty()) {
            return;
        }
        if (bases.isEmpty()) {
            note("no-base", database, differentials, "its differentials have no base", "BKP-006");
        } else if (bases.size() > 1) {
            note(
                    "broken-base",
                    database,
                    Stream.concat(bases.stream(), differentials.stream()).toList(),
                    "differentials build on the latest of two full backups: the other cannot be"
                            + " used with them",
                    "BKP-006");
        }
    }

    private void exchange(Element database, List<JobPlan> own) {
        var isCircular = facts.flag(database, "circularLogging").orElse(false);
        if (!isCircular && own.stream().noneMatch(it -> it.kind().truncatesExchangeLogs())) {
            note(
                    "log-never-truncated",
                    database,
                    own,
                    "no VSS full or incremental backup drops its logs",
                    "EXCH-LOG-005");
        }
    }

    private void overlaps(Element database, List<JobPlan> own) {
        var lengthy = own.stream().filter(it -> !it.kind().truncatesSqlLog()).toList();
        for (var one = 0; one < lengthy.size(); one++) {
            for (var other = one + 1; other < lengthy.size(); other++) {
                if (overlap(lengthy.get(one), lengthy.get(other))) {
                    note(
                            "overlap",
                            database,
                            List.of(lengthy.get(one), lengthy.get(other)),
                            "two backups of it run at the same time",
                            "");
                }
            }
        }
    }

    private static boolean overlap(JobPlan one, JobPlan other) {
        return one.starts().stream()
                .anyMatch(start ->
                        other.starts().stream()
                                .anyMatch(it ->
                                        start < it + other.runtime()
                                                && it < start + one.runtime()));
    }

    private void note(
            String sort, Element database, List<JobPlan> involved, String what, String rule) {
        var about = new ArrayList<Id>(List.of(database.id()));
        involved.stream().map(JobPlan::job).map(Component::id).forEach(about::add);
        var names = involved.stream().map(it -> it.job().name()).toList();
        var by = names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
        notes.add(new Note(sort, about, database.name() + ": " + what + by, rule));
    }
}
