package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Group;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A failover cluster of two nodes with nobody to break the tie.
final class TwoNodesWithoutWitness implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "QRM-001",
                    "Two-node cluster without witness",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Windows failover clusters, all versions; not DAGs",
                    List.of("[R] WSDOC: storage/storage-spaces/understand-quorum.md"));

    private static final Set<String> STATIC =
            Set.of("windows-server-2003", "windows-server-2008", "windows-server-2008-r2");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("wsfc")
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .filter(it -> facts.votes(it).members().size() == 2)
                .filter(it -> facts.witnessOf(it).isEmpty())
                .map(it -> finding(it, facts));
    }

    private static Finding finding(Group cluster, Facts facts) {
        return Report.violation(INFO)
                .says(
                        cluster.name()
                                + " has two voting nodes ("
                                + facts.names(facts.votes(cluster).members())
                                + ") and no witness.")
                .says(
                        isStatic(cluster, facts)
                                ? "When either fails, the other one has one of two votes, which is"
                                        + " no majority, and stops."
                                : "When a node fails without warning, dynamic quorum lets the other"
                                        + " one go on in half of the cases only.")
                .about(cluster.id())
                .about(facts.votes(cluster).members())
                .harms(Impact.of(List.of(cluster.id()), facts))
                .fix(
                        "Add a witness outside of both nodes: a file share, a disk, or from Windows"
                                + " Server 2016 on a cloud witness.")
                .finding();
    }

    private static boolean isStatic(Group cluster, Facts facts) {
        return facts.flag(cluster, "dynamicQuorum").filter(it -> !it).isPresent()
                || facts.members(cluster).stream()
                        .anyMatch(it -> facts.text(it, "os").filter(STATIC::contains).isPresent());
    }
}
