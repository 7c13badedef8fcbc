package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Exchange databases whose backups all leave the logs where they are.
final class BackupKeepsLogs implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-LOG-005",
                    "Backup type that cannot truncate logs",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC:"
                                    + " high-availability/disaster-recovery/windows-server-backup.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        var backups = Backups.in(facts);
        var byJobs =
                exchange.databasesBut("recovery")
                        .filter(it -> !backups.isSettledFor(it))
                        .filter(it -> keepLogs(backups.of(it)))
                        .filter(it -> !Databases.isCircular(it, facts).orElse(false))
                        .collect(
                                Collectors.groupingBy(
                                        it -> ids(backups.of(it)),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byJobs.entrySet().stream()
                .map(entry -> judgement(entry.getValue(), entry.getKey(), facts));
    }

    private static boolean keepLogs(List<BackupJob> jobs) {
        return !jobs.isEmpty()
                && jobs.stream()
                        .allMatch(it -> it.truncatesExchangeLogs().equals(Optional.of(false)));
    }

    private static List<Id> ids(List<BackupJob> jobs) {
        return jobs.stream().map(BackupJob::component).map(Component::id).toList();
    }

    private static Finding judgement(List<Group> databases, List<Id> jobs, Facts facts) {
        var off =
                databases.stream()
                        .filter(it -> Databases.isCircular(it, facts).isPresent())
                        .toList();
        return off.isEmpty() ? question(databases, jobs, facts) : finding(off, jobs, facts);
    }

    private static Finding finding(List<Group> databases, List<Id> jobs, Facts facts) {
        var ids = Words.ids(databases);
        return Report.violation(INFO)
                .says(
                        facts.names(jobs)
                                + (jobs.size() == 1 ? " is" : " are")
                                + " all that backs up "
                                + facts.names(ids)
                                + ", and a copy, a differential or an image without Exchange's help"
                                + " leaves the logs in place; circular logging is off. The logs"
                                + " grow until the volume is full and the database dismounts.")
                .about(ids)
                .about(jobs)
                .harms(Impact.of(ids, facts))
                .fix(
                        "Make it an Exchange-aware VSS full backup of the volumes, which truncates"
                                + " the logs.")
                .finding();
    }

    private static Finding question(List<Group> databases, List<Id> jobs, Facts facts) {
        var ids = Words.ids(databases);
        return Report.question(INFO)
                .says(
                        "Cannot tell what takes the logs of "
                                + facts.names(ids)
                                + " away: "
                                + facts.names(jobs)
                                + (jobs.size() == 1 ? " does" : " do")
                                + " not, and "
                                + Words.unset(facts, Databases.CIRCULAR, databases)
                                + ".")
                .about(ids)
                .shows(jobs)
                .fix("Set circular logging, or add a backup that truncates the logs.")
                .finding();
    }
}
