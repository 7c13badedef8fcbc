package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Databases of an availability group whose replicas are taken for their backup.
final class GroupWithoutBackups implements Rule {

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

    /// That a database is saved by means which are not drawn, or need not be.
    private static final Set<String> OTHERWISE = Set.of("elsewhere", "not-needed");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var backups = new SqlBackups(facts);
        return AvailabilityGroup.all(facts)
                .filter(it ->
                        backups.areDrawn() || it.databases().stream().anyMatch(backups::isDenied))
                .filter(it -> !it.isDistributed())
                .flatMap(it -> check(it, backups, facts));
    }

    private static Stream<Finding> check(AvailabilityGroup group, SqlBackups backups, Facts facts) {
        Map<String, List<Id>> lacking = new LinkedHashMap<>();
        var unsaid = new ArrayList<Component>();
        for (var data : data(group, facts)) {
            var jobs =
                    data instanceof Component database
                            ? backups.of(database)
                            : backups.of(group.group());
            if (jobs.isEmpty() && !backups.areDrawn() && !isDenied(data, backups)) {
                continue;
            }
            var lack = lack(jobs, backups);
            if (!lack.isEmpty() && jobs.stream().anyMatch(backups::isUnsaid)) {
                jobs.stream().filter(backups::isUnsaid).forEach(unsaid::add);
            } else if (!lack.isEmpty()) {
                lacking.computeIfAbsent(lack, _ -> new ArrayList<>()).add(data.id());
            }
        }
        if (!lacking.isEmpty()) {
            return Stream.of(finding(group, lacking, facts));
        }
        return unsaid.isEmpty() ? Stream.empty() : Stream.of(question(group, unsaid, facts));
    }

    /// Its databases that need log backups, or the group where none is drawn.
    private static List<? extends Element> data(AvailabilityGroup group, Facts facts) {
        var databases = group.databases();
        return databases.isEmpty()
                ? List.of(group.group())
                : databases.stream().filter(it -> isConcerned(it, facts)).toList();
    }

    private static boolean isConcerned(Component database, Facts facts) {
        return facts.text(database, "recoveryModel").filter("simple"::equals).isEmpty()
                && facts.text(database, "backup").filter(OTHERWISE::contains).isEmpty();
    }

    private static boolean isDenied(Element data, SqlBackups backups) {
        return data instanceof Component database && backups.isDenied(database);
    }

    private static String lack(List<Component> jobs, SqlBackups backups) {
        var hasFull = jobs.stream().anyMatch(backups::isFull);
        var hasLog = jobs.stream().anyMatch(backups::isLog);
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
