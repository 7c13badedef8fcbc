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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A plan that moves databases and forgets what they need of their instance.
final class ObjectsLeftBehind implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "MIG-012",
                    "Instance-level objects not covered by the move",
                    Severity.MEDIUM,
                    List.of(Concern.OPERATION),
                    "SQL Server, all versions",
                    List.of(
                            "[R] SQLDOC:"
                                    + " manage-metadata-when-making-a-database-available-on-another-server.md",
                            "[R] SQLDOC: choose-a-database-engine-upgrade-method.md"));

    private static final Map<String, String> CALLED =
            new TreeMap<>(
                    Map.of(
                            "logins", "logins",
                            "jobs", "jobs",
                            "linked-servers", "linked servers",
                            "credentials", "credentials",
                            "keys", "certificates and keys",
                            "server-triggers", "server triggers",
                            "packages", "Integration Services packages",
                            "reports", "Reporting Services keys",
                            "settings", "settings of the instance"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return MigrationPlan.all(facts).flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(MigrationPlan plan, Facts facts) {
        var moved =
                plan.moves().stream()
                        .filter(it -> !isContained(it.database(), plan.facts()))
                        .toList();
        if (moved.isEmpty()) {
            return Stream.empty();
        }
        var origins = origins(moved);
        var missing = new TreeSet<String>();
        origins.forEach(it -> missing.addAll(plan.facts().texts(it, "objects")));
        if (moved.stream().anyMatch(it -> hasLogins(it.database(), plan.facts()))) {
            missing.add("logins");
        }
        missing.removeAll(plan.carried());
        if (!missing.isEmpty()) {
            return Stream.of(finding(plan, missing, moved, origins, facts));
        }
        var silent =
                origins.stream().filter(it -> plan.facts().texts(it, "objects").isEmpty()).toList();
        return silent.isEmpty() ? Stream.empty() : Stream.of(question(plan, silent));
    }

    private static boolean isContained(Component database, Facts facts) {
        return facts.text(database, "logins").filter("contained"::equals).isPresent();
    }

    private static boolean hasLogins(Component database, Facts facts) {
        return facts.text(database, "logins").isPresent();
    }

    /// The instances in which the databases are today.
    private static List<Component> origins(List<MigrationPlan.Move> moved) {
        var seen = new TreeSet<Id>();
        var origins = new ArrayList<Component>();
        for (var move : moved) {
            if (seen.add(move.database().id()) && !origins.contains(move.from())) {
                origins.add(move.from());
            }
        }
        return origins;
    }

    private static Finding finding(
            MigrationPlan plan,
            Set<String> missing,
            List<MigrationPlan.Move> moved,
            List<Component> origins,
            Facts facts) {
        var databases = moved.stream().map(it -> it.database().id()).distinct().toList();
        var hasKeys = missing.contains("keys");
        return Report.violation(INFO)
                .severity(hasKeys ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        plan.name()
                                + " moves "
                                + Words.some(databases, plan.facts())
                                + " off "
                                + plan.facts().names(Words.ids(origins))
                                + ", but no step brings along "
                                + Words.list(
                                        missing.stream()
                                                .map(it -> CALLED.getOrDefault(it, it))
                                                .toList())
                                + ", which lie outside of the databases.")
                .says(
                        hasKeys
                                ? "Without the certificates and keys, encrypted data cannot be read"
                                        + " at the new place."
                                : "")
                .about(plan.group().id())
                .about(Words.ids(origins))
                .shows(databases)
                .harms(Impact.of(databases, facts))
                .fix(
                        "Add steps that script and create them on the new instance, and check them"
                                + " there; master and msdb are not restored across versions.")
                .finding();
    }

    private static Finding question(MigrationPlan plan, List<Component> silent) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + plan.name()
                                + " brings along all that its databases need, because "
                                + Words.unset(plan.facts(), "objects", silent)
                                + ".")
                .about(plan.group().id())
                .shows(Words.ids(silent))
                .fix("List what lies outside of the databases: logins, jobs, linked servers, keys.")
                .finding();
    }
}
