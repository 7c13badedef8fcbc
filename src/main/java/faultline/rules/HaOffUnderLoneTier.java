package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.GatheringRule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Level;
import faultline.model.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// HA is off for VMs that nothing else stands in for.
final class HaOffUnderLoneTier implements GatheringRule<Component, HaOffUnderLoneTier.Lone> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STK-009",
                    "Hypervisor HA switched off while non-clustered tiers depend on it",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "all hypervisors",
                    List.of(
                            "[R] EXDOC: plan-and-deploy/virtualization.md, host-based failover"
                                    + " clustering",
                            "founding text"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Component> subjects(Facts facts) {
        return facts.each(Level.VM);
    }

    @Override
    public Stream<Lone> gather(Component subject, Facts facts) {
        return Stream.of(subject)
                .filter(it -> isLeftOut(it, facts))
                .map(it -> Lone.of(it, facts))
                .filter(it -> !it.services().isEmpty());
    }

    @Override
    public Stream<Finding> conclude(List<Lone> gathered, Facts facts) {
        Map<Component, List<Lone>> byCluster = new LinkedHashMap<>();
        gathered.forEach(it ->
                byCluster
                        .computeIfAbsent(
                                facts.clusterOf(it.vm().id()).orElseThrow(), _ -> new ArrayList<>())
                        .add(it));
        return byCluster.entrySet().stream()
                .map(entry ->
                        facts.recalled(
                                new Question(entry.getKey(), entry.getValue()),
                                () -> finding(entry.getKey(), entry.getValue(), facts)));
    }

    private record Question(Component cluster, List<Lone> lone) {}

    /// Whether another host could run it, and the cluster is told not to start it there.
    private static boolean isLeftOut(Component vm, Facts facts) {
        var hosts =
                facts.clusterOf(vm.id())
                        .map(it -> facts.hosting().hostsOf(it.id()).size())
                        .orElse(0);
        return hosts > 1
                && facts.hosting().isRestarted(vm).filter(it -> !it).isPresent()
                && facts.storageOf(vm.id()).stream()
                        .allMatch(it -> facts.hostOf(it.id()).isEmpty());
    }

    /// A VM without a stand-in and the services that wait for an operator when its host fails.
    record Lone(Component vm, List<Service> services) {

        private static Lone of(Component vm, Facts facts) {
            var down = facts.afterRestarts().killedBy(vm.id());
            var votes = new LostVotes(facts, vm.id(), down);
            return new Lone(
                    vm,
                    facts.servicesAmong(down).stream()
                            .filter(it -> !votes.explain(it))
                            .filter(it -> !isBestEffort(it, facts))
                            .filter(it -> !mayWait(it, vm, facts))
                            .toList());
        }
    }

    private static boolean isBestEffort(Service service, Facts facts) {
        return facts.text(service, "criticality").filter("best-effort"::equals).isPresent();
    }

    private static boolean mayWait(Service service, Component vm, Facts facts) {
        return facts.span(service, "rto")
                .filter(rto -> rto.compareTo(repairTime(vm, facts)) >= 0)
                .isPresent();
    }

    private static Duration repairTime(Component vm, Facts facts) {
        return facts.hostOf(vm.id())
                .flatMap(it -> facts.amount(it, "mttrHours"))
                .map(hours -> Duration.ofSeconds(Math.round(hours * 3600)))
                .orElse(Duration.ZERO);
    }

    private static Finding finding(Component cluster, List<Lone> lone, Facts facts) {
        var vms = lone.stream().map(Lone::vm).toList();
        var services = lone.stream().flatMap(it -> it.services().stream()).distinct().toList();
        var impact = Impact.of(services, facts);
        var hasRto = services.stream().anyMatch(it -> facts.span(it, "rto").isPresent());
        var isOff = facts.flag(cluster, "haEnabled").filter(it -> !it).isPresent();
        return Report.violation(INFO)
                .severity(hasRto ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        "HA restart is off "
                                + (isOff ? "in " + cluster.name() : "for these VMs")
                                + ", and nothing stands in for "
                                + Words.some(Words.ids(vms), facts)
                                + ": when the host fails, "
                                + impact.names()
                                + (services.size() == 1 ? " waits" : " wait")
                                + " until somebody starts "
                                + (vms.size() == 1 ? "it" : "them")
                                + " elsewhere or the host is repaired"
                                + (hasRto
                                        ? ", in "
                                                + Words.about(longest(vms, facts))
                                                + " and later than the RTO allows."
                                        : "."))
                .about(cluster.id())
                .shows(Words.ids(vms))
                .shows(vms.stream().flatMap(it -> facts.hostOf(it.id()).stream()))
                .harms(impact)
                .fix(
                        isOff
                                ? "Switch HA on in "
                                        + cluster.name()
                                        + "; leave single VMs out by an override where a cluster in"
                                        + " the guests demands it."
                                : "Let the HA setting of "
                                        + cluster.name()
                                        + " hold for these VMs as well.")
                .finding();
    }

    private static Duration longest(List<Component> vms, Facts facts) {
        return vms.stream()
                .map(it -> repairTime(it, facts))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
