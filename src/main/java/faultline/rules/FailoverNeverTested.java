package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Group;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A failover that nobody has ever tried.
final class FailoverNeverTested implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-013",
                    "Redundancy never tested",
                    Severity.LOW,
                    List.of(Concern.OPERATION),
                    "DAG, availability group, failover cluster instance, failover cluster",
                    List.of(
                            "[R] EXDOC: high-availability/deploy-ha.md, Validating the solution",
                            "founding text"));

    private static final Set<String> KINDS = Set.of("dag", "availability-group", "fci", "wsfc");
    private static final String TESTED = "lastFailoverTest";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        if (facts.groups().noneMatch(it -> facts.text(it, TESTED).isPresent())) {
            return Stream.empty();
        }
        var groups =
                facts.groups()
                        .filter(it -> KINDS.contains(it.kind().value()))
                        .filter(it -> it.members().size() > 1)
                        .toList();
        var underOthers = groups.stream().flatMap(it -> facts.quorumsUnder(it).stream()).toList();
        return groups.stream()
                .filter(it -> !underOthers.contains(it))
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Group group, Facts facts) {
        var tested = tested(group, facts);
        if (tested.isEmpty()) {
            return Stream.of(question(group, facts));
        }
        return tested.filter("never"::equalsIgnoreCase).stream().map(_ -> finding(group, facts));
    }

    /// What the group says, or else the cluster under it, whose failover is the same event.
    private static Optional<String> tested(Group group, Facts facts) {
        return Stream.concat(Stream.of(group), facts.quorumsUnder(group).stream())
                .flatMap(it -> facts.text(it, TESTED).stream())
                .findFirst();
    }

    private static Finding finding(Group group, Facts facts) {
        return Report.violation(INFO)
                .says(
                        "Failing over "
                                + group.name()
                                + " was never tried: whether "
                                + facts.names(
                                        group.members().stream().map(facts::serverOf).toList())
                                + " take over from each other is not known.")
                .about(group.id())
                .shows(group.members())
                .harms(Impact.of(List.of(group.id()), facts))
                .fix(
                        "Test in a maintenance window: power a member off, cut its network, take a"
                                + " disk offline; then write the day into the group.")
                .finding();
    }

    private static Finding question(Group group, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether failing over "
                                + group.name()
                                + " was ever tried, because "
                                + Words.unset(facts, TESTED, List.of(group))
                                + ".")
                .about(group.id())
                .shows(group.members())
                .fix("Write down the day of the last test, or \"never\".")
                .finding();
    }
}
