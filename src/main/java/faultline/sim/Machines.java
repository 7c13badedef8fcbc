package faultline.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Virtual machines: which of them run, and where.
final class Machines implements World.Reactive {

    /// What a VM is doing.
    enum Power {
        RUNNING,
        OFF,
        BOOTING,
        /// It stands still with its memory.
        FROZEN
    }

    private final World world;
    private final Computers computers;
    private final List<VmPlan> plans;
    private final Power[] power;
    private final int[] hosts;
    private final int[] tries;
    private final boolean[] isClaimed;
    private final boolean[] keepsMemory;
    private @Nullable HypervisorHa ha;

    Machines(World world, Computers computers) {
        this.world = world;
        this.computers = computers;
        plans = world.estate().vms();
        power = new Power[plans.size()];
        Arrays.fill(power, Power.RUNNING);
        hosts = plans.stream().mapToInt(VmPlan::home).toArray();
        tries = new int[power.length];
        isClaimed = new boolean[power.length];
        keepsMemory = new boolean[power.length];
    }

    void restartedBy(HypervisorHa newHa) {
        ha = newHa;
    }

    @Override
    public void react() {
        var lost = new LinkedHashMap<Integer, List<Integer>>();
        for (var vm = 0; vm < power.length; vm++) {
            if (power[vm] != Power.OFF && !canRun(vm)) {
                lost.computeIfAbsent(hosts[vm], _ -> new ArrayList<>()).add(vm);
            } else if (power[vm] == Power.OFF && !isClaimed[vm]) {
                comeBack(vm);
            }
        }
        lost.forEach(this::lose);
    }

    private boolean canRun(int vm) {
        var plan = plans.get(vm);
        if (world.hardware().isDown(plan.place())) {
            return false;
        }
        return hosts[vm] < 0
                ? plan.seats().isEmpty()
                        || plan.seats().stream().anyMatch(it -> !world.hardware().isDown(it))
                : isSeatUp(plan, hosts[vm]);
    }

    private boolean isSeatUp(VmPlan plan, int host) {
        var seat = plan.seatOn(host);
        return !world.hardware().isDown(seat < 0 ? host : seat);
    }

    private void lose(int host, List<Integer> lost) {
        world.journal()
                .say(
                        world,
                        Layer.HARDWARE,
                        host < 0
                                ? plans.get(lost.getFirst()).vm().id()
                                : world.estate().conditions().at(host),
                        Basis.DRAWING,
                        () ->
                                names(lost)
                                        + (lost.size() == 1 ? " stops" : " stop")
                                        + (host < 0 ? "" : " on " + world.estate().nameAt(host)));
        var helper = ha;
        for (var vm : lost) {
            var isItself = world.hardware().isDown(plans.get(vm).place());
            stop(vm);
            if (helper != null && plans.get(vm).isRestarted() && !isItself) {
                keepsMemory[vm] = plans.get(vm).keepsMemory();
                isClaimed[vm] = true;
                helper.lost(vm, host);
            }
        }
    }

    /// Takes a VM's power away.
    void stop(int vm) {
        power[vm] = Power.OFF;
        keepsMemory[vm] = false;
        tries[vm]++;
        world.idle(plans.get(vm).place());
    }

    /// A VM that nobody else starts does so where it was, or, if its cluster would, anywhere.
    private void comeBack(int vm) {
        var plan = plans.get(vm);
        var helper = ha;
        if (world.hardware().isDown(plan.place())) {
            return;
        }
        if (canRun(vm)) {
            start(vm, hosts[vm]);
        } else if (helper != null && plan.isRestarted()) {
            isClaimed[vm] = true;
            helper.strand(vm);
        }
    }

    /// Starts a VM on a host, by booting it or with the memory it had.
    void start(int vm, int host) {
        isClaimed[vm] = false;
        hosts[vm] = host;
        if (keepsMemory[vm]) {
            thaw(vm, plans.get(vm).resume());
        } else {
            boot(vm, plans.get(vm).boot());
        }
    }

    private void boot(int vm, long time) {
        var plan = plans.get(vm);
        power[vm] = Power.BOOTING;
        var attempt = ++tries[vm];
        say(vm, Basis.BOOT, "boots");
        world.idle(plan.place());
        world.after(
                time,
                () -> {
                    if (tries[vm] == attempt) {
                        power[vm] = Power.RUNNING;
                        computers.booted(plan.place(), world.now());
                        world.busy(plan.place());
                        say(vm, Basis.BOOT, "has booted");
                    }
                });
        world.touch();
    }

    /// Shuts a running VM down and starts it again; after that time it has booted.
    void restart(int vm, long time) {
        if (power[vm] == Power.RUNNING) {
            boot(vm, time);
        }
    }

    /// Lets a running VM stand still for so long.
    void freeze(int vm, long time) {
        if (power[vm] == Power.RUNNING) {
            thaw(vm, time);
        }
    }

    private void thaw(int vm, long time) {
        var plan = plans.get(vm);
        power[vm] = Power.FROZEN;
        var attempt = ++tries[vm];
        world.idle(plan.place());
        world.after(
                time,
                () -> {
                    if (tries[vm] == attempt) {
                        power[vm] = Power.RUNNING;
                        computers.resumed(plan.place());
                        world.busy(plan.place());
                        say(vm, Basis.SAVED_STATE, "goes on with the memory it had");
                    }
                });
        world.touch();
    }

    /// Keeps a VM off until it is started by name.
    void claim(int vm) {
        isClaimed[vm] = true;
    }

    void unclaim(int vm) {
        isClaimed[vm] = false;
        world.touch();
    }

    void moveTo(int vm, int host) {
        hosts[vm] = host;
    }

    Power power(int vm) {
        return power[vm];
    }

    int hostOf(int vm) {
        return hosts[vm];
    }

    boolean isClaimed(int vm) {
        return isClaimed[vm];
    }

    boolean keepsMemory(int vm) {
        return keepsMemory[vm];
    }

    VmPlan plan(int vm) {
        return plans.get(vm);
    }

    int size() {
        return power.length;
    }

    Computers computers() {
        return computers;
    }

    /// The VMs that are on a host and not off.
    List<Integer> running(int host) {
        return IntStream.range(0, power.length)
                .filter(vm -> hosts[vm] == host && power[vm] != Power.OFF)
                .boxed()
                .toList();
    }

    /// The number of the VM at a place; -1 if there is none.
    int at(int place) {
        for (var vm = 0; vm < power.length; vm++) {
            if (plans.get(vm).place() == place) {
                return vm;
            }
        }
        return -1;
    }

    String names(List<Integer> vms) {
        return world.estate()
                .facts()
                .names(vms.stream().map(it -> plans.get(it).vm().id()).toList());
    }

    private void say(int vm, Basis basis, String what) {
        world.journal()
                .say(
                        world,
                        Layer.GUEST,
                        plans.get(vm).vm().id(),
                        basis,
                        () ->
                                plans.get(vm).vm().name()
                                        + " "
                                        + what
                                        + (hosts[vm] < 0
                                                ? ""
                                                : " on " + world.estate().nameAt(hosts[vm])));
    }
}
