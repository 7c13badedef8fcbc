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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A step of a plan after which the data exists in the new version only, with no tried backup of
/// the old one.
final class OnlyCopyUpgraded implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "MIG-003",
                    "A step upgrades the only copy",
                    Severity.CRITICAL,
                    List.of(Concern.DATA),
                    "upgrades of SQL Server",
                    List.of(
                            "[R] SQLDOC: choose-a-database-engine-upgrade-method.md",
                            "[R] SQLDOC: copy-databases-with-backup-and-restore.md"));

    /// What becomes of the data at the old place.
    private enum Source {
        KEPT,
        LOST,
        UNSAID
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var plans = MigrationPlan.all(facts).toList();
        if (plans.isEmpty()) {
            return Stream.empty();
        }
        var jobs = Backups.in(facts.drawn());
        return plans.stream()
                .flatMap(plan ->
                        Stream.concat(
                                plan.forward().stream()
                                        .filter(it -> plan.is(it, "upgrade"))
                                        .flatMap(it -> inPlace(it, plan, jobs, facts)),
                                plan.forward().stream()
                                        .flatMap(it -> brought(it, plan, jobs, facts))));
    }

    /// What is upgraded where it is keeps nothing of the old version.
    private static Stream<Finding> inPlace(
            Component step, MigrationPlan plan, Backups jobs, Facts facts) {
        var touched = plan.touched(step);
        var databases = plan.databasesOf(step);
        var data =
                databases.isEmpty()
                        ? touched.stream()
                                .flatMap(it -> plan.facts().component(it).stream())
                                .toList()
                        : databases;
        return check(step, data, Source.LOST, plan, jobs, facts);
    }

    /// What is restored or attached in a newer version.
    private static Stream<Finding> brought(
            Component step, MigrationPlan plan, Backups jobs, Facts facts) {
        if (plan.is(step, "move")) {
            return Stream.empty();
        }
        var upgraded =
                plan.moves().stream()
                        .filter(it -> it.step().equals(step))
                        .filter(it -> isUpgrade(it, plan.facts()))
                        .map(MigrationPlan.Move::database)
                        .toList();
        var source =
                plan.facts()
                        .flag(step, "keepsSource")
                        .map(it -> it ? Source.KEPT : Source.LOST)
                        .orElse(Source.UNSAID);
        return check(step, upgraded, source, plan, jobs, facts);
    }

    private static boolean isUpgrade(MigrationPlan.Move move, Facts facts) {
        var from = facts.text(move.from(), "version").orElse("");
        return SqlServer.isBefore(from, facts.text(move.to(), "version").orElse(""));
    }

    private static Stream<Finding> check(
            Component step,
            List<Component> data,
            Source source,
            MigrationPlan plan,
            Backups jobs,
            Facts facts) {
        if (source == Source.KEPT) {
            return Stream.empty();
        }
        var bare = new ArrayList<Component>();
        var untried = new LinkedHashSet<Component>();
        for (var one : data) {
            var backups = backupsBefore(step, one, jobs, plan);
            if (backups.stream().noneMatch(it -> isTried(it, plan).orElse(false))) {
                bare.add(one);
                backups.stream().filter(it -> isTried(it, plan).isEmpty()).forEach(untried::add);
            }
        }
        if (bare.isEmpty()) {
            return Stream.empty();
        }
        if (!untried.isEmpty()) {
            return Stream.of(question(step, "verified", List.copyOf(untried), plan));
        }
        return Stream.of(
                source == Source.UNSAID
                        ? question(step, "keepsSource", List.of(step), plan)
                        : finding(step, bare, plan, facts));
    }

    /// Steps of the plan and jobs of every day that save it in full before the step.
    private static List<Component> backupsBefore(
            Component step, Component data, Backups jobs, MigrationPlan plan) {
        var saved =
                plan.before(step).stream()
                        .filter(it -> plan.is(it, "backup"))
                        .filter(it ->
                                plan.databasesOf(it).contains(data)
                                        || plan.touched(it).contains(data.id()));
        var standing = jobs.of(data).stream().filter(BackupJob::isFull).map(BackupJob::component);
        return Stream.concat(saved, standing).toList();
    }

    private static Optional<Boolean> isTried(Component backup, MigrationPlan plan) {
        return plan.facts().flag(backup, "verified");
    }

    private static Finding finding(
            Component step, List<Component> data, MigrationPlan plan, Facts facts) {
        var names = Words.some(Words.ids(data), plan.facts());
        List<Id> instances =
                data.stream()
                        .flatMap(it -> new SqlServer(plan.facts()).instanceOf(it.id()).stream())
                        .map(Component::id)
                        .distinct()
                        .toList();
        return Report.violation(INFO)
                .says(
                        "Step "
                                + step.name()
                                + " of "
                                + plan.name()
                                + " leaves "
                                + names
                                + " in the new version only, and no backup that somebody has tried"
                                + " to restore is made before it. What has been upgraded never goes"
                                + " back.")
                .about(step.id())
                .about(instances)
                .shows(plan.group().id())
                .shows(Words.ids(data))
                .harms(Impact.of(Words.ids(data), facts))
                .fix(
                        "Take a copy-only full backup before and restore it somewhere as a test; or"
                                + " move to another instance, and keep the old one untouched until"
                                + " the plan is signed off.")
                .finding();
    }

    private static Finding question(
            Component step, String property, List<Component> unset, MigrationPlan plan) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether step "
                                + step.name()
                                + " of "
                                + plan.name()
                                + " upgrades the only copy, because "
                                + Words.unset(plan.facts(), property, unset)
                                + ".")
                .about(step.id())
                .shows(plan.group().id())
                .shows(Words.ids(unset))
                .fix("Set whether the source is kept, and whether the backup has been tried.")
                .finding();
    }
}
