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

/// A cloud witness with the vote of a DAG.
final class CloudWitnessForDag implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-009",
                    "Cloud Witness used by a DAG",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT),
                    "Exchange 2010, 2013, 2016, 2019",
                    List.of(
                            "[R] EXDOC: deployment-ref/preferred-architecture-2019.md",
                            "[M] Exchange SE: not verified"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("dag")
                .flatMap(dag ->
                        facts
                                .witnessOf(dag)
                                .filter(it ->
                                        facts.text(it, "form").filter("cloud"::equals).isPresent())
                                .stream()
                                .map(it -> judgement(dag, it, facts)));
    }

    private static Finding judgement(Group dag, Component witness, Facts facts) {
        var members = facts.members(dag);
        var exchange = new Exchange(facts);
        var unsaid = members.stream().filter(it -> facts.text(it, "version").isEmpty()).toList();
        if (members.stream().anyMatch(it -> exchange.isVersion(it, "SE"))) {
            return question(
                    dag,
                    witness,
                    "Microsoft's text speaks of Exchange 2019 and earlier versions, and not of SE");
        }
        return members.isEmpty() || unsaid.size() == members.size()
                ? question(dag, witness, Words.unset(facts, "version", unsaid))
                : finding(dag, witness, facts);
    }

    private static Finding finding(Group dag, Component witness, Facts facts) {
        return Report.violation(INFO)
                .says(
                        "The witness of "
                                + dag.name()
                                + ", "
                                + witness.name()
                                + ", is a cloud witness. Exchange up to 2019 does not support it,"
                                + " although Windows offers it.")
                .about(witness.id())
                .about(dag.id())
                .shows(dag.members())
                .harms(Impact.of(List.of(dag.id()), facts))
                .fix(
                        "Use a file share on a Windows server outside of the members, for example"
                                + " on an Azure VM.")
                .finding();
    }

    private static Finding question(Group dag, Component witness, String because) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + dag.name()
                                + " may use a cloud witness, because "
                                + because
                                + ".")
                .about(witness.id())
                .about(dag.id())
                .fix("Use a file share on a Windows server outside of the members to be sure.")
                .finding();
    }
}
