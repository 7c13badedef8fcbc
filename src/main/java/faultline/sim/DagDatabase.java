package faultline.sim;

import faultline.model.Group;
import faultline.model.Id;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// An Exchange database with copies in a DAG: Active Manager mounts one of them, which is never one
/// of a member outside the majority. Nothing is shared, so a stale member can only diverge.
final class DagDatabase extends ClusterRole {

    private final Dac dac;
    private final int dial;
    private int diverged = -1;

    DagDatabase(World world, GuestCluster cluster, Computers computers, RolePlan plan, Dac dac) {
        super(world, cluster, computers, plan);
        this.dac = dac;
        dial = dial(world, cluster.plan().group());
    }

    private static int dial(World world, Group dag) {
        return switch (world.estate().facts().text(dag, "mountDial").orElse("good-availability")) {
            case "lossless" -> 0;
            case "best-availability" -> 12;
            default -> 6;
        };
    }

    @Override
    List<Integer> heirs(List<Integer> ready) {
        if (dac.isRefused()) {
            return List.of();
        }
        var wasOwner = owner();
        return ready.stream()
                .filter(it -> it == wasOwner || candidate(it).isAutomatic())
                .filter(it -> it == wasOwner || candidate(it).missing() <= dial)
                .filter(it -> it != diverged || ready.size() == 1)
                .filter(it -> !computers().isReverted(candidate(it).computer()))
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
    }

    private int rank(int number) {
        return number == plan().owner()
                ? candidate(number).rank()
                : Math.abs(candidate(number).rank());
    }

    @Override
    void moved(int from, int to) {
        say(
                plan().group().id(),
                basis(),
                "The PAM lets " + named(to) + " mount its copy of " + plan().group().name());
        if (isUsable(from)) {
            return;
        }
        var missing = candidate(to).missing();
        world().journal()
                .loss(
                        plan().group().id(),
                        Basis.MOUNT_DIAL,
                        plan().group().name()
                                + " may lack up to "
                                + (missing < 0 ? dial : missing)
                                + " log files of 1 MB; mail among them is sent again by transport");
    }

    @Override
    void stuck(List<Integer> ready) {
        var name = plan().group().name();
        if (dac.isRefused()) {
            say(
                    plan().group().id(),
                    Basis.DAC,
                    name + " stays dismounted although the cluster is up: " + dac.reason());
            world().journal()
                    .todo(
                            cluster().plan().group().id(),
                            Basis.DAC,
                            "Allow the members of " + cluster().plan().group().name() + " to mount",
                            "Restore-DatabaseAvailabilityGroup");
        } else if (ready.isEmpty()) {
            say(plan().group().id(), basis(), "No copy of " + name + " can be mounted");
        } else {
            stuck(name, ready);
        }
    }

    private void stuck(String name, List<Integer> ready) {
        var copies = ready.stream().map(it -> named(it) + ": " + hindrance(it)).toList();
        say(
                plan().group().id(),
                Basis.LAGGED_COPY,
                "No copy of " + name + " is mounted by itself (" + String.join("; ", copies) + ")");
        world().journal()
                .todo(
                        plan().group().id(),
                        Basis.LAGGED_COPY,
                        "Decide whether to activate the copy of "
                                + name
                                + " on "
                                + named(ready.getFirst()),
                        "Move-ActiveMailboxDatabase -MountDialOverride:BestEffort");
    }

    private String hindrance(int number) {
        if (computers().isReverted(candidate(number).computer())) {
            return "its disks are older than the failure";
        }
        return candidate(number).missing() > dial
                ? "too many logs are missing"
                : candidate(number).hindrance();
    }

    @Override
    void contested(int stale) {
        diverged = stale;
        var isSecond = state() == State.ONLINE;
        say(
                candidate(stale).id(),
                Basis.SAVED_STATE,
                named(stale)
                        + " still has its copy of "
                        + plan().group().name()
                        + " mounted"
                        + (isSecond ? ": two copies are mounted until it is expelled" : ""));
        world().journal()
                .loss(
                        plan().group().id(),
                        Basis.RESEED,
                        "What was written to the stale copy of "
                                + plan().group().name()
                                + " on "
                                + named(stale)
                                + " is lost: the copies have diverged");
        world().journal()
                .todo(
                        candidate(stale).id(),
                        Basis.RESEED,
                        "Reseed the copy of " + plan().group().name() + " on " + named(stale),
                        "Update-MailboxDatabaseCopy -DeleteExistingFiles");
    }

    @Override
    void settled(int node) {
        say(
                plan().group().id(),
                Basis.RESEED,
                "The stale copy of "
                        + plan().group().name()
                        + " is dismounted; it has to be reseeded");
    }

    @Override
    Layer layer() {
        return Layer.EXCHANGE;
    }

    @Override
    Basis basis() {
        return Basis.ACTIVE_MANAGER;
    }

    /// Whether a DAG lets its members mount databases after it was stopped.
    record Dac(World world, GuestCluster cluster, Computers computers, boolean isOn) {

        /// After it lost quorum: with two members, when witness and a member booted together; with
        /// more, when all of them booted and one is still missing.
        boolean isRefused() {
            if (!isOn || cluster.lostQuorumAt() < 0) {
                return false;
            }
            var nodes = cluster.plan().nodes();
            var booted = nodes.stream().filter(it -> hasBooted(it.computer())).count();
            return nodes.size() == 2
                    ? booted > 0 && hasBooted(witnessComputer())
                    : booted == nodes.size() && !areAllThere();
        }

        private boolean areAllThere() {
            return Stream.iterate(0, it -> it < cluster.plan().nodes().size(), it -> it + 1)
                    .allMatch(cluster::isAlive);
        }

        private boolean hasBooted(int computer) {
            var began = cluster.lostQuorumAt() - cluster.plan().heartbeat();
            return computers.bootedAt(computer) >= began && computers.bootedAt(computer) >= 0;
        }

        private int witnessComputer() {
            Id witness = cluster.plan().witnessId();
            return world.estate()
                    .facts()
                    .computerOf(witness)
                    .map(it -> world.estate().place(it.id()))
                    .orElse(-1);
        }

        String reason() {
            return cluster.plan().nodes().size() == 2
                    ? "the witness and a member started again together, so DAC mode may not let"
                            + " the members mount"
                    : "all members started again, and DAC mode waits until they have found each"
                            + " other";
        }
    }
}
