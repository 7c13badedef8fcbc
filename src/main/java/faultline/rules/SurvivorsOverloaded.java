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
import faultline.model.Level;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The members that are left after the worst failure cannot carry what all of them carried.
final class SurvivorsOverloaded implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-009",
                    "Survivors cannot carry the load",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY, Concern.PERFORMANCE),
                    "all groups whose members share a load, where the load is drawn",
                    List.of(
                            "[R] EXDOC: deployment-ref/preferred-architecture-2019.md",
                            "[R] EXDOC: high-availability/database-availability-groups.md, note"));

    private static final Set<String> GROUPS =
            Set.of("dag", "cas-array", "availability-group", "pool", "lb-pair");

    private static final Impact NOBODY = new Impact(List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups()
                .filter(it -> GROUPS.contains(it.kind().value()))
                .filter(it -> it.members().size() > 1)
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .flatMap(it -> check(it, facts));
    }

    private static boolean mayRunDegraded(Impact impact, Facts facts) {
        var services = impact.services();
        return !services.isEmpty()
                && services.stream().allMatch(it -> facts.flag(it, "degradedMode").orElse(false));
    }

    private static Stream<Finding> check(Group group, Facts facts) {
        var load = Workload.of(group, facts);
        var impact = load.isMentioned() ? Impact.of(List.of(group.id()), facts) : NOBODY;
        if (!load.isMentioned() || mayRunDegraded(impact, facts)) {
            return Stream.empty();
        }
        var property = load.without("load").isEmpty() ? "capacity" : "load";
        var unsaid = load.without(property);
        if (!unsaid.isEmpty() && (property.equals("load") || load.hasCapacities())) {
            return Stream.of(question(group, unsaid, property, facts));
        }
        return worst(group, load, impact, facts)
                .filter(it -> it.percent() > limit(group, facts))
                .map(it -> finding(group, it, impact, facts));
    }

    private static double limit(Group group, Facts facts) {
        return facts.amount(group, "loadLimit").orElse(80.0);
    }

    /// What a failure leaves.
    private record Rest(Component failed, List<Component> left, double percent) {

        Rest {
            left = List.copyOf(left);
        }
    }

    /// The worst failure of one server or host that leaves the group up; of a site too, where a
    /// service is to survive that.
    private static Stream<Rest> worst(Group group, Workload load, Impact impact, Facts facts) {
        var levels = EnumSet.of(Level.ROLE, Level.NETWORK, Level.VM, Level.HOST);
        if (impact.services().stream()
                .anyMatch(it -> facts.flag(it, "siteResilience").orElse(false))) {
            levels.add(Level.SITE);
        }
        return group.members().stream()
                .flatMap(it -> facts.atOnce().singlePointsOf(it).stream())
                .distinct()
                .flatMap(it -> facts.component(it).stream())
                .filter(it -> levels.contains(facts.hosting().levelOf(it)))
                .filter(it -> !killed(it, facts).contains(group.id()))
                .map(it -> rest(it, load, facts))
                .filter(it -> !it.left().isEmpty())
                .max(
                        Comparator.comparingDouble(Rest::percent)
                                .thenComparing(it -> it.failed().id(), Comparator.reverseOrder()))
                .stream();
    }

    private static Set<Id> killed(Component failed, Facts facts) {
        return facts.atOnce().killedBy(failed.id());
    }

    private static Rest rest(Component failed, Workload load, Facts facts) {
        var left = load.left(killed(failed, facts));
        return new Rest(failed, left, load.percentOn(left));
    }

    private static Finding finding(Group group, Rest rest, Impact impact, Facts facts) {
        return Report.violation(INFO)
                .says(
                        String.format(
                                Locale.ROOT,
                                "After the failure of %s, %s would have to carry all of %s: %.0f %%"
                                        + " of what %s can, and more than %.0f %% is too much.",
                                Words.called(rest.failed(), facts),
                                facts.names(Words.ids(rest.left())),
                                group.name(),
                                rest.percent(),
                                rest.left().size() == 1 ? "it" : "they",
                                limit(group, facts)))
                .about(group.id())
                .about(rest.failed().id())
                .shows(Words.ids(rest.left()))
                .harms(impact)
                .fix(
                        "Add a member or take load away; or agree that the service is slow or"
                                + " partial after a failure.")
                .finding();
    }

    private static Finding question(
            Group group, List<Component> unsaid, String property, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the others of "
                                + group.name()
                                + " can take over what one of them carries, because "
                                + Words.unset(facts, property, unsaid)
                                + ".")
                .about(group.id())
                .shows(Words.ids(unsaid))
                .fix("Set it for every member of " + group.name() + ".")
                .finding();
    }
}
