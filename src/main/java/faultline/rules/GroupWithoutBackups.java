package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Databases of an availability group whose replicas are taken for their backup.
final class GroupWithoutBackups implements RuleOver<Group> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-AG-012",
                    "AG databases without backups ('the secondary is my backup')",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "SQL Server 2012 and later",
                    List.of(
                            "[R] SQLDOC: overview-of-always-on-availability-groups-sql-server.md",
                            "[R] SQLDOC:"
                                    + " active-secondaries-backup-on-secondary-replicas-always-on-availability-groups.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Group> subjects(Facts facts) {
        return AvailabilityGroup.each(facts);
    }

    @Override
    public Stream<Finding> check(Group subject, Facts facts) {
        var backups = Backups.in(facts);
        return AvailabilityGroup.of(subject, facts)
                .filter(it -> !it.isDistributed())
                .flatMap(it -> check(it, backups, facts));
    }

    private static Stream<Finding> check(AvailabilityGroup group, Backups backups, Facts facts) {
        Map<String, List<Id>> lacking = new LinkedHashMap<>();
        var unsaid = new ArrayList<Component>();
        for (var data : data(group, backups, facts)) {
            var jobs = backups.of(data);
            var lack = lack(jobs);
            var untyped = jobs.stream().filter(BackupJob::hasNoType).toList();
            if (lack.isEmpty() || (jobs.isEmpty() && !backups.areMissingFor(data))) {
                continue;
            }
            if (untyped.isEmpty()) {
                lacking.computeIfAbsent(lack, _ -> new ArrayList<>()).add(data.id());
            }
            untyped.forEach(it -> unsaid.add(it.component()));
        }
        if (!lacking.isEmpty()) {
            return Stream.of(finding(group, lacking, facts));
        }
        return unsaid.isEmpty() ? Stream.empty() : Stream.of(question(group, unsaid, facts));
    }

    /// Its databases that need log backups, or the group where none is drawn.
    private static List<? extends Element> data(
            AvailabilityGroup group, Backups backups, Facts facts) {
        var databases = group.databases();
        return databases.isEmpty()
                ? List.of(group.group())
                : databases.stream()
                        .filter(it -> !backups.isSettledFor(it))
                        .filter(it -> !isSimple(it, facts))
                        .toList();
    }

    private static boolean isSimple(Component database, Facts facts) {
        return facts.text(database, "recoveryModel").filter("simple"::equals).isPresent();
    }

    private static String lack(List<BackupJob> jobs) {
        var hasFull = jobs.stream().anyMatch(BackupJob::isFull);
        var hasLog = jobs.stream().anyMatch(BackupJob::isLog);
        if (hasFull && hasLog) {
            return "";
        }
        return hasFull ? "log backup" : hasLog ? "full backup" : "full and no log backup";
    }

    private static Finding finding(
            AvailabilityGroup group, Map<String, List<Id>> lacking, Facts facts) {
        var databases = lacking.values().stream().flatMap(List::stream).toList();
        var report = Report.violation(INFO);
        lacking.forEach((lack, ids) ->
                report.says(
                        (ids.contains(group.id()) ? "The databases" : Words.some(ids, facts))
                                + " of "
                                + group.name()
                                + (ids.size() == 1 && !ids.contains(group.id()) ? " has" : " have")
                                + " no "
                                + lack
                                + " on any replica."));
        return report.says(
                        "A secondary is no backup: it repeats every mistake at once, and without"
                                + " log backups the log grows until its volume is full.")
                .about(group.id())
                .about(databases)
                .shows(Words.ids(group.replicas()))
                .harms(Impact.of(List.of(group.id()), facts))
                .fix(
                        "Back up every database of "
                                + group.name()
                                + " in full, and its log every 15 to 30 minutes, on whichever"
                                + " replica is preferred; on a secondary up to SQL Server 2022 only"
                                + " copy-only full backups and log backups.")
                .finding();
    }

    private static Finding question(AvailabilityGroup group, List<Component> jobs, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the databases of "
                                + group.name()
                                + " have full and log backups, because nothing says what "
                                + Words.some(Words.ids(jobs).stream().distinct().toList(), facts)
                                + (jobs.stream().distinct().count() == 1 ? " saves" : " save")
                                + " each time.")
                .about(group.id())
                .shows(Words.ids(jobs))
                .fix("Draw the backup jobs, and set their type.")
                .finding();
    }
}
