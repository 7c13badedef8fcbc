package faultline.engine;

import java.util.Arrays;

/// The strongly connected parts of a directed graph, each after all parts it leads to.
///
/// If an edge means "needs", parts come in the order in which they can be worked out; a part of
/// several vertices is a circle of needs. Found by Tarjan's algorithm without recursion.
///
/// @param order the vertices, part after part
/// @param starts where each part begins in `order`; one more entry for the end
/// @param partOf the part of each vertex
@SuppressWarnings("ArrayRecordComponent") // never leaves the engine, and nobody compares it
record StrongParts(int[] order, int[] starts, int[] partOf) {

    /// @param edges the vertices that each vertex leads to
    static StrongParts of(int[][] edges) {
        var starts = new int[edges.length + 1];
        for (var vertex = 0; vertex < edges.length; vertex++) {
            starts[vertex + 1] = starts[vertex] + edges[vertex].length;
        }
        return of(starts, Arrays.stream(edges).flatMapToInt(Arrays::stream).toArray());
    }

    /// @param starts where the ends of each vertex's edges begin; one more entry for the end
    static StrongParts of(int[] starts, int[] ends) {
        return new Search(starts, ends).parts();
    }

    int count() {
        return starts.length - 1;
    }

    int size(int part) {
        return starts[part + 1] - starts[part];
    }

    private static final class Search {

        private static final int UNSEEN = -1;

        private final int[] ends;
        private final int[] limit;
        private final int[] seen;
        private final int[] low;
        private final int[] next;
        private final int[] partOf;
        private final int[] path;
        private final int[] open;
        private final int[] order;
        private final int[] starts;
        private int time;
        private int depth;
        private int opened;
        private int done;
        private int parts;

        Search(int[] firsts, int[] ends) {
            var size = firsts.length - 1;
            this.ends = ends;
            next = Arrays.copyOf(firsts, size);
            limit = Arrays.copyOfRange(firsts, 1, size + 1);
            seen = new int[size];
            low = new int[size];
            partOf = new int[size];
            path = new int[size];
            open = new int[size];
            order = new int[size];
            starts = new int[size + 1];
            Arrays.fill(seen, UNSEEN);
            Arrays.fill(partOf, UNSEEN);
        }

        StrongParts parts() {
            for (var root = 0; root < seen.length; root++) {
                if (seen[root] == UNSEEN) {
                    enter(root);
                    while (depth > 0) {
                        step(path[depth - 1]);
                    }
                }
            }
            return new StrongParts(order, Arrays.copyOf(starts, parts + 1), partOf);
        }

        private void enter(int vertex) {
            seen[vertex] = time;
            low[vertex] = time++;
            path[depth++] = vertex;
            open[opened++] = vertex;
        }

        private void step(int vertex) {
            if (next[vertex] < limit[vertex]) {
                var target = ends[next[vertex]++];
                if (seen[target] == UNSEEN) {
                    enter(target);
                } else if (partOf[target] == UNSEEN) {
                    low[vertex] = Math.min(low[vertex], seen[target]);
                }
            } else {
                leave(vertex);
            }
        }

        private void leave(int vertex) {
            depth--;
            if (depth > 0) {
                var before = path[depth - 1];
                low[before] = Math.min(low[before], low[vertex]);
            }
            if (low[vertex] == seen[vertex]) {
                close(vertex);
            }
        }

        private void close(int root) {
            int member;
            do {
                member = open[--opened];
                partOf[member] = parts;
                order[done++] = member;
            } while (member != root);
            starts[++parts] = done;
        }
    }
}
