package faultline.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// In which order equations can be worked out: every vertex lies above all of its inputs, but for
/// circles of needs, which lie in one layer.
final class Layers {

    private final int[] layer;
    private final Map<Integer, int[]> circles;

    private Layers(int[] layer, Map<Integer, int[]> circles) {
        this.layer = layer;
        this.circles = circles;
    }

    static Layers of(Equations equations) {
        var parts = parts(equations);
        var order = parts.order();
        var layer = new int[order.length];
        var circles = new HashMap<Integer, int[]>();
        for (var part = 0; part < parts.count(); part++) {
            var members = Arrays.copyOfRange(order, parts.starts()[part], parts.starts()[part + 1]);
            var height = 0;
            for (var member : members) {
                height = Math.max(height, heightOver(member, equations, layer));
            }
            for (var member : members) {
                layer[member] = height;
                if (members.length > 1 || needsItself(member, equations)) {
                    circles.put(member, members);
                }
            }
        }
        return new Layers(layer, circles);
    }

    /// All vertices, inputs before those who count them; circles are not torn apart.
    int[] order() {
        var starts = new int[Arrays.stream(layer).max().orElse(0) + 2];
        for (var height : layer) {
            starts[height + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var order = new int[layer.length];
        for (var vertex = 0; vertex < layer.length; vertex++) {
            var circle = circleOf(vertex);
            if (circle.length == 0) {
                order[starts[layer[vertex]]++] = vertex;
            } else if (circle[0] == vertex) {
                System.arraycopy(circle, 0, order, starts[layer[vertex]], circle.length);
                starts[layer[vertex]] += circle.length;
            }
        }
        return order;
    }

    /// The circle of needs that the vertex is in, in a good order to work it out; empty if none.
    int[] circleOf(int vertex) {
        var circle = circles.isEmpty() ? null : circles.get(vertex);
        return circle == null ? IntSets.empty() : circle;
    }

    /// The same after some vertices got other clauses; null if a circle of needs may have come into
    /// being, changed or gone, so that it takes a new look at everything.
    @Nullable Layers after(Equations edited, int... touched) {
        int @Nullable [] raised = null;
        for (var vertex : touched) {
            if (circles.containsKey(vertex)) {
                return null;
            }
            if (heightOver(vertex, edited, raised == null ? layer : raised) > layer[vertex]) {
                raised = raised == null ? layer.clone() : raised;
                if (!raise(vertex, edited, raised)) {
                    return null;
                }
            }
        }
        return raised == null ? this : new Layers(raised, circles);
    }

    /// Lifts the vertex over its inputs, and with it what counts it; false if that leads back to
    /// itself or into a circle.
    private boolean raise(int origin, Equations edited, int[] raised) {
        var open = new PriorityQueue<Long>();
        raised[origin] = heightOver(origin, edited, raised);
        open.add(place(origin, raised));
        while (!open.isEmpty()) {
            var vertex = (int) (long) open.poll();
            for (var user : edited.usersOf(vertex)) {
                if (raised[user] <= raised[vertex]) {
                    if (user == origin || circles.containsKey(user)) {
                        return false;
                    }
                    raised[user] = raised[vertex] + 1;
                    open.add(place(user, raised));
                }
            }
        }
        return true;
    }

    private static int heightOver(int vertex, Equations equations, int[] layer) {
        var height = 0;
        var recipe = equations.recipe(vertex);
        for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
            for (var place = at + 2; place < at + 2 + recipe[at + 1]; place++) {
                height = Math.max(height, layer[recipe[place]] + 1);
            }
        }
        return height;
    }

    private static boolean needsItself(int vertex, Equations equations) {
        return Arrays.stream(equations.usersOf(vertex)).anyMatch(user -> user == vertex);
    }

    private static StrongParts parts(Equations equations) {
        var starts = new int[equations.vertices() + 1];
        var ends = new int[4 * equations.vertices() + 16];
        var length = 0;
        for (var vertex = 0; vertex < equations.vertices(); vertex++) {
            var recipe = equations.recipe(vertex);
            if (length + recipe.length > ends.length) {
                ends = Arrays.copyOf(ends, 2 * (length + recipe.length));
            }
            for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
                System.arraycopy(recipe, at + 2, ends, length, recipe[at + 1]);
                length += recipe[at + 1];
            }
            starts[vertex + 1] = length;
        }
        return StrongParts.of(starts, ends);
    }

    private static long place(int vertex, int[] layer) {
        return (long) layer[vertex] << 32 | vertex;
    }

    /// Vertices to look at again, the lowest first, each once while it waits; of a circle only one.
    static final class Queue {

        private final Layers layers;
        private final PriorityQueue<Long> open = new PriorityQueue<>();

        Queue(Layers layers) {
            this.layers = layers;
        }

        boolean isEmpty() {
            return open.isEmpty();
        }

        void add(int vertex) {
            var circle = layers.circleOf(vertex);
            open.add(place(circle.length == 0 ? vertex : circle[0], layers.layer));
        }

        void addAll(int[] vertices) {
            for (var vertex : vertices) {
                add(vertex);
            }
        }

        /// Those that are not in this circle.
        @SuppressWarnings("ReferenceEquality") // which of the arrays, and not what it holds
        void addBeyond(int[] circle, int[] vertices) {
            for (var vertex : vertices) {
                var other = layers.circleOf(vertex);
                if (other.length == 0 || other[0] != circle[0]) {
                    add(vertex);
                }
            }
        }

        /// The lowest one, which does not wait any longer.
        int poll() {
            long lowest = open.remove();
            while (!open.isEmpty() && open.element() == lowest) {
                open.remove();
            }
            return (int) lowest;
        }
    }
}
