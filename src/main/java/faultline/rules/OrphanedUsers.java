package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Databases that are moved away from the logins of their users.
final class OrphanedUsers implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SEC-001",
                    "Orphaned users expected after the move",
                    Severity.MEDIUM,
                    List.of(Concern.OPERATION),
                    "SQL Server, all versions",
                    List.of(
                            "[R] SQLDOC: troubleshoot-orphaned-users-sql-server.md",
                            "[R] SQLDOC: logins-and-jobs-for-availability-group-databases.md",
                            "founding text"));

    private static final Set<String> BOUND = Set.of("sql", "local");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return MigrationPlan.all(facts).flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(MigrationPlan plan, Facts facts) {
        var drawn = plan.facts();
        var moved = plan.moves().stream().map(MigrationPlan.Move::database).distinct().toList();
        var orphaned =
                moved.stream()
                        .filter(it -> drawn.text(it, "logins").filter(BOUND::contains).isPresent())
                        .filter(it -> !isMapped(it, plan))
                        .filter(it -> !keepsSids(it, plan))
                        .toList();
        if (orphaned.isEmpty()) {
            return Stream.empty();
        }
        var unsure = transfers(plan).filter(it -> drawn.flag(it, "keepsSids").isEmpty()).toList();
        return Stream.of(
                unsure.isEmpty() || orphaned.stream().anyMatch(it -> isLocal(it, drawn))
                        ? finding(plan, orphaned, facts)
                        : question(plan, unsure));
    }

    /// Whether some step maps its users to the logins of the new place.
    private static boolean isMapped(Component database, MigrationPlan plan) {
        return plan.forward().stream()
                .filter(it -> plan.is(it, "map-users"))
                .anyMatch(it ->
                        plan.touched(it).isEmpty() || plan.databasesOf(it).contains(database));
    }

    /// Whether its SQL logins come along with their identifiers; those of local accounts cannot.
    private static boolean keepsSids(Component database, MigrationPlan plan) {
        return !isLocal(database, plan.facts())
                && transfers(plan).anyMatch(it -> plan.facts().flag(it, "keepsSids").orElse(false));
    }

    private static Stream<Component> transfers(MigrationPlan plan) {
        return plan.forward().stream()
                .filter(it -> plan.facts().texts(it, "carries").contains("logins"));
    }

    private static boolean isLocal(Component database, Facts facts) {
        return facts.text(database, "logins").filter("local"::equals).isPresent();
    }

    private static Finding finding(MigrationPlan plan, List<Component> orphaned, Facts facts) {
        var drawn = plan.facts();
        var hasLocal = orphaned.stream().anyMatch(it -> isLocal(it, drawn));
        var hasSql = orphaned.stream().anyMatch(it -> !isLocal(it, drawn));
        var logins =
                hasLocal && hasSql
                        ? "SQL logins and local accounts"
                        : hasLocal ? "local accounts" : "SQL logins";
        List<Id> instances =
                plan.moves().stream()
                        .filter(it -> orphaned.contains(it.database()))
                        .map(it -> it.from().id())
                        .distinct()
                        .toList();
        return Report.violation(INFO)
                .says(
                        plan.name()
                                + " moves "
                                + Words.some(Words.ids(orphaned), drawn)
                                + ", whose users are tied to "
                                + logins
                                + " of the old instance, and no step brings them along with their"
                                + " SIDs or maps the users again. A login of the same name has"
                                + " another SID, and its user cannot log on.")
                .about(plan.group().id())
                .about(Words.ids(orphaned))
                .shows(instances)
                .harms(Impact.of(Words.ids(orphaned), facts))
                .fix(
                        "Create the logins with their SIDs (CREATE LOGIN ... WITH SID), or map the"
                                + " users afterwards (ALTER USER ... WITH LOGIN; on SQL Server 2005"
                                + " sp_change_users_login). Do not drop and create users anew.")
                .finding();
    }

    private static Finding question(MigrationPlan plan, List<Component> unsure) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + plan.name()
                                + " leaves users without logins, because "
                                + Words.unset(plan.facts(), "keepsSids", unsure)
                                + ".")
                .about(plan.group().id())
                .shows(Words.ids(unsure))
                .fix("Set whether the transfer of logins keeps their SIDs.")
                .finding();
    }
}
