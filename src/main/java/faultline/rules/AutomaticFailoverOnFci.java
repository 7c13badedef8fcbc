package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A replica on a failover cluster instance that is set to fail over by itself, which such a
/// replica cannot.
final class AutomaticFailoverOnFci implements RuleOver<Group> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-AG-003",
                    "Automatic AG failover configured on an FCI-hosted replica",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT),
                    "SQL Server 2012 to 2022",
                    List.of(
                            "[R] SQLDOC:"
                                    + " failover-clustering-and-always-on-availability-groups-sql-server.md",
                            "[R] SQLDOC:"
                                    + " prereqs-restrictions-recommendations-always-on-availability.md",
                            "[R] SQLDOC:"
                                    + " failover-and-failover-modes-always-on-availability-groups.md"));

    private static final Set<String> BEYOND = Set.of("2025");

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
                .filter(it -> it.versions().stream().noneMatch(BEYOND::contains))
                .flatMap(group ->
                        group.replicas().stream()
                                .filter(it -> isAutomatic(it, facts))
                                .flatMap(it ->
                                        group.clusterUnder(it).stream()
                                                .map(fci -> finding(group, it, fci, facts))));
    }

    private static boolean isAutomatic(Component replica, Facts facts) {
        return facts.text(replica, "failover").filter("automatic"::equals).isPresent();
    }

    private static Finding finding(
            AvailabilityGroup group, Component replica, Group fci, Facts facts) {
        return Report.violation(INFO)
                .says(
                        "The replica of "
                                + group.name()
                                + " on "
                                + facts.name(facts.serverOf(replica.id()))
                                + " is set to fail over automatically, but "
                                + fci.name()
                                + " is a failover cluster instance, whose replicas can be failed"
                                + " over by hand only.")
                .about(group.id())
                .about(replica.id())
                .about(facts.serverOf(replica.id()))
                .shows(fci.id())
                .shows(fci.members())
                .harms(Impact.of(List.of(group.id()), facts))
                .fix(
                        "Set this replica to manual failover: the failover cluster instance itself"
                                + " moves between its nodes, and the availability group serves for"
                                + " disaster recovery.")
                .finding();
    }
}
