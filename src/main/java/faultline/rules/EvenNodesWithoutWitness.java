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

/// A failover cluster of four, six or more voting nodes that can be cut into equal halves.
final class EvenNodesWithoutWitness implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "QRM-002",
                    "Even number of voting nodes (>= 4) without witness",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "Windows failover clusters, all versions; not DAGs",
                    List.of("[R] WSDOC: failover-clustering/manage-cluster-quorum.md"));

    private static final int FEWEST = 4;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("wsfc")
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .filter(it -> isEven(facts.votes(it).members().size()))
                .filter(it -> facts.witnessOf(it).isEmpty())
                .map(it -> finding(it, facts));
    }

    private static boolean isEven(int nodes) {
        return nodes >= FEWEST && nodes % 2 == 0;
    }

    private static Finding finding(Group cluster, Facts facts) {
        var nodes = facts.votes(cluster).members();
        var isOld =
                facts.members(cluster).stream()
                        .anyMatch(it -> Windows.SERVER_2008_R2.covers(it, facts));
        return Report.violation(INFO)
                .severity(isOld ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        cluster.name()
                                + " has "
                                + nodes.size()
                                + " voting nodes and no witness: when "
                                + nodes.size() / 2
                                + " of them are lost or cut off at once, no side has a majority"
                                + (isOld ? "." : " for certain."))
                .about(cluster.id())
                .about(nodes)
                .harms(Impact.of(List.of(cluster.id()), facts))
                .fix(
                        "Add a witness outside of the nodes: a disk, a file share, or from Windows"
                                + " Server 2016 on a cloud witness.")
                .finding();
    }
}
