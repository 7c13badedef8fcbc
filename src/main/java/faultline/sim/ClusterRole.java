package faultline.sim;

import faultline.model.Id;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A database or role that one member of a cluster has at a time. What happens when its owner is
/// lost depends on what it is; see the classes that extend this one.
abstract class ClusterRole implements World.Reactive {

    /// How the role is.
    enum State {
        ONLINE,
        /// Its new owner brings it up.
        PENDING,
        /// Nobody has it.
        WANTED,
        /// Nobody has it, and nobody tries.
        FAILED
    }

    private static final int NOBODY = -1;

    private final World world;
    private final GuestCluster cluster;
    private final Computers computers;
    private final RolePlan plan;
    private State state = State.ONLINE;
    private int owner;
    private int frozenOwner = NOBODY;
    private int attempt;
    private int ownerBoots;
    private long decideAt;
    private @Nullable String complaint;

    ClusterRole(World world, GuestCluster cluster, Computers computers, RolePlan plan) {
        this.world = world;
        this.cluster = cluster;
        this.computers = computers;
        this.plan = plan;
        owner = plan.owner();
        cluster.carry(this);
    }

    /// Who may take the role over by itself now, the best first; only candidates that are up.
    abstract List<Integer> heirs(List<Integer> ready);

    /// What to do before the role moves to the candidate, and what that costs.
    abstract void moved(int from, int to);

    /// Says what a person has to do when nobody takes the role over.
    abstract void stuck(List<Integer> ready);

    /// A node that thinks it has the role, and has not, goes on with its old memory.
    abstract void contested(int stale);

    abstract Layer layer();

    abstract Basis basis();

    @Override
    public void react() {
        switch (state) {
            case ONLINE -> {
                if (!isUsable(owner)) {
                    lose();
                }
            }
            case PENDING -> {
                if (!isUsable(owner)) {
                    attempt++;
                    want(cluster.plan().heartbeat());
                }
            }
            case WANTED -> decide();
            case FAILED -> {}
        }
    }

    private void lose() {
        var node = candidate(owner).node();
        var isStopped = node >= 0 && !cluster.isAlive(node);
        frozenOwner = isStopped ? owner : NOBODY;
        ownerBoots = boots(owner);
        say(
                plan.group().id(),
                Basis.DRAWING,
                plan.group().name() + " is no longer available on " + named(owner));
        var isExpelled = node >= 0 && !cluster.isMember(node);
        want(isExpelled ? 0 : cluster.plan().heartbeat());
    }

    private void want(long delay) {
        state = State.WANTED;
        world.hold(plan.place());
        decideAt = world.now() + delay;
        world.after(delay, world::touch);
    }

    private void decide() {
        if (isOwnerBackInTime()) {
            online("goes on on " + named(owner));
            return;
        }
        if (world.now() < decideAt || !cluster.hasQuorum() || isOwnerStillCounted()) {
            return;
        }
        var ready = ready();
        var heirs = heirs(ready);
        if (heirs.isEmpty()) {
            complain(ready);
        } else {
            complaint = null;
            take(heirs.getFirst());
        }
    }

    private void complain(List<Integer> ready) {
        var about = ready.toString();
        if (!about.equals(complaint)) {
            complaint = about;
            stuck(ready);
        }
    }

    private boolean isOwnerBackInTime() {
        return isUsable(owner)
                && boots(owner) == ownerBoots
                && candidate(owner).node() >= 0
                && !cluster.isSilent(candidate(owner).node())
                && frozenOwner == owner;
    }

    /// Until the cluster has agreed that a node is gone, nobody takes what it had.
    private boolean isOwnerStillCounted() {
        var node = candidate(owner).node();
        return node >= 0 && cluster.isMember(node) && cluster.isSilent(node);
    }

    private List<Integer> ready() {
        return IntStream.range(0, plan.candidates().size()).filter(this::isUsable).boxed().toList();
    }

