package faultline.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// One medium, such as the network or the storage fabric: which vertices are joined, and which
/// paths are needed.
///
/// Only forwarding vertices carry traffic for others; a host with two cards is no switch. In the
/// equations the medium has a vertex of its own, which counts all forwarding vertices and is never
/// down, and each path has one, which counts the medium: so whatever orders equations also orders
/// paths.
final class Wiring {

    /// A vertex that is down unless some way joins `from` and `to`, whether these are up or not.
    record Path(int vertex, int from, int to) {}

    private final int vertex;
    private final int[][] neighbours;
    private final boolean[] forwards;
    private final int[] forwarders;
    private final int[] slots;
    private final int[][] slotsAround;
    private final List<Path> paths;

    private Wiring(
            int vertex,
            int[][] neighbours,
            boolean[] forwards,
            int[] forwarders,
            List<Path> paths) {
        this.vertex = vertex;
        this.neighbours = neighbours;
        this.forwards = forwards;
        this.forwarders = forwarders;
        this.slots = new int[forwards.length];
        Arrays.fill(slots, -1);
        for (var slot = 0; slot < forwarders.length; slot++) {
            slots[forwarders[slot]] = slot;
        }
        this.slotsAround =
                Arrays.stream(forwarders)
                        .mapToObj(it -> Arrays.stream(neighbours[it]).map(this::slotOf))
                        .map(around -> around.filter(slot -> slot >= 0).toArray())
                        .toArray(int[][]::new);
        this.paths = paths;
    }

    /// The same medium with these paths.
    Wiring with(List<Path> needed) {
        return new Wiring(this, needed);
    }

    private Wiring(Wiring origin, List<Path> paths) {
        this.vertex = origin.vertex;
        this.neighbours = origin.neighbours;
        this.forwards = origin.forwards;
        this.forwarders = origin.forwarders;
        this.slots = origin.slots;
        this.slotsAround = origin.slotsAround;
        this.paths = paths;
    }

    /// Whether the same is joined here, whatever paths are needed.
    @SuppressWarnings("ReferenceEquality") // what is shared is the same
    boolean isJoinedLike(Wiring other) {
        return neighbours == other.neighbours;
    }

    /// The vertex that stands for the medium itself.
    int vertex() {
        return vertex;
    }

    boolean isIdle() {
        return paths.isEmpty();
    }

    boolean carries(int vertex) {
        return vertex < forwards.length && forwards[vertex];
    }

    List<Path> paths() {
        return paths;
    }

    /// The forwarding vertices that are joined to anything. Not to be changed.
    int[] forwarders() {
        return forwarders;
    }

    /// The place of a vertex among the forwarders; -1 if it is none.
    int slotOf(int vertex) {
        return vertex < slots.length ? slots[vertex] : -1;
    }

    /// The places of the forwarders that this one is joined to. Not to be changed.
    int[] slotsAround(int slot) {
        return slotsAround[slot];
    }

    /// What the vertex is joined to. Not to be changed.
    int[] neighboursOf(int vertex) {
        return vertex < neighbours.length ? neighbours[vertex] : IntSets.empty();
    }

    /// For each forwarding vertex that is up, the number of the connected part it belongs to; -1
    /// for all others. Two neighbours of one part can reach each other.
    int[] parts(IntPredicate isUp) {
        var part = new int[neighbours.length];
        Arrays.fill(part, -1);
        var next = 0;
        for (var start : forwarders) {
            if (part[start] < 0 && isUp.test(start)) {
                flood(start, next++, part, isUp);
            }
        }
        return part;
    }

    /// Whether the two ends can reach each other through forwarding vertices that are up.
    boolean joins(Path path, int[] parts) {
        for (var first : neighboursOf(path.from())) {
            if (first == path.to()) {
                return true;
            }
            for (var last : neighboursOf(path.to())) {
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

    /// Gathers edges and paths.
    static final class Builder {

        private final int vertex;
        private final List<int[]> edges = new ArrayList<>();
        private final List<Path> paths = new ArrayList<>();
        private final List<Integer> forwarding = new ArrayList<>();

        Builder(int vertex) {
            this.vertex = vertex;
        }

        int vertex() {
            return vertex;
        }

        void edge(int a, int b) {
            edges.add(new int[] {a, b});
        }

        void forwards(int forwarder) {
            forwarding.add(forwarder);
        }

        /// The paths that were asked for so far.
        List<Path> paths() {
            return List.copyOf(paths);
        }

        void path(int path, int from, int to) {
            paths.add(new Path(path, from, to));
        }

        /// @param vertices how many vertices there are of which edges may tell
        Wiring build(int vertices) {
            var degree = new int[vertices];
            for (var edge : edges) {
                degree[edge[0]]++;
                degree[edge[1]]++;
            }
            var neighbours = new int[vertices][];
            Arrays.setAll(
                    neighbours, it -> degree[it] == 0 ? IntSets.empty() : new int[degree[it]]);
            for (var edge : edges) {
                neighbours[edge[0]][--degree[edge[0]]] = edge[1];
                neighbours[edge[1]][--degree[edge[1]]] = edge[0];
            }
            var forwards = new boolean[vertices];
            forwarding.forEach(it -> forwards[it] = true);
            var forwarders =
                    forwarding.stream()
                            .mapToInt(Integer::intValue)
                            .filter(it -> neighbours[it].length > 0)
                            .toArray();
            return new Wiring(vertex, neighbours, forwards, forwarders, List.copyOf(paths));
        }
    }
}
