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

/// A cluster over two sites that is to survive either one by itself, with nobody in a third place
/// to decide.
final class WitnessInOneOfTwoSites implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "QRM-009",
                    "Stretched cluster with witness in one of the two sites, automatic failover"
                            + " expected",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Windows failover clusters over two sites; not DAGs, which EXCH-DAG-008 judges",
                    List.of(
                            "[R] WSDOC: failover-clustering/manage-cluster-quorum.md, disaster"
                                    + " recovery",
                            "[R] WSDOC: failover-clustering/deploy-cloud-witness.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("wsfc")
                .filter(it -> Sites.failOverThemselves(it, facts))
                .filter(it -> Sites.areTwoWithoutArbiter(it, facts))
                .map(it -> check(it, Sites.of(it, facts), facts));
    }

    private static Finding check(Group cluster, List<Component> sites, Facts facts) {
        var witness = facts.witnessOf(cluster);
        var place = witness.flatMap(it -> Sites.of(it.id(), facts));
        return witness.isPresent() && place.isEmpty()
                ? question(cluster, witness.get(), sites)
                : finding(cluster, sites, facts);
    }

    private static Finding finding(Group cluster, List<Component> sites, Facts facts) {
        var witness = facts.witnessOf(cluster);
        var place = witness.flatMap(it -> Sites.of(it.id(), facts));
        return Report.violation(INFO)
                .says(
                        cluster.name()
                                + " is to survive the loss of "
                                + sites.getFirst().name()
                                + " or "
                                + sites.getLast().name()
                                + " without an operator, but "
                                + place.map(it ->
                                                "its witness is in "
                                                        + it.name()
                                                        + ": when that site is lost, the rest is no"
                                                        + " majority and stops.")
                                        .orElse(
                                                "it has no witness in a third place that would give"
                                                        + " the rest a majority."))
                .about(cluster.id())
                .about(place.map(Component::id).map(List::of).orElse(List.of()))
                .shows(witness.stream())
                .shows(sites.stream())
                .harms(Impact.of(List.of(cluster.id()), facts))
                .fix(
                        "Put the witness into a third site that both reach independently, or into"
                                + " the cloud (from Windows Server 2016 on), with as many votes in"
                                + " one site as in the other; or declare the failover manual and"
                                + " take the votes out of the second site.")
                .finding();
    }

    private static Finding question(Group cluster, Component witness, List<Component> sites) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + cluster.name()
                                + " survives the loss of "
                                + sites.getFirst().name()
                                + " or "
                                + sites.getLast().name()
                                + ", because its witness "
                                + witness.name()
                                + " is in no site.")
                .about(cluster.id())
                .shows(witness.id())
                .fix("Draw the site that the witness is in.")
                .finding();
    }
}
