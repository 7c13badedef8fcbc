package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Group;
import faultline.model.Link;
import java.util.List;
import java.util.stream.Stream;

/// An availability group that fails over without a name that follows it.
final class GroupWithoutListener implements RuleOver<Group> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-AG-007",
                    "HA availability group without listener",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "SQL Server 2012 and later",
                    List.of(
                            "[R] SQLDOC: listeners-client-connectivity-application-failover.md",
                            "[R] SQLDOC: distributed-availability-groups.md"));

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
        return AvailabilityGroup.of(subject, facts)
                .filter(it -> it.isFor("high-availability") && !it.isDistributed())
                .filter(it -> it.replicas().size() > 1)
                .filter(it -> facts.text(it.group(), "listener").isEmpty())
                .filter(it -> !hasPartner(it, facts))
                .map(it -> finding(it, facts));
    }

    /// Whether all its clients name both servers, as for mirroring, which does for one secondary.
    private static boolean hasPartner(AvailabilityGroup group, Facts facts) {
        var paths = paths(group, facts);
        return group.replicas().size() == 2
                && !paths.isEmpty()
                && paths.stream()
                        .allMatch(it -> it.properties().flag("failoverPartner").orElse(false));
    }

    private static List<Link> paths(AvailabilityGroup group, Facts facts) {
        var instances = group.instances().map(it -> it.id());
        return Stream.concat(Stream.of(group.id()), instances)
                .flatMap(it -> facts.links(it, "client-path").filter(link -> link.to().equals(it)))
                .toList();
    }

    private static Finding finding(AvailabilityGroup group, Facts facts) {
        return Report.violation(INFO)
                .says(
                        group.name()
                                + " is meant for high availability and has no listener: after a"
                                + " failover, applications have to be pointed to "
                                + facts.names(group.serversOf(group.secondaries()))
                                + " by hand.")
                .about(group.id())
                .shows(Words.ids(group.replicas()))
                .shows(paths(group, facts).stream().map(Link::from).toList())
                .harms(Impact.of(List.of(group.id()), facts))
                .fix(
                        "Create a listener with a static address in each subnet, and let"
                                + " applications connect to it, with MultiSubnetFailover=True where"
                                + " the driver knows it.")
                .finding();
    }
}
