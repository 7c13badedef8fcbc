package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /// Worked out once for each loss.
    static HostLoss of(Component cluster, Set<Id> lost, Facts facts) {
        return facts.recalled(
                new LossOf(cluster.id(), lost), () -> load(cluster, facts).losing(lost));
    }

    /// The VMs in the cluster, in drawing order.
    static List<Component> vms(Component cluster, Facts facts) {
        return load(cluster, facts).vms();
    }

    private static Load load(Component cluster, Facts facts) {
        return facts.recalled(new LoadOf(cluster.id()), () -> new Load(cluster.id(), facts));
    }

    private record LossOf(Id cluster, Set<Id> lost) {}

    private record LoadOf(Id cluster) {}

    static double ram(Component component, Facts facts) {
        return facts.amount(component, "ramGB").orElse(0.0);
    }

    boolean isTooMuch() {
        return asked > offered;
    }

    /// What one cluster carries.
    private static final class Load {

        /// A VM, the memory it needs and the host it is on, where one is drawn.
        private record Guest(Component vm, double ram, @Nullable Id host) {}

        private final Facts facts;
        private final List<Component> vms;
        private final List<Component> hosts;
        private final List<Guest> guests;

        Load(Id cluster, Facts facts) {
            this.facts = facts;
            this.hosts = facts.hosting().hostsOf(cluster);
            this.vms =
                    facts.placement()
                            .contentsOf(cluster)
                            .flatMap(id -> facts.component(id).stream())
                            .filter(it -> facts.hosting().levelOf(it) == Level.VM)
                            .toList();
            this.guests =
                    vms.stream()
                            .filter(it -> !facts.flag(it, "noRestart").orElse(false))
                            .map(it ->
                                    new Guest(
                                            it,
                                            ram(it, facts),
                                            facts.hostOf(it.id()).map(Component::id).orElse(null)))
                            .toList();
        }

        List<Component> vms() {
            return vms;
        }

        HostLoss losing(Set<Id> lost) {
            var left = hosts.stream().filter(it -> !lost.contains(it.id())).toList();
            var open = left.stream().map(Component::id).collect(Collectors.toSet());
            return new HostLoss(
                    lost,
                    guests.stream()
                            .filter(it -> !isOn(lost, it) || comesBack(it.vm(), open))
                            .mapToDouble(Guest::ram)
                            .sum(),
                    left.stream().mapToDouble(it -> ram(it, facts)).sum());
        }

        private static boolean isOn(Set<Id> lost, Guest guest) {
            var host = guest.host();
            return host != null && lost.contains(host);
        }

        private boolean comesBack(Component vm, Set<Id> open) {
            if (!facts.hosting().isRestarted(vm).orElse(false)) {
                return false;
            }
            var closed = excluded(vm);
            return facts.possibleHosts(vm).stream()
                    .map(Component::id)
                    .anyMatch(it -> open.contains(it) && !closed.contains(it));
        }

        /// The hosts on which a VM runs that must never be beside this one.
        private Set<Id> excluded(Component vm) {
            return facts.groupsWith(vm.id(), "anti-affinity")
                    .filter(rule -> facts.text(rule, "strength").filter("must"::equals).isPresent())
                    .flatMap(rule -> rule.members().stream())
                    .filter(it -> !it.equals(vm.id()))
                    .flatMap(it -> facts.hostOf(it).stream())
                    .map(Component::id)
                    .collect(Collectors.toSet());
        }
    }
}
