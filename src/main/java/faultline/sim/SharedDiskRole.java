package faultline.sim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A role with shared disks, such as a failover cluster instance: one node holds their reservation.
/// A node that goes on with its old memory defends what it thinks is its own.
final class SharedDiskRole extends ClusterRole {

    private final int[] failures;
    private boolean isDefended;

    SharedDiskRole(World world, GuestCluster cluster, Computers computers, RolePlan plan) {
        super(world, cluster, computers, plan);
        failures = new int[plan.candidates().size()];
    }

    @Override
    public void react() {
        super.react();
        var preferred = plan().owner();
        if (plan().disk().back()
                && state() == State.ONLINE
                && owner() != preferred
                && isUsable(preferred)) {
            say(
                    plan().group().id(),
                    basis(),
                    plan().group().name() + " is moved back to " + named(preferred));
            moveTo(preferred);
        }
    }

    @Override
    List<Integer> heirs(List<Integer> ready) {
        return ready.stream()
                .filter(it -> failures[it] <= plan().disk().restarts())
                .sorted(Comparator.comparingInt(it -> it == owner() ? 1 : 0))
                .toList();
    }

    @Override
    void moved(int from, int to) {
        say(
                plan().group().id(),
                basis(),
                plan().group().name() + " moves from " + named(from) + " to " + named(to));
    }

    @Override
    void stuck(List<Integer> ready) {
        say(
                plan().group().id(),
                basis(),
                areDisksDown()
                        ? "The shared disks of " + plan().group().name() + " are gone"
                        : "No node is left for " + plan().group().name());
    }

    /// Takes the disks, then starts what uses them.
    @Override
    void bring() {
        var disk = plan().disk();
        if (disk.guard().equals("none")) {
            super.bring();
            return;
        }
        later(disk.arbitration(), this::arbitrated);
    }

    private void arbitrated() {
        if (plan().disk().guard().equals("stuck")) {
            fail("its disks are still reserved for the lost host, which cannot be broken");
        } else if (isDefended) {
            fail("its reservation is defended by the other node");
        } else {
            var left = Math.max(0, plan().takeover() - plan().disk().arbitration());
            later(left, () -> online("has its disks and works on " + named(owner())));
        }
    }

    private void fail(String why) {
        var failed = owner();
        failures[failed]++;
        offline(State.PENDING);
        say(
                plan().group().id(),
                basis(),
                plan().group().name() + " fails on " + named(failed) + ": " + why);
        if (failures[failed] <= plan().disk().restarts()) {
            bring();
            return;
        }
        var others = heirs(others(failed));
        if (others.isEmpty()) {
            giveUp();
        } else {
            moveTo(others.getFirst());
        }
    }

    private List<Integer> others(int failed) {
        return IntStream.range(0, failures.length)
                .filter(it -> it != failed && isUsable(it))
                .boxed()
                .toList();
    }

    private void giveUp() {
        offline(State.FAILED);
        var isStuck = plan().disk().guard().equals("stuck");
        say(
                plan().group().id(),
                basis(),
                plan().group().name()
                        + " has failed on every node and stays failed"
                        + (isStuck
                                ? " until somebody frees its disks"
                                : "; it is tried again after "
                                        + Times.span(plan().disk().retry())));
        world().journal()
                .todo(
                        plan().group().id(),
                        basis(),
                        isStuck
                                ? "Free the reservation of the lost host, then bring the role"
                                        + " online"
                                : "Take the restored node off, then bring the role online",
                        isStuck
                                ? "Clear-ClusterDiskReservation; Start-ClusterGroup"
                                : "Stop-ClusterNode; Start-ClusterGroup");
        if (!isStuck) {
            later(
                    plan().disk().retry(),
                    () -> {
                        Arrays.fill(failures, 0);
                        offline(State.WANTED);
                    });
        }
    }

    @Override
    void contested(int stale) {
        switch (plan().disk().guard()) {
            case "none" -> corrupt(stale);
            case "stuck" -> {}
            default -> {
                isDefended = true;
                say(
                        candidate(stale).id(),
                        basis(),
                        named(stale)
                                + " still thinks that it owns "
                                + plan().group().name()
                                + " and takes its reservation back");
                world().after(plan().disk().defence(), this::conflict);
            }
        }
    }

    private void conflict() {
        if (isDefended && (state() == State.ONLINE || state() == State.PENDING)) {
            fail("reservation conflict");
        }
    }

    private void corrupt(int stale) {
        say(
                candidate(stale).id(),
                basis(),
                named(stale) + " and " + named(owner()) + " both write to the disks");
        world().journal()
                .loss(
                        plan().group().id(),
                        basis(),
                        plan().group().name() + " is corrupted by two writers: restore a backup");
        world().journal()
                .todo(
                        plan().group().id(),
                        basis(),
                        "Take both nodes off, restore the data from the last good backup",
                        "Stop-Cluster; RESTORE DATABASE");
        later(5_000, () -> offline(State.FAILED));
    }

    @Override
    void settled(int node) {
        isDefended = false;
    }

    @Override
    Layer layer() {
        return plan().group().kind().value().equals("fci") ? Layer.SQL : Layer.CLUSTER;
    }

    @Override
    Basis basis() {
        return Basis.ARBITRATION;
    }
}
