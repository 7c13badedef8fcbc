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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// A member of a DAG whose Windows is a domain controller as well.
final class DagMemberIsDomainController implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-014",
                    "DAG member is a domain controller",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC: high-availability/plan-ha.md",
                            "[R] EXDOC:"
                                    + " ms-exch-setupreadiness-warninginstallexchangerolesondomaincontroller.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var byComputer = new HashMap<Id, List<Component>>();
        facts.components("domain-controller")
                .forEach(it ->
                        facts.computerOf(it.id())
                                .ifPresent(on ->
                                        byComputer
                                                .computeIfAbsent(on.id(), _ -> new ArrayList<>())
                                                .add(it)));
        return facts.groups("dag")
                .flatMap(dag ->
                        facts.members(dag).stream()
                                .flatMap(member ->
                                        facts.computerOf(member.id()).stream()
                                                .flatMap(it ->
                                                        byComputer
                                                                .getOrDefault(it.id(), List.of())
                                                                .stream())
                                                .map(it -> finding(member, it, dag, facts))));
    }

    private static Finding finding(Component member, Component controller, Group dag, Facts facts) {
        return Report.violation(INFO)
                .says(
                        member.name()
                                + " is a member of "
                                + dag.name()
                                + " and runs on the same Windows as the domain controller "
                                + controller.name()
                                + ". A directory server in a DAG is not supported.")
                .about(member.id())
                .about(controller.id())
                .shows(dag.id())
                .shows(facts.computerOf(member.id()).stream())
                .harms(Impact.of(List.of(member.id()), facts))
                .fix(
                        "Run the domain controller on a server of its own and demote it here before"
                                + " the server joins the DAG.")
                .finding();
    }
}
