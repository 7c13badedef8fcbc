package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Service;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An availability group that must lose nothing, and whose other replicas lag behind.
final class AsynchronousTakenForSafe implements RuleOver<Group> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-AG-004",
                    "Asynchronous replica treated as HA or zero data loss",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "SQL Server 2012 and later",
                    List.of("[R] SQLDOC: availability-modes-always-on-availability-groups.md"));

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
                .filter(it -> it.replicas().size() > 1 && !it.isFor("read-scale"))
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(AvailabilityGroup group, Facts facts) {
        var remote = remote(group, facts);
        var isBehind = !remote.isEmpty() && remote.stream().allMatch(group::isAsynchronous);
        if (!isBehind && !group.hasNoSynchronousPair()) {
            return Stream.empty();
        }
        var services = Impact.of(List.of(group.id()), facts).services();
        var exact = services.stream().filter(it -> isZero(it, "rpo", facts)).toList();
        if (group.hasNoSynchronousPair() && !isForSiteLoss(group, services, facts)) {
            var isHa = group.isFor("high-availability") && !group.hasClusteredReplica();
            return isHa || !exact.isEmpty()
                    ? Stream.of(finding(group, group.secondaries(), exact, "", facts))
                    : Stream.empty();
        }
        return isBehind ? afterSiteLoss(group, remote, services, facts) : Stream.empty();
    }

    /// Whether all that lags is in another site, for whose use some loss is agreed.
    private static boolean isForSiteLoss(
            AvailabilityGroup group, List<Service> services, Facts facts) {
        return !services.isEmpty()
                && services.stream().allMatch(it -> isMore(it, "siteRpo", facts))
                && remote(group, facts).size() == group.secondaries().size();
    }

    private static Stream<Finding> afterSiteLoss(
            AvailabilityGroup group, List<Component> remote, List<Service> services, Facts facts) {
        var exact = services.stream().filter(it -> isZero(it, "siteRpo", facts)).toList();
        if (!exact.isEmpty()) {
            return Stream.of(finding(group, remote, exact, " when the site is lost", facts));
        }
        return services.stream()
                .filter(it -> isZero(it, "rpo", facts))
                .filter(it -> facts.flag(it, "siteResilience").orElse(false))
                .filter(it -> facts.span(it, "siteRpo").isEmpty())
                .findFirst()
                .map(it -> question(group, it, facts))
                .stream();
    }

    /// The replicas in other sites than the primary.
    private static List<Component> remote(AvailabilityGroup group, Facts facts) {
        var home = group.primary().flatMap(it -> siteOf(it, group, facts));
        return home.isEmpty()
                ? List.of()
                : group.secondaries().stream()
                        .filter(it -> siteOf(it, group, facts).isPresent())
                        .filter(it -> !siteOf(it, group, facts).equals(home))
                        .toList();
    }

    private static Optional<Component> siteOf(
            Component replica, AvailabilityGroup group, Facts facts) {
        return group.nodesOf(replica).stream().flatMap(it -> facts.siteOf(it).stream()).findFirst();
    }

    private static boolean isZero(Service service, String property, Facts facts) {
        return facts.span(service, property).filter(Duration::isZero).isPresent();
    }

    private static boolean isMore(Service service, String property, Facts facts) {
        return facts.span(service, property).filter(it -> !it.isZero()).isPresent();
    }

    private static Finding finding(
            AvailabilityGroup group,
            List<Component> lagging,
            List<Service> exact,
            String when,
            Facts facts) {
        var servers = group.serversOf(lagging);
        return Report.violation(INFO)
                .says(
                        (exact.isEmpty()
                                        ? group.name() + " is meant for high availability"
                                        : facts.names(Words.ids(exact))
                                                + " may lose nothing"
                                                + when)
                                + ", but "
                                + facts.names(servers)
                                + (servers.size() == 1 ? " gets" : " get")
                                + " the changes of "
                                + group.name()
                                + " asynchronously: such a replica takes over only when forced, and"
                                + " what had not arrived is lost.")
                .about(group.id())
                .about(servers)
                .shows(Words.ids(group.replicas()))
                .shows(Words.ids(exact))
                .harms(
                        exact.isEmpty()
                                ? Impact.of(List.of(group.id()), facts)
                                : Impact.of(exact, facts))
                .fix(
                        when.isEmpty()
                                ? "Add a secondary nearby with synchronous commit, and keep the"
                                        + " asynchronous one for disaster recovery."
                                : "Commit synchronously to a replica in the other site, as far as"
                                        + " the latency allows; or agree on an RPO for the loss of"
                                        + " the site.")
                .finding();
    }

    private static Finding question(AvailabilityGroup group, Service service, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the asynchronous replicas of "
                                + group.name()
                                + " do for the loss of a site, because "
                                + Words.unset(facts, "siteRpo", List.of(service))
                                + ".")
                .about(group.id())
                .shows(service.id())
                .fix("Set how much " + service.name() + " may lose when a whole site is lost.")
                .finding();
    }
}
