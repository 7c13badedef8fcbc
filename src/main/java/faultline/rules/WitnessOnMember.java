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

/// The witness of a DAG is on one of the servers between which it is to decide.
final class WitnessOnMember implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-004",
                    "Witness server is a member of the same DAG",
                    Severity.CRITICAL,
                    List.of(Concern.AVAILABILITY, Concern.SUPPORT),
                    "Exchange 2010 and later",
                    List.of("[R] EXDOC: high-availability/manage-ha/manage-dags.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("dag")
                .flatMap(dag ->
                        facts.witnessOf(dag).stream()
                                .flatMap(witness -> check(dag, witness, facts)));
    }

    private static Stream<Finding> check(Group dag, Component witness, Facts facts) {
        return new Exchange(facts)
                .onComputerOf(witness.id())
                .filter(it -> dag.members().contains(it.id()))
                .limit(1)
                .map(member -> finding(dag, witness, member, facts));
    }

    private static Finding finding(Group dag, Component witness, Component member, Facts facts) {
        return Report.violation(INFO)
                .says(
                        "The witness of "
                                + dag.name()
                                + " is on "
                                + member.name()
                                + ", which is a member of "
                                + dag.name()
                                + ": that is not supported, and the failure of this server takes"
                                + " two votes.")
                .about(dag.id())
                .about(member.id())
                .about(witness.id())
                .shows(facts.vmOf(member.id()).stream())
                .harms(Impact.of(List.of(member.id()), facts))
                .fix(
                        "Choose a witness server outside the DAG: an Exchange server that is no"
                                + " member, or a file server on another host.")
                .finding();
    }
}
