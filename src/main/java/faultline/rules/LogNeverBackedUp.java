package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// SQL Server databases that keep their log until it is backed up, and no job that does.
final class LogNeverBackedUp implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "BKP-004",
                    "FULL/BULK_LOGGED database without log backups",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY, Concern.DATA),
                    "SQL Server, all versions",
                    List.of(
                            "[R] SQLDOC: the-transaction-log-sql-server.md",
                            "[R] SQLDOC: transaction-log-backups-sql-server.md",
                            "[R] DBAC: Database.Tests.ps1, pseudo-simple"));

    private static final String MODEL = "recoveryModel";
    private static final Set<String> KEEPING = Set.of("full", "bulk-logged");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var backups = Backups.in(facts);
        var sql = new SqlOwners(facts);
        return facts
                .components("sql-database")
                .filter(it -> !sql.isShipped(it))
                .filter(it -> !backups.isSettledFor(it))
                .filter(it -> hasNoLogBackup(backups.of(it)))
                .filter(it -> facts.text(it, MODEL).map(KEEPING::contains).orElse(true))
                .collect(
                        Collectors.groupingBy(
                                it -> sql.ownerOf(it), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(it -> judgement(it, backups, facts).stream());
    }

    /// Whether it is backed up, and by nothing that saves the log. Before the first full backup the
    /// log is truncated all the same; that there is no backup at all is another matter.
    private static boolean hasNoLogBackup(List<BackupJob> jobs) {
        return !jobs.isEmpty() && jobs.stream().noneMatch(BackupJob::isLog);
    }

    private static Optional<Finding> judgement(
            List<Component> databases, Backups backups, Facts facts) {
        var certain =
                databases.stream()
                        .filter(it -> facts.text(it, MODEL).isPresent())
                        .filter(it -> untyped(it, backups).isEmpty())
                        .toList();
        if (!certain.isEmpty()) {
            return Optional.of(finding(certain, backups, facts));
        }
        var unset = databases.stream().filter(it -> facts.text(it, MODEL).isEmpty()).toList();
        var jobs = databases.stream().flatMap(it -> untyped(it, backups).stream()).distinct();
        return Optional.of(
                question(
                        databases,
                        unset.isEmpty()
                                ? Words.unset(facts, "type", jobs.toList())
                                : Words.unset(facts, MODEL, unset),
                        facts));
    }

    /// The jobs that might save the log as well as anything else.
    private static List<Component> untyped(Component database, Backups backups) {
        return backups.of(database).stream()
                .filter(BackupJob::hasNoType)
                .map(BackupJob::component)
                .toList();
    }

    private static Finding finding(List<Component> databases, Backups backups, Facts facts) {
        var ids = Words.ids(databases);
        var jobs =
                databases.stream()
                        .flatMap(it -> backups.of(it).stream())
                        .map(BackupJob::component)
                        .map(Component::id)
                        .distinct()
                        .toList();
        return Report.violation(INFO)
                .says(
                        Words.some(ids, facts)
                                + (ids.size() == 1 ? " keeps its log" : " keep their logs")
                                + " until it is backed up (full or bulk-logged recovery model), and"
                                + " no job does that: "
                                + Words.some(jobs, facts)
                                + (jobs.size() == 1 ? " saves" : " save")
                                + " the data and never truncate"
                                + (jobs.size() == 1 ? "s" : "")
                                + " the log.")
                .says(
                        "The log grows until its volume is full and nothing can be written any"
                                + " more; and a restore ends at the last full or differential"
                                + " backup.")
                .about(ids)
                .shows(jobs)
                .harms(Impact.of(ids, facts))
                .fix(
                        "Back up the log every 15 to 30 minutes, or as the RPO demands; or choose"
                                + " the simple recovery model if the loss since the last full backup is"
                                + " bearable.")
                .finding();
    }

    private static Finding question(List<Component> databases, String unset, Facts facts) {
        List<Id> ids = Words.ids(databases);
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + Words.some(ids, facts)
                                + (ids.size() == 1 ? " needs" : " need")
                                + " log backups that are missing, because "
                                + unset
                                + ".")
                .about(ids)
                .fix("Set what is missing, so that this can be judged.")
                .finding();
    }
}
