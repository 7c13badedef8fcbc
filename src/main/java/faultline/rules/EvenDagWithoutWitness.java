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

/// A DAG of an even number of members that has no witness to break a tie.
final class EvenDagWithoutWitness implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-003",
                    "DAG with an even number of members and no witness",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010, 2013, 2016, 2019, SE",
                    List.of(
                            "[R] EXDOC: high-availability/plan-ha.md, Witness server"
                                    + " requirements"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("dag")
                .filter(it -> !it.members().isEmpty() && it.members().size() % 2 == 0)
                .filter(it -> facts.witnessOf(it).isEmpty())
                .map(it -> finding(it, facts));
    }

    private static Finding finding(Group dag, Facts facts) {
        var members = dag.members().size();
        return Report.violation(INFO)
                .says(
                        dag.name()
                                + " has "
                                + members
                                + " members ("
                                + facts.names(dag.members())
                                + ") and no witness: "
                                + (members == 2
                                        ? "when either fails, the other one may be left without a"
                                                + " majority"
                                        : "when half of them fail or are cut off, the rest may be"
                                                + " left without a majority")
                                + " and dismount its databases (always up to Windows Server 2008"
                                + " R2, in half of the cases with dynamic quorum).")
                .about(dag.id())
                .shows(dag.members())
                .harms(Impact.of(List.of(dag.id()), facts))
                .fix(
                        "Configure a witness on a Windows server that is no member of "
                                + dag.name()
                                + " and shares no host with its members.")
                .finding();
    }
}
