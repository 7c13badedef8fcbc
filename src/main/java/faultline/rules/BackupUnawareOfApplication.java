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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Databases that only images without the application's help save.
final class BackupUnawareOfApplication implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "BKP-009",
                    "Image/snapshot backup without application awareness",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT, Concern.DATA),
                    "SQL Server and Exchange, all versions",
                    List.of(
                            "[R] SUPP: KB956893, support/sql/general/"
                                    + "support-policy-hardware-virtualization-product.md",
                            "[R] EXDOC: high-availability/disaster-recovery/disaster-recovery.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var backups = Backups.in(facts);
        Stream<? extends Element> data =
                Stream.concat(
                        new Exchange(facts).databasesBut("recovery", "test"),
                        facts.components("sql-database"));
        var byJobs =
                data.filter(it -> !backups.isSettledFor(it))
                        .filter(it -> !backups.of(it).isEmpty())
                        .filter(it -> backups.of(it).stream().noneMatch(this::isOrMayBeSound))
                        .collect(
                                Collectors.groupingBy(
                                        it -> backups.of(it),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byJobs.entrySet().stream()
                .map(entry -> judgement(entry.getValue(), entry.getKey(), facts));
    }

    /// Whether the application takes part, or the job does not even say how it works.
    private boolean isOrMayBeSound(BackupJob job) {
        return job.isAware().orElse(!job.isImage());
    }

    private static Finding judgement(
            List<? extends Element> data, List<BackupJob> jobs, Facts facts) {
        var unsaid =
                jobs.stream()
                        .filter(it -> it.isAware().equals(Optional.empty()))
                        .map(BackupJob::component)
                        .toList();
        return unsaid.isEmpty() ? finding(data, jobs, facts) : question(data, unsaid, facts);
    }

    private static Finding finding(
            List<? extends Element> data, List<BackupJob> jobs, Facts facts) {
        var ids = Words.ids(data);
        List<Id> saving = jobs.stream().map(BackupJob::component).map(Component::id).toList();
        return Report.violation(INFO)
                .says(
                        "All that saves "
                                + Words.some(ids, facts)
                                + " is "
                                + facts.names(saving)
                                + ", without the application taking part: the files are as a power"
                                + " failure would leave them, which neither SQL Server nor Exchange"
                                + " supports as a backup.")
                .about(ids)
                .about(saving)
                .harms(Impact.of(ids, facts))
                .fix(
                        "Let the product work with VSS (application-aware processing), or back the"
                                + " databases up with their own means as well.")
                .finding();
    }

    private static Finding question(
            List<? extends Element> data, List<Component> unsaid, Facts facts) {
        var ids = Words.ids(data);
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + facts.names(Words.ids(unsaid))
                                + " saves "
                                + Words.some(ids, facts)
                                + " in a state that can be restored, because "
                                + Words.unset(facts, "applicationAware", unsaid)
                                + ".")
                .about(ids)
                .about(Words.ids(unsaid))
                .fix("Say whether the backup works with VSS.")
                .finding();
    }
}
