package faultline.sim;

import faultline.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The hypervisor's high availability: notices that a host is gone, and starts its VMs elsewhere
/// where rules, storage and memory allow it.
final class HypervisorHa implements World.Reactive {

    private final World world;
    private final Machines machines;
    private final Map<Integer, List<Integer>> waiting = new HashMap<>();
    private final List<Integer> stranded = new ArrayList<>();
    private final List<Integer> closed = new ArrayList<>();

    HypervisorHa(World world, Machines machines) {
        this.world = world;
        this.machines = machines;
        machines.restartedBy(this);
    }

    @Override
    public void react() {
        for (var vm : List.copyOf(stranded)) {
            if (!candidates(vm).isEmpty()) {
                stranded.removeIf(vm::equals);
                place(vm);
            }
        }
    }

    /// A VM that is to be restarted lost its host. The first of them sets the clock going.
    void lost(int vm, int host) {
        var plan = machines.plan(vm);
        var cluster = plan.cluster();
        if (cluster == null) {
            return;
        }
        var isFirst = !waiting.containsKey(host);
        waiting.computeIfAbsent(host, _ -> new ArrayList<>()).add(vm);
        if (isFirst) {
            world.after(cluster.detect(), () -> declare(host, cluster));
        }
    }

    /// A VM that should run finds no place: it is tried again whenever something changes.
    void strand(int vm) {
        stranded.add(vm);
    }

    private void declare(int host, HaPlan cluster) {
        var vms = waiting.getOrDefault(host, List.of());
        say(
                cluster.cluster().id(),
                Basis.HA_DETECTION,
                cluster.cluster().name()
                        + " has heard nothing from "
                        + (host < 0 ? "a host" : world.estate().nameAt(host))
                        + " for "
                        + Times.span(cluster.detect())
                        + " and declares it dead: "
                        + machines.names(vms)
                        + (vms.size() == 1 ? " is" : " are")
                        + " to be restarted");
        world.after(
                cluster.place(),
                () -> {
                    var lost = waiting.remove(host);
                    if (lost != null) {
                        lost.forEach(this::place);
                    }
                });
    }

    /// Puts a VM on the best host there is.
    private void place(int vm) {
        if (machines.power(vm) != Machines.Power.OFF || !machines.isClaimed(vm)) {
            return;
        }
        if (world.hardware().isDown(machines.plan(vm).place())) {
            machines.unclaim(vm);
            return;
        }
        var hosts = candidates(vm);
        if (hosts.isEmpty()) {
            nowhere(vm);
            stranded.add(vm);
            return;
        }
        var host =
                hosts.stream()
                        .min(
                                Comparator.<Integer>comparingInt(it -> meets(vm, it, false) ? 1 : 0)
                                        .thenComparingLong(this::load))
                        .orElseThrow();
        power(vm, host);
    }

    private void power(int vm, int host) {
        var plan = machines.plan(vm);
        var isTogether = meets(vm, host, false);
        say(
                plan.vm().id(),
                machines.keepsMemory(vm) ? Basis.SAVED_STATE : Basis.HA_RESTART,
                plan.vm().name()
                        + (machines.keepsMemory(vm)
                                ? " is restored with its previous state on "
                                : " is powered on, a cold boot, on ")
                        + world.estate().nameAt(host)
                        + (isTogether ? ", beside a VM it had better be apart from" : ""));
        if (plan.isReverted()) {
            machines.computers().reverted(plan.place());
        }
        machines.start(vm, host);
    }

    private List<Integer> candidates(int vm) {
        var plan = machines.plan(vm);
        if (world.hardware().isDown(plan.place())) {
            return List.of();
        }
        return plan.hosts().stream()
                .filter(host -> !world.hardware().isDown(plan.seatOn(host)))
                .filter(host -> !closed.contains(host))
                .filter(host -> !meets(vm, host, true))
                .filter(host -> fits(plan, host))
                .toList();
    }

