package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An availability group that is to survive failures by itself, and in which no two replicas are
/// set up to do so.
final class NoAutomaticFailoverPair implements RuleOver<Group> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-AG-002",
                    "AG meant for HA has no automatic failover set",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "SQL Server 2012 and later",
                    List.of(
                            "[R] SQLDOC:"
                                    + " failover-and-failover-modes-always-on-availability-groups.md"));

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
                .filter(it -> it.replicas().size() > 1)
                .filter(it -> !it.isDistributed() && !it.hasClusteredReplica())
                .filter(it -> !it.hasGoal() || it.isFor("high-availability"))
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(AvailabilityGroup group, Facts facts) {
        var ready = group.replicas().stream().filter(it -> isReady(it, group, facts)).toList();
        var unready = group.replicas().stream().filter(it -> isUnready(it, group, facts)).toList();
        var isPrimaryOut = group.primary().filter(unready::contains).isPresent();
        if (isPrimaryOut || group.replicas().size() - unready.size() < 2) {
            return Stream.of(
                    group.hasGoal()
                            ? finding(group, ready, facts)
                            : question(group, Words.unset(facts, "goal", List.of(group.group()))));
        }
        return group.hasGoal() && ready.size() + unready.size() < group.replicas().size()
                ? unsaid(group, ready, facts)
                : Stream.empty();
    }

    private static boolean isReady(Component replica, AvailabilityGroup group, Facts facts) {
        return group.isSynchronous(replica) && isSetTo("automatic", replica, facts);
    }

    private static boolean isUnready(Component replica, AvailabilityGroup group, Facts facts) {
        return group.isAsynchronous(replica) || isSetTo("manual", replica, facts);
    }

    private static boolean isSetTo(String failover, Component replica, Facts facts) {
        return facts.text(replica, "failover").filter(failover::equals).isPresent();
    }

    private static Stream<Finding> unsaid(
            AvailabilityGroup group, List<Component> ready, Facts facts) {
        if (ready.size() > 1 && group.primary().map(ready::contains).orElse(true)) {
            return Stream.empty();
        }
        var unset = new ArrayList<String>();
        for (var property : List.of("mode", "failover")) {
            var silent =
                    group.replicas().stream()
                            .filter(it -> facts.text(it, property).isEmpty())
                            .toList();
            if (!silent.isEmpty()) {
                unset.add(Words.unset(facts, property, silent));
            }
        }
        return Stream.of(question(group, Words.list(unset)));
    }

    private static Finding finding(AvailabilityGroup group, List<Component> ready, Facts facts) {
        var primary = group.primary();
        var others =
                ready.isEmpty()
                        ? "no replica is"
                        : "only " + facts.names(group.serversOf(ready)) + " is";
        var isPrimaryOut = primary.filter(it -> !ready.contains(it)).isPresent();
        return Report.violation(INFO)
                .says(
                        group.name()
                                + " is meant for high availability, but "
                                + (isPrimaryOut && !ready.isEmpty()
                                        ? "its primary "
                                                + facts.names(
                                                        group.serversOf(primary.stream().toList()))
                                                + " is not"
                                        : others)
                                + " set to synchronous commit and automatic failover: both partners"
                                + " must be, so nothing takes over until an operator does it.")
                .about(group.id())
                .shows(Words.ids(group.replicas()))
                .shows(group.serversOf(group.replicas()))
                .harms(Impact.of(List.of(group.id()), facts))
                .fix(
                        "Set the primary and at least one secondary nearby to synchronous commit"
                                + " with automatic failover; or say that the group is for disaster"
                                + " recovery.")
                .finding();
    }

    private static Finding question(AvailabilityGroup group, String unset) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + group.name()
                                + " should fail over by itself and does not, because "
                                + unset
                                + ".")
                .about(group.id())
                .shows(Words.ids(group.replicas()))
                .fix("Set the goal of the group, and commit mode and failover of its replicas.")
                .finding();
    }
}
