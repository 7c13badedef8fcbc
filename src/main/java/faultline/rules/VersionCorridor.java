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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A temporary server that is older than the source or newer than the destination, so that data
/// does not get there or does not get away again.
final class VersionCorridor implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "MIG-006",
                    "Temporary server outside the version corridor",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT),
                    "SQL Server, all versions",
                    List.of(
                            "[R] SQLDOC: copy-databases-with-backup-and-restore.md",
                            "founding text"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return MigrationPlan.all(facts).flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(MigrationPlan plan, Facts facts) {
        Map<Hop, List<Id>> wrong = new LinkedHashMap<>();
        Set<Component> silent = new LinkedHashSet<>();
        for (var route : routes(plan)) {
            for (var hop : hops(route)) {
                var unset = hop.silent(plan.facts());
                silent.addAll(unset);
                if (unset.isEmpty() && hop.goesDown(plan.facts())) {
                    wrong.computeIfAbsent(hop, _ -> new ArrayList<>())
                            .add(route.getFirst().database().id());
                }
            }
        }
        if (wrong.isEmpty() && !silent.isEmpty()) {
            return Stream.of(question(plan, List.copyOf(silent)));
        }
        return wrong.entrySet().stream()
                .map(it -> finding(it.getKey(), it.getValue(), plan, facts));
    }

    /// The moves of each database that stops over somewhere.
    private static List<List<MigrationPlan.Move>> routes(MigrationPlan plan) {
        Map<Id, List<MigrationPlan.Move>> routes = new LinkedHashMap<>();
        plan.moves()
                .forEach(it ->
                        routes.computeIfAbsent(it.database().id(), _ -> new ArrayList<>()).add(it));
        return routes.values().stream().filter(it -> it.size() > 1).toList();
    }

    private static List<Hop> hops(List<MigrationPlan.Move> route) {
        return route.stream()
                .map(it -> new Hop(it.from(), it.to(), !it.equals(route.getLast())))
                .toList();
    }

    /// The way from one instance to the next one.
    ///
    /// @param isToTemporary whether the data goes on from there
    private record Hop(Component from, Component to, boolean isToTemporary) {

        List<Component> silent(Facts facts) {
            return Stream.of(from, to).filter(it -> facts.text(it, "version").isEmpty()).toList();
        }

        boolean goesDown(Facts facts) {
            return SqlServer.isBefore(version(to, facts), version(from, facts));
        }

        Component temporary() {
            return isToTemporary ? to : from;
        }

        static String version(Component instance, Facts facts) {
            return facts.text(instance, "version").orElse("");
        }
    }

    private static Finding finding(Hop hop, List<Id> databases, MigrationPlan plan, Facts facts) {
        var drawn = plan.facts();
        return Report.violation(INFO)
                .says(
                        plan.name()
                                + " brings "
                                + Words.some(databases, drawn)
                                + " from "
                                + hop.from().name()
                                + " ("
                                + SqlServer.called(Hop.version(hop.from(), drawn))
                                + ") to "
                                + hop.to().name()
                                + " ("
                                + SqlServer.called(Hop.version(hop.to(), drawn))
                                + "), but no earlier version restores or attaches what a later one"
                                + " has written"
                                + (hop.isToTemporary()
                                        ? "."
                                        : ": the data is trapped on " + hop.from().name() + "."))
                .about(hop.temporary().id())
                .about(plan.group().id())
                .shows(List.of(hop.from().id(), hop.to().id()))
                .shows(databases)
                .harms(Impact.of(databases, facts))
                .fix(
                        "Give "
                                + hop.temporary().name()
                                + " a version from that of the source up to that of the"
                                + " destination; try newer ones with copies only.")
                .finding();
    }

    private static Finding question(MigrationPlan plan, List<Component> silent) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the data of "
                                + plan.name()
                                + " gets past its temporary server, because "
                                + Words.unset(plan.facts(), "version", silent)
                                + ".")
                .about(plan.group().id())
                .shows(Words.ids(silent))
                .fix("Set the version of every instance on the way.")
                .finding();
    }
}