    /// Whether a VM that this one must, or had better, be apart from runs on the host.
    private boolean meets(int vm, int host, boolean must) {
        var others = must ? machines.plan(vm).must() : machines.plan(vm).should();
        return others.stream()
                .anyMatch(other ->
                        machines.hostOf(other) == host
                                && machines.power(other) != Machines.Power.OFF);
    }

    private boolean fits(VmPlan plan, int host) {
        var cluster = plan.cluster();
        if (plan.memory() == 0 || cluster == null || !cluster.isMemoryKnown()) {
            return true;
        }
        var id = world.estate().conditions().at(host);
        var all =
                world.estate()
                        .topology()
                        .component(id)
                        .map(world.estate().conditions()::memoryOf)
                        .orElse(0L);
        return all - load(host) >= plan.memory();
    }

    private long load(int host) {
        return IntStream.range(0, machines.size())
                .filter(vm -> machines.hostOf(vm) == host)
                .filter(vm -> machines.power(vm) != Machines.Power.OFF)
                .mapToLong(vm -> machines.plan(vm).memory())
                .sum();
    }

    private void nowhere(int vm) {
        var plan = machines.plan(vm);
        var isRuled =
                plan.hosts().stream()
                        .anyMatch(host ->
                                !world.hardware().isDown(plan.seatOn(host))
                                        && meets(vm, host, true));
        var hasSeat =
                plan.hosts().stream().anyMatch(it -> !world.hardware().isDown(plan.seatOn(it)));
        say(
                plan.vm().id(),
                isRuled ? Basis.HA_RULES : hasSeat ? Basis.HA_CAPACITY : Basis.DRAWING,
                plan.vm().name()
                        + " stays off: "
                        + (isRuled
                                ? "a must-rule keeps it from the only hosts left"
                                : hasSeat
                                        ? "no host has the memory for it"
                                        : "no host is left that sees its storage"));
    }

    /// The management network of a host is cut: after a while the host does what its isolation
    /// response says.
    void isolated(int host) {
        var vms = machines.running(host);
        if (vms.isEmpty()) {
            return;
        }
        var cluster = machines.plan(vms.getFirst()).cluster();
        if (cluster != null) {
            world.after(cluster.isolationDetect(), () -> respond(host, cluster));
        }
    }

    private void respond(int host, HaPlan cluster) {
        var id = world.estate().conditions().at(host);
        if (!world.isolated().contains(id)) {
            return;
        }
        var isLeft = cluster.isolation().equals("leave-powered-on");
        say(
                id,
                Basis.HA_ISOLATION,
                world.estate().name(id)
                        + " finds itself isolated after "
                        + Times.span(cluster.isolationDetect())
                        + (isLeft
                                ? " and leaves its VMs running; starting them elsewhere fails on"
                                        + " the lock of their disks"
                                : " and takes its VMs down, although they work"));
        if (!isLeft) {
            closed.add(host);
            for (var vm : machines.running(host)) {
                machines.stop(vm);
                if (machines.plan(vm).isRestarted()) {
                    machines.claim(vm);
                    lost(vm, host);
                }
            }
        }
    }

    /// The host is back, or in use again.
    void open(int host) {
        closed.remove(Integer.valueOf(host));
        world.touch();
    }

    /// Empties a host before maintenance: moves what can be moved, shuts down the rest.
    void evacuate(int host) {
        closed.add(host);
        for (var vm : machines.running(host)) {
            var hosts = machines.plan(vm).isMoved() ? candidates(vm) : List.<Integer>of();
            if (!hosts.isEmpty()) {
                var to = hosts.getFirst();
                machines.moveTo(vm, to);
                say(
                        machines.plan(vm).vm().id(),
                        Basis.MAINTENANCE,
                        machines.plan(vm).vm().name()
                                + " is moved to "
                                + world.estate().nameAt(to)
                                + " while it runs");
            }
        }
    }

    private void say(Id id, Basis basis, String what) {
        world.journal().say(world, Layer.HYPERVISOR, id, basis, () -> what);
    }
}
