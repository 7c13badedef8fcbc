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

/// The witness of a failover cluster runs on the nodes between which it is to decide.
final class WitnessInsideCluster implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "QRM-004",
                    "Witness inside the cluster it arbitrates",
                    Severity.CRITICAL,
                    List.of(Concern.AVAILABILITY, Concern.SUPPORT),
                    "Windows failover clusters, Hyper-V clusters, Storage Spaces Direct; not DAGs",
                    List.of(
                            "[R] SQLDOC:"
                                    + " wsfc-quorum-modes-and-voting-configuration-sql-server.md",
                            "[R] WSDOC: failover-clustering/manage-cluster-quorum.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("wsfc")
                .flatMap(cluster ->
                        facts.witnessOf(cluster).stream()
                                .flatMap(witness -> check(cluster, witness, facts)));
    }

    private static Stream<Finding> check(Group cluster, Component witness, Facts facts) {
        var nodes = facts.members(cluster);
        var node =
                Stream.concat(
                                facts.placement().chainOf(witness.id()).stream(),
                                facts.vmOf(witness.id()).stream()
                                        .flatMap(it -> facts.possibleHosts(it).stream()))
                        .filter(nodes::contains)
                        .findFirst();
        return node.stream().map(it -> finding(cluster, witness, it, facts));
    }

    private static Finding finding(Group cluster, Component witness, Component node, Facts facts) {
        var carrier = facts.vmOf(witness.id()).filter(it -> !it.equals(node));
        return Report.violation(INFO)
                .says(
                        "The witness of "
                                + cluster.name()
                                + " is on "
                                + carrier.map(it ->
                                                it.name()
                                                        + ", a VM that "
                                                        + cluster.name()
                                                        + " itself runs (on "
                                                        + node.name()
                                                        + ")")
                                        .orElseGet(() -> node.name() + ", one of its own nodes")
                                + ": that is not supported, and the failure of one node then takes"
                                + " two votes.")
                .about(cluster.id())
                .about(node.id())
                .about(witness.id())
                .shows(carrier.stream())
                .harms(Impact.of(List.of(cluster.id()), facts))
                .fix(
                        "Put the witness on a server outside of "
                                + cluster.name()
                                + ", on a NAS, or from Windows Server 2016 on in the cloud.")
                .finding();
    }
}
