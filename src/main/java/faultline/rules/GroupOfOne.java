package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Group;
import java.util.List;
import java.util.stream.Stream;

/// A construct for redundancy that has a single member.
final class GroupOfOne implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-012",
                    "Group of one",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "all products, all versions",
                    List.of(
                            "[Rx] solarz.net quoting TechNet, Understanding RPC Client Access",
                            "[R] EXDOC: high-availability/deploy-ha.md, incremental deployment"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var lone =
                Redundancy.groups(facts)
                        .filter(it -> it.members().size() == 1)
                        .filter(it -> !facts.flag(it, "incrementalDeployment").orElse(false))
                        .toList();
        var underOthers = lone.stream().flatMap(it -> facts.quorumsUnder(it).stream()).toList();
        return lone.stream().filter(it -> !underOthers.contains(it)).map(it -> finding(it, facts));
    }

    private static Finding finding(Group group, Facts facts) {
        var member = group.members().getFirst();
        var server = facts.serverOf(member);
        var impact = Impact.of(List.of(group.id()), facts);
        var isArray = group.kind().value().equals("cas-array");
        return Report.violation(INFO)
                .severity(severity(isArray, impact, facts))
                .says(
                        group.name()
                                + " has one member, "
                                + facts.name(server)
                                + ", and fails with it: the redundancy that it promises is not"
                                + " there.")
                .says(
                        isArray
                                ? "A CAS array with one server is still recommended, so that a"
                                        + " second one can be added without touching the clients."
                                : impact.sentence())
                .about(group.id())
                .about(server)
                .shows(member)
                .harms(impact)
                .fix(
                        "Add a second member in another failure domain, or mark the group as still"
                                + " being built.")
                .finding();
    }

    private static Severity severity(boolean isArray, Impact impact, Facts facts) {
        if (isArray) {
            return Severity.INFO;
        }
        return impact.hasCritical(facts) ? Severity.HIGH : Severity.MEDIUM;
    }
}
