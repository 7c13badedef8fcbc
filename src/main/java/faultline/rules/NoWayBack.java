package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A plan that cannot be taken back, or not in the time that is left.
final class NoWayBack implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "MIG-005",
                    "No rollback step or point of no return undefined",
                    Severity.HIGH,
                    List.of(Concern.OPERATION),
                    "all migrations",
                    List.of(
                            "founding text",
                            "[R] SQLDOC: choose-a-database-engine-upgrade-method.md, new"
                                    + " installation"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return MigrationPlan.all(facts)
                .filter(MigrationPlan::changesAnything)
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(MigrationPlan plan, Facts facts) {
        if (plan.back().isEmpty()) {
            return Stream.of(
                    finding(
                            plan,
                            plan.name()
                                    + " has "
                                    + Words.count(plan.forward().size(), "step")
                                    + " and none of a way back: when one fails, nobody knows what"
                                    + " to do.",
                            facts));
        }
        var last = lastDecision(plan);
        if (last.isEmpty()) {
            return Stream.of(
                    question(plan, "no step is marked as the last one with a way back", List.of()));
        }
        var needed = Schedule.until(last.get(), plan).plus(Schedule.of(plan.back(), plan));
        var window = plan.facts().span(plan.group(), "window");
        if (window.filter(it -> needed.compareTo(it) > 0).isPresent()) {
            return Stream.of(finding(plan, tooLate(plan, last.get(), window.get()), facts));
        }
        var unset = unset(plan, last.get());
        return unset.isEmpty()
                ? Stream.empty()
                : Stream.of(question(plan, Words.list(unset), List.of(last.get().id())));
    }

    private static Optional<Component> lastDecision(MigrationPlan plan) {
        return plan.forward().stream()
                .filter(it -> plan.facts().flag(it, "lastDecision").orElse(false))
                .reduce((_, later) -> later);
    }

    private static String tooLate(MigrationPlan plan, Component last, Duration window) {
        var gone = Schedule.until(last, plan);
        return plan.name()
                + " decides for the last time after "
                + last.name()
                + ", "
                + Words.about(gone)
                + " into a window of "
                + Words.about(window)
                + ", and the way back takes "
                + Words.about(Schedule.of(plan.back(), plan))
                + ": it does not end in time.";
    }

    private static List<String> unset(MigrationPlan plan, Component last) {
        var unset = new ArrayList<String>();
        if (plan.facts().span(plan.group(), "window").isEmpty()) {
            unset.add(Words.unset(plan.facts(), "window", List.of(plan.group())));
        }
        var silent =
                Stream.concat(Schedule.pathTo(last, plan).stream(), plan.back().stream())
                        .filter(it -> plan.facts().span(it, "duration").isEmpty())
                        .toList();
        if (!silent.isEmpty()) {
            unset.add(Words.unset(plan.facts(), "duration", silent));
        }
        return unset;
    }

    private static Finding finding(MigrationPlan plan, String sentence, Facts facts) {
        List<Id> instances = plan.moves().stream().map(it -> it.from().id()).distinct().toList();
        return Report.violation(INFO)
                .says(sentence)
                .about(plan.group().id())
                .about(instances)
                .shows(Words.ids(plan.steps()))
                .harms(Impact.of(instances, facts))
                .fix(
                        "Write the steps of the way back, with their duration; the latest time at"
                                + " which to decide; and what becomes of data that users enter"
                                + " after the switch.")
                .finding();
    }

    private static Finding question(MigrationPlan plan, String unset, List<Id> shown) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + plan.name()
                                + " can be taken back in time, because "
                                + unset
                                + ".")
                .about(plan.group().id())
                .shows(shown)
                .fix(
                        "Mark the last step with a way back, and set the window and how long each"
                                + " step takes.")
                .finding();
    }
}
