package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.GatheringRule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// HA is to start a VM again, and no other host can run it.
final class NowhereToRestart implements GatheringRule<Component, NowhereToRestart.Pinned> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "HYP-004",
                    "VM cannot be restarted on another host",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "all hypervisors that restart VMs",
                    List.of("[Rx] docs.vmware.com, HA and DRS affinity rules"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Component> subjects(Facts facts) {
        return facts.each(Level.VM);
    }

    @Override
    public Stream<Pinned> gather(Component subject, Facts facts) {
        return Stream.of(subject)
                .filter(it -> facts.hosting().isRestarted(it).orElse(false))
                .filter(it -> isPinned(it, facts))
                .filter(it -> !isPinnedByDesign(it, facts))
                .map(it -> new Pinned(facts.possibleHosts(it).getFirst().id(), it.id()));
    }

    @Override
    public Stream<Finding> conclude(List<Pinned> gathered, Facts facts) {
        Map<Component, List<Component>> byHost = new LinkedHashMap<>();
        gathered.forEach(it ->
                byHost.computeIfAbsent(
                                facts.component(it.host()).orElseThrow(), _ -> new ArrayList<>())
                        .add(facts.component(it.vm()).orElseThrow()));
        return byHost.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue(), facts));
    }

    /// A VM and the only host that can run it.
    record Pinned(Id host, Id vm) {}

    private static boolean isPinned(Component vm, Facts facts) {
        return facts.possibleHosts(vm).size() == 1
                && facts.clusterOf(vm.id())
                        .filter(it -> facts.hosting().hostsOf(it.id()).size() > 1)
                        .isPresent();
    }

    /// Whether other members of a group stand in for it, or it only lends its vote.
    private static boolean isPinnedByDesign(Component vm, Facts facts) {
        return Stream.concat(Stream.of(vm.id()), facts.placement().contentsOf(vm.id()))
                .anyMatch(it ->
                        Redundancy.hasOthersBeside(it, facts)
                                || facts.links(it, "witness-of").findAny().isPresent());
    }

    private static Finding finding(Component host, List<Component> vms, Facts facts) {
        var storage =
                vms.stream().flatMap(it -> facts.storageOf(it.id()).stream()).distinct().toList();
        var isLocal = storage.stream().allMatch(it -> facts.hostOf(it.id()).isPresent());
        var lost = vms.stream().map(Component::id).toList();
        var impact =
                Impact.of(
                        facts.servicesAmong(facts.afterRestarts().downAfter(lost)).stream()
                                .filter(it -> !isBestEffort(it, facts))
                                .toList(),
                        facts);
        return Report.violation(INFO)
                .severity(impact.services().isEmpty() ? Severity.MEDIUM : Severity.HIGH)
                .says(
                        "HA has no other host for "
                                + Words.some(lost, facts)
                                + " than "
                                + host.name()
                                + ": "
                                + facts.names(Words.ids(storage))
                                + (isLocal
                                        ? (storage.size() == 1 ? " is a disk" : " are disks")
                                                + " of that host."
                                        : " cannot be reached from any other."))
                .says(
                        impact.services().isEmpty()
                                ? ""
                                : impact.subject() + " down until it is repaired.")
                .about(lost)
                .about(host.id())
                .shows(storage.stream())
                .shows(facts.clusterOf(host.id()).stream())
                .harms(impact)
                .fix(
                        "Put the disks on storage that every host of the cluster reaches; or leave"
                                + " the VM out of HA on purpose and protect what is in it another"
                                + " way.")
                .finding();
    }

    private static boolean isBestEffort(Service service, Facts facts) {
        return facts.text(service, "criticality").filter("best-effort"::equals).isPresent();
    }
}
