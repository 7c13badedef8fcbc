package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a host cluster has to carry after some of its hosts are lost, and what it can: memory, in
/// GB, as far as it is set.
///
/// VMs that nobody needs started again ask for nothing, nor does a lost VM that stays down: because
/// HA leaves it out, or because a mandatory anti-affinity rule leaves it without a host.
///
/// @param lost the hosts that are lost together
/// @param asked what the VMs that go on or come back need
/// @param offered what the other hosts have
record HostLoss(Set<Id> lost, double asked, double offered) {

    HostLoss {
        lost = Set.copyOf(lost);
    }

    static HostLoss of(Component cluster, Set<Id> lost, Facts facts) {
        return of(cluster, vms(cluster, facts), lost, facts);
    }

    /// Of a cluster whose VMs are known already.
    static HostLoss of(Component cluster, List<Component> vms, Set<Id> lost, Facts facts) {
        var left =
                facts.hosting().hostsOf(cluster.id()).stream()
                        .filter(it -> !lost.contains(it.id()))
                        .toList();
        var open = left.stream().map(Component::id).collect(Collectors.toSet());
        return new HostLoss(
                lost,
                vms.stream()
                        .filter(it -> goesOn(it, lost, open, facts))
                        .mapToDouble(it -> ram(it, facts))
                        .sum(),
                left.stream().mapToDouble(it -> ram(it, facts)).sum());
    }

    /// The VMs in the cluster, in drawing order.
    static List<Component> vms(Component cluster, Facts facts) {
        return facts.placement()
                .contentsOf(cluster.id())
                .flatMap(id -> facts.component(id).stream())
                .filter(it -> facts.hosting().levelOf(it) == Level.VM)
                .toList();
    }

    static double ram(Component component, Facts facts) {
        return facts.amount(component, "ramGB").orElse(0.0);
    }

    boolean isTooMuch() {
        return asked > offered;
    }

    private static boolean goesOn(Component vm, Set<Id> lost, Set<Id> open, Facts facts) {
        var host = facts.hostOf(vm.id());
        if (facts.flag(vm, "noRestart").orElse(false)) {
            return false;
        }
        if (host.isEmpty() || !lost.contains(host.get().id())) {
            return true;
        }
        if (!facts.hosting().isRestarted(vm).orElse(false)) {
            return false;
        }
        var closed = excluded(vm, facts);
        return facts.possibleHosts(vm).stream()
                .map(Component::id)
                .anyMatch(it -> open.contains(it) && !closed.contains(it));
    }

    /// The hosts on which a VM runs that must never be beside this one.
    private static Set<Id> excluded(Component vm, Facts facts) {
        var ids = new HashSet<Id>();
        facts.groupsWith(vm.id(), "anti-affinity")
                .filter(rule -> facts.text(rule, "strength").filter("must"::equals).isPresent())
                .flatMap(rule -> rule.members().stream())
                .filter(it -> !it.equals(vm.id()))
                .flatMap(it -> facts.hostOf(it).stream())
                .forEach(it -> ids.add(it.id()));
        return ids;
    }
}
