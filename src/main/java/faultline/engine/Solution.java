package faultline.engine;

import faultline.faulttree.Algebra;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// When each vertex is down, as functions of what has failed, worked out in some algebra.
///
/// The meaning is that of [FailureModel]: the least "down" that the equations allow. Circles of
/// needs start from "never down" and grow round by round; floods start from "nothing is reached"
/// and shrink. In an algebra that knows equal functions when it sees them the rounds end by
/// themselves; otherwise after as many as any single case could need.
final class Solution {

    private final Structure structure;
    private final Algebra algebra;
    private final IntUnaryOperator event;
    private final int[] down;
    private final int[][] cut;

    /// @param event the function of a fallible vertex's own failure
    Solution(Structure structure, Algebra algebra, IntUnaryOperator event) {
        this.structure = structure;
        this.algebra = algebra;
        this.event = event;
        down = new int[structure.size()];
        cut = new int[structure.size()][];
        Arrays.fill(down, algebra.never());
    }

    /// Works out these vertices, and what they rest on.
    Solution solve(int... vertices) {
        for (var part : structure.partsUnder(vertices)) {
            solvePart(part);
        }
        return this;
    }

    /// When the vertex is down; it must be among those that were solved, or under one.
    int down(int vertex) {
        return down[vertex];
    }

    private void solvePart(int part) {
        var members = structure.members(part);
        var rounds = structure.isCircle(part) ? 2 * members.length + 2 : 1;
        var isChanged = true;
        for (var round = 0; round < rounds && isChanged; round++) {
            isChanged = false;
            for (var node : members) {
                isChanged |= update(node);
            }
        }
    }

    private boolean update(int node) {
        if (structure.isFlood(node)) {
            var before = cut[node];
            cut[node] = cutOff(structure.flood(node));
            return !Arrays.equals(before, cut[node]);
        }
        var before = down[node];
        down[node] = downNow(node);
        return before != down[node];
    }

    private int downNow(int vertex) {
        var door = structure.doorOf(vertex);
        if (door != null) {
            return missed(door);
        }
        var recipe = structure.recipe(vertex);
        var causes = new int[recipe.length / 2 + 1];
        var found = 0;
        causes[found++] = structure.isFallible(vertex) ? event.applyAsInt(vertex) : algebra.never();
        for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
            var inputs = downOf(Arrays.copyOfRange(recipe, at + 2, at + 2 + recipe[at + 1]));
            causes[found++] = Threshold.atLeast(algebra, inputs.length - recipe[at] + 1, inputs);
        }
        return algebra.or(Arrays.copyOf(causes, found));
    }

    /// The flood may not have been worked out in the first round of a circle.
    private int missed(Structure.Door door) {
        var away = cut[door.flood()];
        return away == null ? algebra.never() : algebra.and(taken(away, door.places()));
    }

    private int[] downOf(int... vertices) {
        return taken(down, vertices);
    }

    private static int[] taken(int[] from, int... places) {
        var taken = new int[places.length];
        for (var at = 0; at < places.length; at++) {
            taken[at] = from[places[at]];
        }
        return taken;
    }

    /// For each carrier, when it cannot be reached; sweeps outwards until nothing more is reached.
    private int[] cutOff(Structure.Flood flood) {
        var away = new int[flood.carriers().length];
        Arrays.fill(away, algebra.always());
        var isStale = new boolean[away.length];
        Arrays.fill(isStale, true);
        var isChanged = true;
        for (var sweep = 0; sweep < away.length && isChanged; sweep++) {
            isChanged = false;
            for (var at = 0; at < away.length; at++) {
                if (isStale[at]) {
                    isStale[at] = false;
                    isChanged |= reach(at, flood, away, isStale);
                }
            }
        }
        return away;
    }

    /// Works out one carrier again. If that changes it, those next to it have to follow.
    private boolean reach(int at, Structure.Flood flood, int[] away, boolean[] isStale) {
        var before = away[at];
        var own = down[flood.carriers()[at]];
        away[at] =
                flood.isFirst()[at]
                        ? own
                        : algebra.or(own, algebra.and(taken(away, flood.next()[at])));
        if (before == away[at]) {
            return false;
        }
        for (var next : flood.next()[at]) {
            isStale[next] |= !flood.isFirst()[next];
        }
        return true;
    }
}
