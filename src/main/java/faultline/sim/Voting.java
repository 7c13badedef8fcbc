package faultline.sim;

import faultline.model.Id;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Who has a vote in one cluster, and who hears whom.
final class Voting {

    private final ClusterPlan plan;
    private final World world;
    private final boolean[] votes;
    private boolean doesWitnessVote;

    Voting(ClusterPlan plan, World world) {
        this.plan = plan;
        this.world = world;
        votes = new boolean[plan.nodes().size()];
        for (var node = 0; node < votes.length; node++) {
            votes[node] = !plan.nodes().get(node).isDenied();
        }
        doesWitnessVote = isWitnessConfigured() && (!isWitnessSwitched() || voters() % 2 == 0);
    }

    boolean isWitnessConfigured() {
        return plan.witness() >= 0;
    }

    boolean isWitnessUp() {
        return isWitnessConfigured() && !world.nodes().isDown(plan.witness());
    }

    /// Whether the witness is up and one of these nodes reaches it.
    boolean isWitnessUpFor(boolean[] side) {
        return isWitnessUp()
                && (!isSplit()
                        || IntStream.range(0, side.length)
                                .anyMatch(node -> side[node] && hears(node, votes.length)));
    }

    private boolean isWitnessSwitched() {
        return plan.isDynamic() && plan.isWitnessDynamic();
    }

    private int voters() {
        return (int) IntStream.range(0, votes.length).filter(it -> votes[it]).count();
    }

    private int total() {
        return voters() + (doesWitnessVote ? 1 : 0);
    }

    private int majority() {
        return total() / 2 + 1;
    }

    private int count(IntPredicate isThere, boolean isWitnessThere) {
        return (int)
                        IntStream.range(0, votes.length)
                                .filter(it -> votes[it] && isThere.test(it))
                                .count()
                + (doesWitnessVote && isWitnessThere ? 1 : 0);
    }

    boolean enough(IntPredicate isThere, boolean isWitnessThere) {
        return count(isThere, isWitnessThere) >= majority();
    }

    Ballot ballot(IntPredicate isThere) {
        return new Ballot(count(isThere, isWitnessUp()), total(), majority());
    }

    /// A node that left takes its vote along, where votes are dynamic.
    void left(int node) {
        if (plan.isDynamic()) {
            votes[node] = false;
        }
    }

    void returned(int node) {
        votes[node] = !plan.nodes().get(node).isDenied();
    }

    /// Makes the number of votes odd, where votes are dynamic. Answers whether that took one away.
    boolean adjust(IntPredicate isMember) {
        if (!plan.isDynamic()) {
            return false;
        }
        for (var node = 0; node < votes.length; node++) {
            if (isMember.test(node)) {
                returned(node);
            }
        }
        var nodes = voters();
        if (isWitnessConfigured()) {
            doesWitnessVote = !isWitnessSwitched() || (isWitnessUp() && nodes % 2 == 0);
        }
        if (nodes > 1 && nodes % 2 == 0 && !doesWitnessVote) {
            votes[loser()] = false;
            return true;
        }
        return false;
    }

    /// Which of them loses its vote is not foreseeable.
    private int loser() {
        var voters = IntStream.range(0, votes.length).filter(it -> votes[it]).toArray();
        return world.flip() ? voters[0] : voters[voters.length - 1];
    }

    /// Whether the network may keep some of them from hearing others.
    boolean isSplit() {
        if (!world.isolated().isEmpty()) {
            return true;
        }
        for (var one = 0; one < votes.length; one++) {
            for (var other = one + 1; other < votes.length; other++) {
                if (isCut(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hears(int one, int other) {
        return !isCut(one, other);
    }

    /// Whether the network keeps a node from another, or from the witness, whose number is the one
    /// after the last node's.
    private boolean isCut(int one, int other) {
        return world.nodes().isDown(plan.ways().get(one).get(other))
                || (!world.isolated().isEmpty() && isApart(id(one), id(other)));
    }

    private boolean isApart(Id one, Id other) {
        return world.isolated().stream().anyMatch(it -> isInside(one, it) != isInside(other, it));
    }

    /// Whether it is inside something that is cut off. The network of VMs is not cut with the
    /// management network of their host.
    private boolean isInside(Id id, Id isolated) {
        var estate = world.estate();
        return (id.equals(isolated) || estate.facts().placement().isInside(id, isolated))
                && estate.topology()
                        .component(isolated)
                        .filter(it -> it.kind().value().equals("hypervisor-host"))
                        .isEmpty();
    }

    /// Of the nodes that are there, those on the side that goes on: the one with a majority, else
    /// the one with most votes, else the first.
    boolean[] bestSide(IntPredicate isThere) {
        var best = new boolean[votes.length];
        if (!isSplit()) {
            for (var node = 0; node < votes.length; node++) {
                best[node] = isThere.test(node);
            }
            return best;
        }
        var seen = new boolean[votes.length];
        var most = -1;
        var isWitnessTaken = false;
        for (var first = 0; first < votes.length; first++) {
            if (!seen[first] && isThere.test(first)) {
                var side = sideOf(first, isThere, seen);
                var hasWitness = !isWitnessTaken && isWitnessUpFor(side);
                isWitnessTaken |= hasWitness;
                var count = count(node -> side[node], hasWitness);
                if (count > most) {
                    most = count;
                    best = side;
                }
            }
        }
        return best;
    }

    private boolean[] sideOf(int first, IntPredicate isThere, boolean[] seen) {
        var side = new boolean[votes.length];
        side[first] = true;
        seen[first] = true;
        for (var round = 0; round < votes.length; round++) {
            for (var node = 0; node < votes.length; node++) {
                if (!side[node] && isThere.test(node) && isJoined(node, side)) {
                    side[node] = true;
                    seen[node] = true;
                }
            }
        }
        return side;
    }

    private boolean isJoined(int node, boolean[] side) {
        for (var other = 0; other < votes.length; other++) {
            if (side[other] && hears(node, other)) {
                return true;
            }
        }
        return false;
    }

    private Id id(int node) {
        return node < votes.length ? plan.nodes().get(node).id() : plan.witnessId();
    }
}
