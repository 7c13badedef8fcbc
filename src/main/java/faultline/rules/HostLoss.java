package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a host cluster has to carry after some of its hosts are lost, and what it can: memory, in
/// GB, as far as it is set.
///
/// VMs that nobody needs started again ask for nothing, nor does a lost VM that stays down: because
/// HA leaves it out, or because a mandatory anti-affinity rule leaves it without a host.
///
/// @param lost the hosts that are lost together
/// @param asked what the VMs that go on or come back need
/// @param offered what the other hosts have
record HostLoss(Set<Component> lost, double asked, double offered) {

    HostLoss {
        lost = Set.copyOf(lost);
    }

    static HostLoss of(Component cluster, Set<Component> lost, Facts facts) {
        var left =
                facts.hosting().hostsOf(cluster.id()).stream()
                        .filter(it -> !lost.contains(it))
                        .toList();
        return new HostLoss(
                lost,
                vms(cluster, facts).stream()
                        .filter(it -> goesOn(it, lost, left, facts))
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

    private static boolean goesOn(
            Component vm, Set<Component> lost, List<Component> left, Facts facts) {
        var host = facts.hostOf(vm.id());
        if (facts.flag(vm, "noRestart").orElse(false)) {
            return false;
        }
        if (host.isEmpty() || !lost.contains(host.get())) {
            return true;
        }
        return facts.hosting().isRestarted(vm).orElse(false)
                && facts.possibleHosts(vm).stream()
                        .anyMatch(
                                it -> left.contains(it) && !excluded(vm, facts).contains(it.id()));
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
