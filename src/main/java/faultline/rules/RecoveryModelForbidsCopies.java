package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import java.util.List;
import java.util.stream.Stream;

/// A database that is drawn as replicated, in a recovery model in which it cannot be.
final class RecoveryModelForbidsCopies implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-AG-006",
                    "Replicated database not in the required recovery model",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT),
                    "SQL Server, all versions",
                    List.of(
                            "[R] SQLDOC: database-mirroring-sql-server.md",
                            "[R] SQLDOC: recovery-models-sql-server.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var copies = new DatabaseCopies(facts);
        return facts.components("sql-database")
                .filter(it -> !SqlServer.isSystem(it))
                .flatMap(it -> check(it, copies, facts));
    }

    private static Stream<Finding> check(Component database, DatabaseCopies copies, Facts facts) {
        var model = facts.text(database, "recoveryModel");
        var groups = copies.groupsOf(database);
        var target = copies.shippedTo(database).stream().toList();
        if (groups.isEmpty() && target.isEmpty()) {
            return Stream.empty();
        }
        if (model.isEmpty()) {
            return Stream.of(question(database, groups, facts));
        }
        var isWrong = groups.isEmpty() ? model.get().equals("simple") : !model.get().equals("full");
        return isWrong
                ? Stream.of(finding(database, model.get(), groups, target, facts))
                : Stream.empty();
    }

    private static Finding finding(
            Component database,
            String model,
            List<Group> groups,
            List<Component> target,
            Facts facts) {
        var way =
                groups.isEmpty()
                        ? "ships its logs to "
                                + facts.name(facts.serverOf(target.getFirst().id()))
                                + ", which the full and the bulk-logged"
                        : "is copied by "
                                + facts.names(Words.ids(groups))
                                + ", which only the full";
        return Report.violation(INFO)
                .says(
                        "Database "
                                + database.name()
                                + " "
                                + way
                                + " recovery model allows, but it is in the "
                                + model
                                + " recovery model.")
                .about(database.id())
                .shows(Words.ids(groups))
                .shows(Words.ids(target))
                .harms(Impact.of(List.of(database.id()), facts))
                .fix(
                        "Switch "
                                + database.name()
                                + " to the full recovery model, take a full backup, and begin log"
                                + " backups.")
                .finding();
    }

    private static Finding question(Component database, List<Group> groups, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + database.name()
                                + " can be copied to another instance as drawn, because "
                                + Words.unset(facts, "recoveryModel", List.of(database))
                                + ".")
                .about(database.id())
                .shows(Words.ids(groups))
                .fix("Set the recovery model of " + database.name() + ".")
                .finding();
    }
}
