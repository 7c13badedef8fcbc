package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The witness is in a third site, but one of the two sites reaches it only through the other one.
final class WitnessBehindOneSite implements RuleOver<Group> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "NET-004",
                    "'Third site' witness depends on one of the two sites",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "DAGs and Windows failover clusters over two or more sites",
                    List.of(
                            "[R] EXDOC: high-availability/manage-ha/manage-dags.md",
                            "[R] EXDOC: deployment-ref/preferred-architecture-2019.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Group> subjects(Facts facts) {
        return facts.eachGroup(Set.of("dag", "wsfc"));
    }

    @Override
    public Stream<Finding> check(Group subject, Facts facts) {
        return Sites.of(subject, facts).size() > 1
                        && facts.votes(subject).witness() != null
                        && !isManual(subject)
                ? check(subject, facts.shared(Roads.class, Roads::new), facts)
                : Stream.empty();
    }

    /// Whether somebody said that an operator decides.
    private static boolean isManual(Group cluster) {
        return cluster.properties()
                .find("automaticSiteFailover")
                .equals(Optional.of(Value.of(false)));
    }

    private static Stream<Finding> check(Group cluster, Roads roads, Facts facts) {
        var sites = Sites.of(cluster, facts);
        var third =
                facts.witnessOf(cluster)
                        .flatMap(it -> Sites.of(it.id(), facts))
                        .filter(it -> !sites.contains(it));
        return third.stream()
                .flatMap(place ->
                        sites.stream()
                                .flatMap(gate ->
                                        behind(gate, place, sites, roads)
                                                .map(it -> finding(cluster, it, gate, place, facts))
                                                .stream()));
    }

    /// A site that has no way to the third place but through the gate.
    private static Optional<Component> behind(
            Component gate, Component place, List<Component> sites, Roads roads) {
        return sites.stream()
                .filter(it -> !it.equals(gate))
                .filter(it -> roads.lead(it, place))
                .filter(it -> !roads.leadAround(gate, it, place))
                .findFirst();
    }

    private static Finding finding(
            Group cluster, Component site, Component gate, Component place, Facts facts) {
        var witness = facts.witnessOf(cluster).orElseThrow();
        return Report.violation(INFO)
                .says(
                        "The witness of "
                                + cluster.name()
                                + " is in "
                                + place.name()
                                + ", but "
                                + site.name()
                                + " reaches it only through "
                                + gate.name()
                                + ": when "
                                + gate.name()
                                + " or its lines are lost, the witness is gone for "
                                + site.name()
                                + " as well, and the third site decides nothing.")
                .about(cluster.id())
                .about(gate.id())
                .about(witness.id())
                .shows(site.id())
                .shows(place.id())
                .harms(Impact.of(List.of(cluster.id()), facts))
                .fix(
                        "Give "
                                + site.name()
                                + " a line of its own to "
                                + place.name()
                                + " that does not pass "
                                + gate.name()
                                + ".")
                .finding();
    }
}
