package faultline.sim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// An availability group or a mirrored pair: the role moves by itself only between synchronous
/// partners that are set to do so.
final class SqlGroup extends ClusterRole {

    SqlGroup(World world, GuestCluster cluster, Computers computers, RolePlan plan) {
        super(world, cluster, computers, plan);
    }

    @Override
    List<Integer> heirs(List<Integer> ready) {
        if (ready.contains(owner())) {
            return List.of(owner());
        }
        return ready.stream()
                .filter(it -> candidate(owner()).isAutomatic() && candidate(it).isAutomatic())
                .filter(_ -> canDecide())
                .filter(it -> !computers().isReverted(candidate(it).computer()))
                .sorted(Comparator.comparingInt(it -> candidate(it).rank()))
                .toList();
    }

    /// A mirrored pair fails over only while its witness sees the loss, too.
    private boolean canDecide() {
        return plan().sort() != RolePlan.Sort.MIRROR
                || world().estate()
                        .facts()
                        .witnessOf(plan().group())
                        .filter(it -> !world().services().isDown(world().estate().place(it.id())))
                        .isPresent();
    }

    @Override
    void moved(int from, int to) {
        var node = candidate(from).node();
        var isAlive = node >= 0 && cluster().isAlive(node) && !isUsable(from);
        say(
                plan().group().id(),
                basis(),
                named(to)
                        + " becomes primary of "
                        + plan().group().name()
                        + (isAlive ? "; the lease of " + named(from) + " ends within 20 s" : ""));
        var late = world().estate().lateClients().get(plan().group().id());
        if (late != null) {
            world().journal().late(late);
            say(
                    plan().group().id(),
                    Basis.LISTENER,
                    "Clients that ask for one address at a time may need up to "
                            + Times.span(late)
                            + " to find the new one");
        }
    }

    @Override
    void stuck(List<Integer> ready) {
        var name = plan().group().name();
        if (ready.isEmpty()) {
            say(plan().group().id(), basis(), "No partner is left that could serve " + name);
            return;
        }
        var best = best(ready);
        var isSafe = candidate(best).isSynchronous() && candidate(owner()).isSynchronous();
        say(
                plan().group().id(),
                basis(),
                named(best)
                        + (isSafe
                                ? " has everything but does not take over by itself"
                                : " is asynchronous: it takes over only by force"));
        world().journal()
                .todo(
                        plan().group().id(),
                        basis(),
                        "Fail " + name + " over to " + named(best),
                        command(isSafe));
        if (!isSafe) {
            world().journal()
                    .loss(
                            plan().group().id(),
                            basis(),
                            "Forcing "
                                    + name
                                    + " over loses what was not sent yet: "
                                    + bound(best));
        }
    }

    @Override
    void advise() {
        if (state() == State.WANTED && !cluster().hasQuorum()) {
            var alive =
                    IntStream.range(0, plan().candidates().size())
                            .filter(it -> !world().services().isDown(candidate(it).place()))
                            .boxed()
                            .toList();
            if (!alive.isEmpty()) {
                stuck(alive);
            }
        }
    }

    private int best(List<Integer> ready) {
        return ready.stream()
                .min(
                        Comparator.<Integer>comparingInt(
                                        it -> candidate(it).isSynchronous() ? 0 : 1)
                                .thenComparingInt(it -> candidate(it).rank()))
                .orElseThrow();
    }

    private String command(boolean isSafe) {
        var name = plan().group().name();
        if (plan().sort() == RolePlan.Sort.MIRROR) {
            return "ALTER DATABASE ... SET PARTNER "
                    + (isSafe ? "FAILOVER" : "FORCE_SERVICE_ALLOW_DATA_LOSS");
        }
        return "ALTER AVAILABILITY GROUP ["
                + name
                + "] "
                + (isSafe ? "FAILOVER" : "FORCE_FAILOVER_ALLOW_DATA_LOSS");
    }

    private String bound(int replica) {
        return world().estate()
                .facts()
                .links(candidate(replica).id(), "replicates-to")
                .filter(link -> link.to().equals(candidate(replica).id()))
                .flatMap(link -> world().estate().facts().span(link, "lag").stream())
                .findFirst()
                .map(lag -> "at most " + Times.span(lag.toMillis()))
                .orElse("the send queue, which the drawing does not tell");
    }

    @Override
    void contested(int stale) {
        say(
                candidate(stale).id(),
                Basis.SAVED_STATE,
                named(stale)
                        + " still thinks that it is primary of "
                        + plan().group().name()
                        + ", until its lease ends");
        world().journal()
                .loss(
                        plan().group().id(),
                        Basis.SAVED_STATE,
                        "What clients wrote to the stale primary of "
                                + plan().group().name()
                                + " on "
                                + named(stale)
                                + " is lost");
        world().journal()
                .todo(
                        candidate(stale).id(),
                        Basis.SAVED_STATE,
                        "Join the databases of "
                                + plan().group().name()
                                + " on "
                                + named(stale)
                                + " again, by restoring or seeding",
                        "ALTER DATABASE ... SET HADR AVAILABILITY GROUP");
    }

    @Override
    void settled(int node) {
        say(
                plan().group().id(),
                Basis.LEASE,
                "The stale primary of " + plan().group().name() + " has stopped");
    }

    @Override
    Layer layer() {
        return Layer.SQL;
    }

    @Override
    Basis basis() {
        return plan().sort() == RolePlan.Sort.MIRROR ? Basis.MIRRORING : Basis.AG_FAILOVER;
    }
}
