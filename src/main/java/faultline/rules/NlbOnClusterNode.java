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
import java.util.Map;
import java.util.stream.Stream;

/// Windows network load balancing on servers that are nodes of a failover cluster.
final class NlbOnClusterNode implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-LB-002",
                    "Windows NLB on a DAG member",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT),
                    "Exchange 2010, 2013, 2016, 2019 and SE; any failover cluster",
                    List.of(
                            "[R] EXDOC: architecture/client-access/load-balancing.md",
                            "[Rx] eightwone.com (two and a half servers)"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var nlb =
                facts.components("load-balancer")
                        .filter(it -> facts.text(it, "form").filter("wnlb"::equals).isPresent())
                        .toList();
        if (nlb.isEmpty()) {
            return Stream.empty();
        }
        var clusters = clustersByComputer(facts);
        return nlb.stream().flatMap(it -> check(it, clusters, facts));
    }

    private static Map<Id, List<Group>> clustersByComputer(Facts facts) {
        var clusters = new HashMap<Id, List<Group>>();
        Stream.concat(facts.groups("dag"), facts.groups("wsfc"))
                .forEach(group ->
                        group.members().stream()
                                .flatMap(it -> facts.computerOf(it).stream())
                                .forEach(it ->
                                        clusters.computeIfAbsent(it.id(), _ -> new ArrayList<>())
                                                .add(group)));
        return clusters;
    }

    private static Stream<Finding> check(
            Component nlb, Map<Id, List<Group>> clusters, Facts facts) {
        var nodes =
                nodes(nlb, facts).stream()
                        .filter(it -> !clustersOf(it, clusters, facts).isEmpty())
                        .toList();
        return nodes.isEmpty() ? Stream.empty() : Stream.of(finding(nlb, nodes, clusters, facts));
    }

    private static List<Group> clustersOf(Id node, Map<Id, List<Group>> clusters, Facts facts) {
        return facts.computerOf(node)
                .map(it -> clusters.getOrDefault(it.id(), List.of()))
                .orElse(List.of());
    }

    /// The servers that it, or the pair it is in, spreads requests over, and the one it is drawn
    /// in.
    private static List<Id> nodes(Component nlb, Facts facts) {
        var owners =
                Stream.concat(
                        Stream.of(nlb.id()), facts.groupsWith(nlb.id(), "lb-pair").map(Group::id));
        var servers =
                owners.flatMap(it -> Balancing.targets(it, facts))
                        .filter(it -> facts.component(it).isPresent());
        return Stream.concat(servers, facts.vmOf(nlb.id()).stream().map(Component::id))
                .distinct()
                .toList();
    }

    private static Finding finding(
            Component nlb, List<Id> nodes, Map<Id, List<Group>> byComputer, Facts facts) {
        var clusters =
                nodes.stream()
                        .flatMap(it -> clustersOf(it, byComputer, facts).stream())
                        .map(Group::id)
                        .distinct()
                        .toList();
        return Report.violation(INFO)
                .says(
                        nlb.name()
                                + " is Windows NLB on "
                                + facts.names(nodes)
                                + ", "
                                + (nodes.size() == 1 ? "a member" : "members")
                                + " of "
                                + facts.names(clusters)
                                + ". NLB and failover clustering cannot be enabled on the same"
                                + " server.")
                .about(nlb.id())
                .about(nodes)
                .shows(clusters)
                .harms(Impact.of(List.of(nlb.id()), facts))
                .fix(
                        "Use load balancers outside of these servers; with Exchange 2010, Client"
                                + " Access servers of their own may run NLB.")
                .finding();
    }
}
