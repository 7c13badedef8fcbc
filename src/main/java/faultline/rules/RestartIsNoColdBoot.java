package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An Exchange VM that the hypervisor brings back in an old state, and not by booting it.
final class RestartIsNoColdBoot implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STK-002",
                    "Hypervisor failover of an Exchange VM is not guaranteed to be a cold boot",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT, Concern.DATA),
                    "Exchange 2010 SP1 and later, 2013, 2016, 2019; SE presumably alike",
                    List.of(
                            "[R] EXDOC: plan-and-deploy/virtualization.md",
                            "[R] EXDOC: exchange-2013-virtualization-exchange-2013-help.md",
                            "[M] Exchange SE: not verified"));

    private static final Set<String> VERSIONS = Set.of("2010", "2013", "2016", "2019", "SE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        Map<String, List<Component>> byDag =
                exchange.servers()
                        .filter(it -> facts.vmOf(it.id()).isPresent())
                        .filter(it -> !exchange.isRtm(it))
                        .collect(
                                Collectors.groupingBy(
                                        it ->
                                                exchange.dagOf(it)
                                                        .map(dag -> dag.id().value())
                                                        .orElse(""),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byDag.values().stream().flatMap(it -> check(it, exchange, facts));
    }

    private static Stream<Finding> check(List<Component> servers, Exchange exchange, Facts facts) {
        var bad = servers.stream().filter(it -> isBad(it, facts)).toList();
        var affected = bad.stream().filter(it -> exchange.isVersion(it, VERSIONS)).toList();
        var unversioned = bad.stream().filter(it -> facts.text(it, "version").isEmpty()).toList();
        var silent =
                servers.stream()
                        .filter(it -> exchange.isVersion(it, VERSIONS))
                        .filter(it -> isUnsaid(it, facts))
                        .toList();
        if (!affected.isEmpty()) {
            return Stream.of(finding(affected, exchange, facts));
        }
        if (!unversioned.isEmpty()) {
            return Stream.of(
                    question(unversioned, Words.unset(facts, "version", unversioned), facts));
        }
        return silent.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        question(
                                silent,
                                Words.unset(facts, "restartKind", vms(silent, facts)),
                                facts));
    }

    private static boolean isBad(Component server, Facts facts) {
        var vm = facts.vmOf(server.id()).orElseThrow();
        return badKind(vm, facts).isPresent() || RestartKind.isMovedSaved(vm, facts);
    }

    /// How it comes back if not by a cold boot: as the VM says, or the cluster that restarts it.
    private static Optional<RestartKind> badKind(Component vm, Facts facts) {
        var isRestarted = facts.hosting().isRestarted(vm).orElse(true);
        return RestartKind.ofVm(vm, facts)
                .or(() -> isRestarted ? RestartKind.of(vm, facts) : Optional.empty())
                .filter(kind -> kind != RestartKind.COLD_BOOT);
    }

    private static boolean isUnsaid(Component server, Facts facts) {
        var vm = facts.vmOf(server.id()).orElseThrow();
        return facts.hosting().isRestarted(vm).orElse(false) && RestartKind.of(vm, facts).isEmpty();
    }

    private static List<Component> vms(List<Component> servers, Facts facts) {
        return servers.stream().flatMap(it -> facts.vmOf(it.id()).stream()).toList();
    }

    private static Finding finding(List<Component> servers, Exchange exchange, Facts facts) {
        var dag = exchange.dagOf(servers.getFirst());
        var kinds =
                vms(servers, facts).stream()
                        .flatMap(it -> badKind(it, facts).stream())
                        .distinct()
                        .map(RestartKind::words)
                        .toList();
        var names = facts.names(Words.ids(servers));
        return Report.violation(INFO)
                .severity(dag.isPresent() ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        kinds.isEmpty()
                                ? "Planned moves of " + names + " save and restore the VM's state."
                                : "After a failure of its host, "
                                        + names
                                        + (servers.size() == 1 ? " is " : " are each ")
                                        + Words.list(kinds)
                                        + ".")
                .says(
                        "Microsoft supports Exchange on VMs only if every failover ends in a cold"
                                + " boot"
                                + dag.map(it ->
                                                ": for the other members of "
                                                        + it.name()
                                                        + " a restored state is an outdated one.")
                                        .orElse("."))
                .about(Words.ids(servers))
                .shows(vms(servers, facts).stream())
                .shows(dag.map(it -> List.of(it.id())).orElse(List.of()))
                .shows(
                        vms(servers, facts).stream()
                                .flatMap(it -> facts.clusterOf(it.id()).stream()))
                .harms(Impact.of(Words.ids(servers), facts))
                .fix(
                        "Let the hypervisor only boot these VMs afresh or move them live, and shut"
                                + " them down with their host; forbid suspend, snapshots and replicas"
                                + " for them.")
                .finding();
    }

    private static Finding question(List<Component> servers, String unset, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the hypervisor brings "
                                + facts.names(Words.ids(servers))
                                + " back by a cold boot in a supported way, because "
                                + unset
                                + ".")
                .about(Words.ids(servers))
                .shows(vms(servers, facts).stream())
                .fix("Set what is missing, so that this can be judged.")
                .finding();
    }
}
