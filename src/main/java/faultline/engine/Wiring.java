package faultline.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// One medium, such as the network or the storage fabric: which vertices are joined, and who must
/// reach whom.
///
/// Only forwarding vertices carry traffic for others; a host with two cards is no switch.
final class Wiring {

    /// The vertex `needer` is down unless some path joins `from` and `to`.
    record Demand(int needer, int from, int to) {}

    private final int[][] neighbours;
    private final boolean[] forwards;
    private final List<Demand> demands;

    private Wiring(int[][] neighbours, boolean[] forwards, List<Demand> demands) {
        this.neighbours = neighbours;
        this.forwards = forwards;
        this.demands = demands;
    }

    boolean isIdle() {
        return demands.isEmpty();
    }

    boolean carries(int vertex) {
        return vertex < forwards.length && forwards[vertex];
    }

    List<Demand> demands() {
        return demands;
    }

    int[] neighboursOf(int vertex) {
        return neighbours[vertex];
    }

    /// For each forwarding vertex that is up, the number of the connected part it belongs to; -1
    /// for all others. Two neighbours of one part can reach each other.
    int[] parts(IntPredicate isUp) {
        var part = new int[neighbours.length];
        Arrays.fill(part, -1);
        var next = 0;
        for (var start = 0; start < neighbours.length; start++) {
            if (forwards[start] && part[start] < 0 && isUp.test(start)) {
                flood(start, next++, part, isUp);
            }
        }
        return part;
    }

    /// Whether the two ends can reach each other through forwarding vertices that are up.
    boolean joins(int from, int to, int[] parts) {
        for (var first : neighbours[from]) {
            if (first == to) {
                return true;
            }
            for (var last : neighbours[to]) {
                if (parts[first] >= 0 && parts[first] == parts[last]) {
                    return true;
                }
            }
        }
        return false;
    }

    private void flood(int start, int number, int[] part, IntPredicate isUp) {
        var open = new ArrayDeque<Integer>();
        part[start] = number;
        open.add(start);
        while (!open.isEmpty()) {
            for (var next : neighbours[open.poll()]) {
                if (forwards[next] && part[next] < 0 && isUp.test(next)) {
                    part[next] = number;
                    open.add(next);
                }
            }
        }
    }

    /// Gathers edges and demands.
    static final class Builder {

        private final List<int[]> edges = new ArrayList<>();
        private final List<Demand> demands = new ArrayList<>();
        private final List<Integer> forwarding = new ArrayList<>();

        void edge(int a, int b) {
            edges.add(new int[] {a, b});
        }

        void forwards(int vertex) {
            forwarding.add(vertex);
        }

        void demand(int needer, int from, int to) {
            demands.add(new Demand(needer, from, to));
        }

        Wiring build(int vertices) {
            var degree = new int[vertices];
            for (var edge : edges) {
                degree[edge[0]]++;
                degree[edge[1]]++;
            }
            var neighbours = new int[vertices][];
            Arrays.setAll(neighbours, vertex -> new int[degree[vertex]]);
            for (var edge : edges) {
                neighbours[edge[0]][--degree[edge[0]]] = edge[1];
                neighbours[edge[1]][--degree[edge[1]]] = edge[0];
            }
            var forwards = new boolean[vertices];
            forwarding.forEach(vertex -> forwards[vertex] = true);
            return new Wiring(neighbours, forwards, List.copyOf(demands));
        }
    }
}
