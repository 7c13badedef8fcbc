package faultline.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The membership of one failover cluster, the one under a DAG too: who hears whom, who votes, and
/// whether more than half agree.
final class GuestCluster implements World.Reactive {

    /// How a node takes part.
    enum Part {
        MEMBER,
        /// Expelled, or its computer is off.
        OUT,
        JOINING,
        /// It goes on with an old view of the cluster, and does not know it.
        STALE,
        /// Its cluster service waits for quorum.
        WAITING
    }

    private final World world;
    private final Computers computers;
    private final ClusterPlan plan;
    private final Voting voting;
    private final ClusterLog log;
    private final Part[] parts;
    private final int[] boots;
    private final int[] resumes;
    private final boolean[] isSilent;
    private final int[] tries;
    private final List<ClusterRole> roles = new ArrayList<>();
    private boolean hasQuorum = true;
    private boolean isForming;
    private boolean isCounting;
    private boolean hasWitness = true;
    private long lostQuorumAt = -1;
    private long formedAt = -1;

    GuestCluster(World world, Computers computers, ClusterPlan plan) {
        this.world = world;
        this.computers = computers;
        this.plan = plan;
        voting = new Voting(plan, world);
        log = new ClusterLog(world, plan);
        var size = plan.nodes().size();
        parts = new Part[size];
        Arrays.fill(parts, Part.MEMBER);
        boots = new int[size];
        resumes = new int[size];
        isSilent = new boolean[size];
        tries = new int[size];
        hasWitness = voting.isWitnessUp();
        hasQuorum = plan.isVoteless() || voting.enough(this::isAlive, voting.isWitnessUp());
    }

    void carry(ClusterRole role) {
        roles.add(role);
    }

    @Override
    public void react() {
        for (var node = 0; node < parts.length; node++) {
            look(node);
        }
        watchWitness();
        if (!hasQuorum) {
            tryToForm();
        }
        if (plan.place() >= 0) {
            if (hasQuorum && hasMember()) {
                world.release(plan.place());
            } else {
                world.hold(plan.place());
            }
        }
    }

    private boolean hasMember() {
        for (var node = 0; node < parts.length; node++) {
            if (isMember(node) && isAlive(node)) {
                return true;
            }
        }
        return false;
    }

    private void look(int node) {
        var isAlive = isAlive(node);
        switch (parts[node]) {
            case MEMBER -> {
                var isHeard = isAlive && isHeard(node);
                if (!isHeard && !isSilent[node]) {
                    isSilent[node] = true;
                    world.after(plan.heartbeat(), this::regroup);
                } else if (isHeard && isSilent[node] && boots(node) == boots[node]) {
                    answersAgain(node);
                } else if (isHeard && isSilent[node]) {
                    leave(node);
                }
            }
            case OUT -> {
                if (isAlive && isHeard(node)) {
                    comeBack(node);
                }
            }
            case JOINING, STALE, WAITING -> {
                if (!isAlive) {
                    parts[node] = Part.OUT;
                    tries[node]++;
                }
            }
        }
    }

    private void answersAgain(int node) {
        isSilent[node] = false;
        resumes[node] = computers.resumes(plan.nodes().get(node).computer());
        log.say(
                node,
                Basis.HEARTBEAT,
                "answers again before "
                        + Times.span(plan.heartbeat())
                        + " are over: nothing follows");
    }

    private void comeBack(int node) {
        var computer = plan.nodes().get(node).computer();
        if (computers.resumes(computer) != resumes[node] && boots(node) == boots[node]) {
            stale(node);
        } else {
            join(node, plan.join());
        }
        boots[node] = boots(node);
        resumes[node] = computers.resumes(computer);
    }

    private void stale(int node) {
        parts[node] = Part.STALE;
        var attempt = ++tries[node];
        log.say(
                node,
                Basis.SAVED_STATE,
                "goes on with its old view of " + plan.group().name() + ", which has moved on");
        roles.forEach(role -> role.resumed(node));
        world.after(
                plan.stale(),
                () -> {
                    if (tries[node] == attempt) {
                        log.say(
                                node,
                                Basis.QUORUM,
                                "notices the newer view, stops and joins again");
                        roles.forEach(role -> role.expelled(node));
                        join(node, plan.join());
                        world.touch();
                    }
                });
        world.touch();
    }

    private void join(int node, long delay) {
        parts[node] = Part.JOINING;
        var attempt = ++tries[node];
        world.after(
                delay,
                () -> {
                    if (tries[node] == attempt) {
                        joined(node);
                    }
                });
    }

    private void joined(int node) {
        world.touch();
        if (!hasQuorum) {
            parts[node] = Part.WAITING;
            tryToForm(0);
            return;
        }
        parts[node] = Part.MEMBER;
        isSilent[node] = false;
        voting.returned(node);
        adjust();
        log.say(
                node,
                Basis.QUORUM,
                "joins " + plan.group().name() + " again" + (plan.isVoteless() ? "" : tally()));
    }

    /// Everybody who hears each other agrees on who is still there.
    private void regroup() {
        if (!hasQuorum) {
            return;
        }
        var side = side();
        var gone = new ArrayList<Integer>();
        for (var node = 0; node < parts.length; node++) {
            if (parts[node] == Part.MEMBER && !side[node]) {
                gone.add(node);
            }
        }
        if (gone.isEmpty()) {
            return;
        }
        leave(gone, side, "missed heartbeats for " + Times.span(plan.heartbeat()));
    }

    /// A node leaves in an orderly way: nobody has to miss its heartbeats first.
    void leave(int node) {
        if (parts[node] == Part.MEMBER && hasQuorum) {
            var side = side();
            side[node] = false;
            leave(List.of(node), side, "left in good order");
        }
    }

