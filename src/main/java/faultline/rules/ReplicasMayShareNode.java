package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A cluster node on which two replicas of the same availability group may come to run.
final class ReplicasMayShareNode implements RuleOver<Group> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-AG-001",
                    "One WSFC node can end up hosting two replicas of the same AG",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT, Concern.AVAILABILITY),
                    "SQL Server 2012 and later",
                    List.of(
                            "[R] SQLDOC:"
                                    + " failover-clustering-and-always-on-availability-groups-sql-server.md,"
                                    + " warning and example"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Group> subjects(Facts facts) {
        return AvailabilityGroup.each(facts);
    }

    @Override
    public Stream<Finding> check(Group subject, Facts facts) {
        return AvailabilityGroup.of(subject, facts).flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(AvailabilityGroup group, Facts facts) {
        Map<Id, List<Component>> byNode = new LinkedHashMap<>();
        for (var replica : group.replicas()) {
            for (var node : group.nodesOf(replica)) {
                byNode.computeIfAbsent(node, _ -> new ArrayList<>()).add(replica);
            }
        }
        byNode.values().removeIf(replicas -> replicas.size() < 2);
        var shared = List.copyOf(byNode.keySet());
        var replicas = byNode.values().stream().flatMap(List::stream).distinct().toList();
        return shared.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(group, shared, replicas, facts));
    }

    private static Finding finding(
            AvailabilityGroup group, List<Id> nodes, List<Component> replicas, Facts facts) {
        var clusters = replicas.stream().flatMap(it -> group.clusterUnder(it).stream()).toList();
        var servers = group.serversOf(replicas);
        return Report.violation(INFO)
                .says(
                        facts.names(nodes)
                                + " may carry "
                                + replicas.size()
                                + " replicas of "
                                + group.name()
                                + " at once ("
                                + facts.names(servers)
                                + "), and a node may carry only one of the same availability"
                                + " group.")
                .says(
                        clusters.isEmpty()
                                ? ""
                                : "A failover of "
                                        + facts.names(Words.ids(clusters))
                                        + " onto it may drop a replica.")
                .about(group.id())
                .about(nodes)
                .shows(servers)
                .shows(Words.ids(replicas))
                .shows(Words.ids(clusters))
                .harms(Impact.of(List.of(group.id()), facts))
                .fix(
                        "Put each replica of "
                                + group.name()
                                + " on nodes of its own"
                                + (clusters.isEmpty()
                                        ? "."
                                        : ": take the node of the other replica out of the possible"
                                                + " owners of "
                                                + facts.names(Words.ids(clusters))
                                                + "."))
                .finding();
    }
}
