package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The hosts that are left after the loss of one have too little memory for all VMs.
final class NoRoomAfterHostLoss implements RuleOver<Component> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "HYP-001",
                    "No N+1 capacity in the host cluster",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "all hypervisors that restart VMs",
                    List.of(
                            "[Rx] developer.broadcom.com, ClusterFailoverLevel and"
                                    + " ResourcesAdmissionControlPolicy"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Component> subjects(Facts facts) {
        return facts.each(Level.HOST_CLUSTER);
    }

    @Override
    public Stream<Finding> check(Component subject, Facts facts) {
        return facts.flag(subject, "haEnabled").orElse(false)
                        && facts.hosting().hostsOf(subject.id()).size() > 1
                ? judged(subject, facts)
                : Stream.empty();
    }

    private static Stream<Finding> judged(Component cluster, Facts facts) {
        var hosts = facts.hosting().hostsOf(cluster.id());
        var vms = HostLoss.vms(cluster, facts);
        var unsaid = unset(Stream.concat(hosts.stream(), vms.stream()), facts);
        if (hosts.stream().noneMatch(it -> isSet(it, facts))
                || vms.stream().noneMatch(it -> isSet(it, facts))) {
            return Stream.empty();
        }
        var worst = hosts.stream().allMatch(it -> isSet(it, facts)) ? worst(cluster, facts) : null;
        if (worst != null && worst.isTooMuch()) {
            return Stream.of(finding(cluster, worst, facts));
        }
        return unsaid.isEmpty() ? Stream.empty() : Stream.of(question(cluster, unsaid, facts));
    }

    private static boolean isSet(Component component, Facts facts) {
        return facts.amount(component, "ramGB").isPresent();
    }

    private static List<Component> unset(Stream<Component> components, Facts facts) {
        return components.filter(it -> !isSet(it, facts)).toList();
    }

    /// The loss that leaves the most to be wished for: of one host, or of a site where the cluster
    /// is spread over several and a service is to survive that.
    static HostLoss worst(Component cluster, Facts facts) {
        var hosts = facts.hosting().hostsOf(cluster.id());
        return Stream.concat(hosts.stream().map(it -> Set.of(it.id())), sites(hosts, facts))
                .map(lost -> HostLoss.of(cluster, lost, facts))
                .max(
                        Comparator.comparingDouble((HostLoss it) -> it.asked() - it.offered())
                                .thenComparing(it -> names(it, facts)))
                .orElseThrow();
    }

    private static Stream<Set<Id>> sites(List<Component> hosts, Facts facts) {
        var isExpected =
                facts.services().anyMatch(it -> facts.flag(it, "siteResilience").orElse(false));
        var sites =
                hosts.stream().flatMap(it -> facts.siteOf(it.id()).stream()).distinct().toList();
        return !isExpected || sites.size() < 2
                ? Stream.empty()
                : sites.stream()
                        .map(site ->
                                hosts.stream()
                                        .filter(it ->
                                                facts.siteOf(it.id())
                                                        .filter(site::equals)
                                                        .isPresent())
                                        .map(Component::id)
                                        .collect(Collectors.toSet()));
    }

    private static String names(HostLoss loss, Facts facts) {
        return facts.names(loss.lost().stream().sorted().toList());
    }

    private static Finding finding(Component cluster, HostLoss loss, Facts facts) {
        var lost = loss.lost().stream().sorted().toList();
        var vms =
                HostLoss.vms(cluster, facts).stream()
                        .filter(it ->
                                facts.hostOf(it.id())
                                        .map(Component::id)
                                        .filter(loss.lost()::contains)
                                        .isPresent())
                        .filter(it -> facts.hosting().isRestarted(it).orElse(false))
                        .toList();
        return Report.violation(INFO)
                .says(
                        String.format(
                                Locale.ROOT,
                                "After the loss of %s, the other hosts of %s have %.0f GB of memory"
                                        + " for VMs that need %.0f GB: some of them do not start"
                                        + " again, or all of them run short.",
                                facts.names(lost),
                                cluster.name(),
                                loss.offered(),
                                loss.asked()))
                .says(standIns(vms, loss, facts))
                .about(cluster.id())
                .about(lost)
                .shows(Words.ids(vms))
                .harms(Impact.of(Words.ids(vms), facts))
                .fix(
                        "Add memory or a host to "
                                + cluster.name()
                                + ", or name the VMs that need not come back after a failure.")
                .finding();
    }

    /// What changes if members of application clusters stay down, as the others carry on.
    private static String standIns(List<Component> vms, HostLoss loss, Facts facts) {
        var spare = vms.stream().filter(it -> hasStandIn(it, facts)).toList();
        var asked = spare.stream().mapToDouble(it -> HostLoss.ram(it, facts)).sum();
        return spare.isEmpty() || loss.asked() - asked > loss.offered()
                ? ""
                : "Without "
                        + facts.names(Words.ids(spare))
                        + ", which other members of a group stand in for, it would be enough.";
    }

    private static boolean hasStandIn(Component vm, Facts facts) {
        return Stream.concat(Stream.of(vm.id()), facts.placement().contentsOf(vm.id()))
                .anyMatch(it -> Redundancy.hasOthersBeside(it, facts));
    }

    private static Finding question(Component cluster, List<Component> unsaid, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + cluster.name()
                                + " can carry all VMs after the loss of a host, because "
                                + Words.unset(facts, "ramGB", unsaid)
                                + ".")
                .about(cluster.id())
                .shows(Words.ids(unsaid))
                .fix("Set the memory of every host and VM of " + cluster.name() + ".")
                .finding();
    }
}
