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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A CAS array of several servers that nothing balances.
final class CasArrayWithoutBalancer implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-CAS-002",
                    "CAS array without load balancing",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010",
                    List.of("[Rx] solarz.net, quoting TechNet", "[Rx] crtech.tips"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var balanced = balanced(facts);
        return facts.groups("cas-array")
                .filter(it -> it.members().size() > 1)
                .filter(it -> isOf2010(it, facts))
                .filter(it -> !isBalanced(it, balanced))
                .map(it -> finding(it, facts));
    }

    /// There are CAS arrays in Exchange 2010 only; servers that say nothing are taken for that.
    private static boolean isOf2010(Group array, Facts facts) {
        return facts.members(array).stream()
                .allMatch(it -> facts.text(it, "version").orElse("2010").equals("2010"));
    }

    private static boolean isBalanced(Group array, Set<Id> balanced) {
        return balanced.contains(array.id())
                || array.members().stream().filter(balanced::contains).count() > 1;
    }

    /// What load balancers hand requests to, with the members of such groups.
    private static Set<Id> balanced(Facts facts) {
        return Stream.concat(
                        facts.components("load-balancer")
                                .filter(it -> !isRoundRobin(it, facts))
                                .map(Component::id),
                        facts.groups("lb-pair")
                                .filter(it -> !it.members().isEmpty())
                                .map(Group::id))
                .flatMap(it -> Balancing.targets(it, facts))
                .collect(Collectors.toSet());
    }

    private static boolean isRoundRobin(Component balancer, Facts facts) {
        return facts.text(balancer, "form").filter("dns-round-robin"::equals).isPresent();
    }

    private static Finding finding(Group array, Facts facts) {
        return Report.violation(INFO)
                .says(
                        "No load balancer is in front of "
                                + array.name()
                                + ": a CAS array only gives "
                                + facts.names(array.members())
                                + " one name, so clients keep to the server that the name leads to,"
                                + " and lose it when that server fails.")
                .about(array.id())
                .about(array.members())
                .harms(Impact.of(array.members(), facts))
                .fix(
                        "Put a pair of load balancers in front of "
                                + array.name()
                                + "; Windows NLB will do only if none of the servers is in a DAG.")
                .finding();
    }
}