    /// Whether the candidate is up, and acts in the name of the cluster.
    boolean isUsable(int number) {
        var it = candidate(number);
        return !world.services().isDown(it.place())
                && (it.node() < 0
                        ? cluster.hasQuorum()
                        : cluster.isMember(it.node()) && cluster.isAlive(it.node()))
                && !areDisksDown();
    }

    boolean areDisksDown() {
        return world.nodes().isDown(plan.place());
    }

    private void take(int to) {
        if (to != owner) {
            moved(owner, to);
        }
        owner = to;
        state = State.PENDING;
        bring();
    }

    /// Brings the role up on its owner.
    void bring() {
        later(plan.takeover(), () -> online("works on " + named(owner)));
    }

    /// Does that after a while unless the role has gone elsewhere by then.
    void later(long delay, Runnable act) {
        var mine = ++attempt;
        world.after(
                delay,
                () -> {
                    if (attempt == mine) {
                        act.run();
                    }
                });
    }

    void online(String how) {
        attempt++;
        state = State.ONLINE;
        frozenOwner = frozenOwner == owner ? NOBODY : frozenOwner;
        world.release(plan.place());
        say(plan.group().id(), basis(), plan.group().name() + " " + how);
        world.touch();
    }

    /// The role stops on its owner without the owner being lost.
    void offline(State newState) {
        attempt++;
        state = newState;
        world.hold(plan.place());
        decideAt = world.now();
        world.touch();
    }

    /// An operator or a rule moves the role.
    void moveTo(int to) {
        offline(State.WANTED);
        take(to);
    }

    /// What is active on that computer is moved away in good order, where somebody can take it.
    void drain(int computer) {
        if (state != State.ONLINE || candidate(owner).computer() != computer) {
            return;
        }
        var others = ready().stream().filter(it -> it != owner).toList();
        var heirs = heirs(others);
        if (!heirs.isEmpty()) {
            say(
                    plan.group().id(),
                    Basis.MAINTENANCE,
                    plan.group().name() + " is moved away from " + named(owner));
            moveTo(heirs.getFirst());
        }
    }

    /// A node goes on with its old memory, in a cluster that has moved on.
    void resumed(int node) {
        var stale = frozenOwner;
        if (stale != NOBODY && candidate(stale).node() == node && stale != owner) {
            contested(stale);
        }
    }

    /// A node that went on with its old memory has stopped.
    void expelled(int node) {
        if (frozenOwner != NOBODY && candidate(frozenOwner).node() == node) {
            frozenOwner = NOBODY;
            settled(node);
        }
    }

    /// A contest is over.
    void settled(int node) {}

    /// What a person has to decide after quorum was forced; usually nothing.
    void advise() {}

    /// One owner, and one that has quorum behind it.
    void check() {
        if (state == State.ONLINE && !isUsable(owner)) {
            throw new IllegalStateException(
                    plan.group().id() + " is owned by " + candidate(owner).id() + " without right");
        }
        if ((state == State.ONLINE) == world.held().get(plan.place())) {
            throw new IllegalStateException(plan.group().id() + " is " + state + " and is not");
        }
    }

    RolePlan.Candidate candidate(int number) {
        return plan.candidates().get(number);
    }

    private int boots(int number) {
        var computer = candidate(number).computer();
        return computer < 0 ? 0 : computers.boots(computer);
    }

    String named(int number) {
        return world.estate().name(world.estate().facts().serverOf(candidate(number).id()));
    }

    void say(Id id, Basis basis, String what) {
        world.journal().say(world, layer(), id, basis, () -> what);
    }

    World world() {
        return world;
    }

    GuestCluster cluster() {
        return cluster;
    }

    Computers computers() {
        return computers;
    }

    RolePlan plan() {
        return plan;
    }

    State state() {
        return state;
    }

    int owner() {
        return owner;
    }

    int frozenOwner() {
        return frozenOwner;
    }

    void giveUpOwner() {
        frozenOwner = NOBODY;
    }
}