    private void leave(List<Integer> gone, boolean[] side, String how) {
        for (var node : gone) {
            parts[node] = Part.OUT;
            tries[node]++;
            resumes[node] = computers.resumes(plan.nodes().get(node).computer());
        }
        world.touch();
        if (!plan.isVoteless() && !voting.enough(node -> side[node], voting.isWitnessUpFor(side))) {
            loseQuorum(gone, how);
            return;
        }
        sayGone(gone, how);
        gone.forEach(voting::left);
        adjust();
    }

    private void sayGone(List<Integer> gone, String how) {
        log.say(
                log.id(gone.getFirst()),
                Basis.HEARTBEAT,
                () -> log.names(gone) + " " + how + ", out of " + plan.group().name() + tally());
    }

    private void loseQuorum(List<Integer> gone, String how) {
        hasQuorum = false;
        lostQuorumAt = world.now();
        var votes = tally();
        for (var node = 0; node < parts.length; node++) {
            if (parts[node] == Part.MEMBER) {
                parts[node] = isAlive(node) ? Part.WAITING : Part.OUT;
            }
        }
        log.say(
                plan.group().id(),
                Basis.QUORUM,
                () ->
                        plan.group().name()
                                + " loses quorum"
                                + (gone.isEmpty() ? "" : ": " + log.names(gone) + " " + how)
                                + votes
                                + "; every node left stops");
        world.touch();
    }

    /// The witness changes the votes without anybody leaving.
    private void watchWitness() {
        var isUp = voting.isWitnessUp();
        if (isUp == hasWitness || plan.isVoteless() || isCounting) {
            return;
        }
        isCounting = true;
        world.after(
                isUp ? 0 : plan.heartbeat(),
                () -> {
                    isCounting = false;
                    hasWitness = voting.isWitnessUp();
                    recount();
                    world.touch();
                });
    }

    private void recount() {
        if (!hasQuorum || !voting.isWitnessConfigured()) {
            return;
        }
        var side = side();
        if (!voting.enough(node -> side[node], voting.isWitnessUpFor(side))) {
            loseQuorum(List.of(), "");
            return;
        }
        adjust();
        log.say(
                plan.witnessId(),
                Basis.QUORUM,
                () ->
                        "The witness of "
                                + plan.group().name()
                                + (hasWitness ? " votes again" : " is gone")
                                + tally());
    }

    private void adjust() {
        if (voting.adjust(this::isMember)) {
            log.say(
                    plan.group().id(),
                    Basis.DYNAMIC_QUORUM,
                    () -> plan.group().name() + " drops votes: dynamic quorum" + tally());
        }
    }

    private void tryToForm() {
        tryToForm(plan.join());
    }

    private void tryToForm(long delay) {
        var side = voting.bestSide(node -> isReady(node));
        if (isForming && delay > 0) {
            return;
        }
        if (voting.enough(node -> side[node], voting.isWitnessUpFor(side))) {
            isForming = true;
            world.after(delay, this::form);
        }
    }

    private boolean isReady(int node) {
        return parts[node] == Part.WAITING && isAlive(node);
    }

    private void form() {
        isForming = false;
        var side = voting.bestSide(node -> isReady(node));
        if (hasQuorum || !voting.enough(node -> side[node], voting.isWitnessUpFor(side))) {
            return;
        }
        hasQuorum = true;
        formedAt = world.now();
        hasWitness = voting.isWitnessUp();
        for (var node = 0; node < parts.length; node++) {
            if (side[node]) {
                parts[node] = Part.MEMBER;
                isSilent[node] = false;
                boots[node] = boots(node);
                voting.returned(node);
            }
        }
        log.say(
                plan.group().id(),
                Basis.QUORUM,
                () -> plan.group().name() + " has quorum again" + tally());
        world.touch();
    }

    /// Those who go on together: the side that has the majority, else the one with most votes.
    private boolean[] side() {
        return voting.bestSide(node -> parts[node] == Part.MEMBER && isAlive(node));
    }

    private boolean isHeard(int node) {
        if (!voting.isSplit()) {
            return true;
        }
        var side = voting.bestSide(it -> it == node || (parts[it] == Part.MEMBER && isAlive(it)));
        return side[node];
    }

    boolean isAlive(int node) {
        var it = plan.nodes().get(node);
        return !world.nodes().isDown(it.place()) && !world.nodes().isDown(it.computer());
    }

    private int boots(int node) {
        return computers.boots(plan.nodes().get(node).computer());
    }

    /// Whether the node acts in the name of the cluster.
    boolean isMember(int node) {
        return hasQuorum && parts[node] == Part.MEMBER;
    }

    boolean isSilent(int node) {
        return isSilent[node];
    }

    boolean hasQuorum() {
        return hasQuorum;
    }

    boolean isBooting(int node) {
        return parts[node] == Part.JOINING;
    }

    /// What a person can do when votes stay missing although nodes are there.
    void advise() {
        if (hasQuorum || plan.isVoteless()) {
            return;
        }
        for (var node = 0; node < parts.length; node++) {
            if (isAlive(node)) {
                log.adviseForce(node);
                return;
            }
        }
    }

    /// When it last lost its quorum, and formed anew; -1 if it never did.
    long lostQuorumAt() {
        return lostQuorumAt;
    }

    long formedAt() {
        return formedAt;
    }

    ClusterPlan plan() {
        return plan;
    }

    Ballot ballot() {
        return voting.ballot(node -> parts[node] == Part.MEMBER && isAlive(node));
    }

    private String tally() {
        if (plan.isVoteless()) {
            return "";
        }
        var it = ballot();
        return " (" + it.left() + " of " + it.total() + " votes, majority " + it.majority() + ")";
    }
}
