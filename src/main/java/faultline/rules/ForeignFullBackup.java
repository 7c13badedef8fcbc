package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A full backup by one tool that becomes the base of another tool's differentials.
final class ForeignFullBackup implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "BKP-006",
                    "Differential chain broken by a foreign full backup",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "SQL Server, all versions",
                    List.of(
                            "[R] SQLDOC: backup-restore/sql-server-vss-writer-backup-guide.md",
                            "[R] SQLDOC: backup-restore/copy-only-backups-sql-server.md",
                            "[Rx] troubleshootingsql, coeo, dbi-services"));

    private static final String SCHEDULE = "schedule";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /// A differential, a full backup by another tool, and what is not set of what would decide.
    private record Clash(Id differential, Id foreign, String unset) {}

    @Override
    public Stream<Finding> check(Facts facts) {
        var backups = Backups.in(facts);
        var clashes = new LinkedHashMap<Clash, List<Component>>();
        facts.components("sql-database")
                .forEach(database ->
                        clashes(backups.of(database), facts)
                                .forEach(clash ->
                                        clashes.computeIfAbsent(clash, _ -> new ArrayList<>())
                                                .add(database)));
        return clashes.entrySet().stream()
                .map(entry -> judgement(entry.getKey(), entry.getValue(), facts));
    }

    private static Stream<Clash> clashes(List<BackupJob> jobs, Facts facts) {
        return jobs.stream()
                .filter(BackupJob::isDifferential)
                .flatMap(differential ->
                        jobs.stream()
                                .filter(BackupJob::isFull)
                                .filter(it -> !tool(it).equals(tool(differential)))
                                .flatMap(it -> clash(differential, it, jobs, facts).stream()));
    }

    /// The backup server that runs it, or else how it works.
    private static String tool(BackupJob job) {
        var server = job.component().in();
        return server == null ? job.method().orElse("") : server.value();
    }

    private static Optional<Clash> clash(
            BackupJob differential, BackupJob foreign, List<BackupJob> jobs, Facts facts) {
        var own =
                jobs.stream()
                        .filter(BackupJob::isFull)
                        .filter(it -> tool(it).equals(tool(differential)))
                        .filter(it -> it.leavesChain().equals(Optional.of(false)))
                        .toList();
        var leaves = foreign.leavesChain();
        if (leaves.orElse(false) || own.stream().anyMatch(it -> follows(it, foreign, facts))) {
            return Optional.empty();
        }
        var unset = new TreeSet<String>();
        if (leaves.isEmpty()) {
            unset.add(Words.unset(facts, "copyOnly", List.of(foreign.component())));
        } else {
            Stream.concat(own.stream(), Stream.of(foreign))
                    .filter(_ -> !own.isEmpty())
                    .filter(it -> timetable(it, facts).isEmpty())
                    .forEach(it -> unset.add(unreadable(it, facts)));
        }
        return Optional.of(
                new Clash(
                        differential.component().id(),
                        foreign.component().id(),
                        Words.list(List.copyOf(unset))));
    }

    private static boolean follows(BackupJob own, BackupJob foreign, Facts facts) {
        var first = timetable(foreign, facts);
        return timetable(own, facts)
                .filter(it -> first.filter(it::alwaysFollows).isPresent())
                .isPresent();
    }

    private static Optional<Timetable> timetable(BackupJob job, Facts facts) {
        return facts.text(job.component(), SCHEDULE).flatMap(Timetable::read);
    }

    private static String unreadable(BackupJob job, Facts facts) {
        return facts.text(job.component(), SCHEDULE).isEmpty()
                ? Words.unset(facts, SCHEDULE, List.of(job.component()))
                : "the schedule of " + job.component().name() + " names no single time of day";
    }

    private static Finding judgement(Clash clash, List<Component> databases, Facts facts) {
        return clash.unset().equals("nothing")
                ? finding(clash, databases, facts)
                : question(clash, databases, facts);
    }

    private static Finding finding(Clash clash, List<Component> databases, Facts facts) {
        var ids = Words.ids(databases);
        return Report.violation(INFO)
                .says(
                        facts.name(clash.foreign())
                                + " takes full backups of "
                                + Words.some(ids, facts)
                                + " that are not copy-only, so the differentials of "
                                + facts.name(clash.differential())
                                + " build on them and not on a full backup of their own: they"
                                + " cannot be restored without a backup that another tool owns.")
                .about(ids)
                .about(clash.foreign())
                .about(clash.differential())
                .harms(Impact.of(ids, facts))
                .fix(
                        "Make "
                                + facts.name(clash.foreign())
                                + " copy-only (VSS copy), or take a full backup of your own right"
                                + " after it.")
                .finding();
    }

    private static Finding question(Clash clash, List<Component> databases, Facts facts) {
        var ids = Words.ids(databases);
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + facts.name(clash.foreign())
                                + " breaks the differentials that "
                                + facts.name(clash.differential())
                                + " takes of "
                                + Words.some(ids, facts)
                                + ", because "
                                + clash.unset()
                                + ".")
                .about(ids)
                .about(clash.foreign())
                .about(clash.differential())
                .fix("Set what is missing, so that this can be judged.")
                .finding();
    }
}
