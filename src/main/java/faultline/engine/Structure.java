package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who is down because of whom, ready to be solved: what each vertex needs, and the order in which
/// all that can be worked out.
///
/// Beside the vertices there are *floods*: how far traffic from one place gets through one medium.
/// Many paths share a flood, since a path may be looked for from either end.
final class Structure {

    /// How far traffic gets from one place: the carriers it may pass, which are forwarding
    /// vertices, the nearest first; for each of them where in that list its neighbours stand, and
    /// whether it is next to the place itself.
    static final class Flood {

        private final int[] carriers;
        private final int[][] next;
        private final boolean[] isFirst;

        Flood(int[] carriers, int[][] next, boolean[] isFirst) {
            this.carriers = carriers;
            this.next = next;
            this.isFirst = isFirst;
        }

        int[] carriers() {
            return carriers;
        }

        int[][] next() {
            return next;
        }

        boolean[] isFirst() {
            return isFirst;
        }
    }

    /// Where a flood must arrive, as places in its list of carriers: a path is cut when it reaches
    /// none of them.
    static final class Door {

        private final int flood;
        private final int[] places;

        Door(int flood, int... places) {
            this.flood = flood;
            this.places = places;
        }

        /// The node of the flood.
        int flood() {
            return flood;
        }

        int[] places() {
            return places;
        }
    }

    private final Blueprint blueprint;
    private final int vertices;
    private final Map<Integer, Door> doorOf = new HashMap<>();
    private final List<Flood> floods = new ArrayList<>();
    private final int[][] needs;
    private final StrongParts parts;

    Structure(Blueprint blueprint) {
        this.blueprint = blueprint;
        vertices = blueprint.equations().vertices();
        blueprint.media().forEach(this::read);
        needs = IntStream.range(0, size()).mapToObj(this::needsOf).toArray(int[][]::new);
        parts = StrongParts.of(needs);
    }

    static Structure of(Topology topology, Catalog catalog, Restarts restarts) {
        return new Structure(
                new Compilation(topology, catalog, restarts, Phase.RUNNING).blueprint());
    }

    Blueprint blueprint() {
        return blueprint;
    }

    /// Vertices first, then floods.
    int size() {
        return vertices + floods.size();
    }

    boolean isFlood(int node) {
        return node >= vertices;
    }

    boolean isFallible(int node) {
        return !isFlood(node) && blueprint.fails(node);
    }

    /// The clauses of a vertex, as in [Equations]; none for a path.
    int[] recipe(int vertex) {
        return blueprint.pathAt(vertex) == null
                ? blueprint.equations().recipe(vertex)
                : IntSets.empty();
    }

    /// The door of a path; null for other vertices, and for paths that nothing can cut.
    @Nullable Door doorOf(int vertex) {
        return doorOf.get(vertex);
    }

    Flood flood(int node) {
        return floods.get(node - vertices);
    }

    StrongParts parts() {
        return parts;
    }

    /// Whether the part is a circle, so that it takes several rounds.
    boolean isCircle(int part) {
        var node = parts.order()[parts.starts()[part]];
        return parts.size(part) > 1 || IntStream.of(needs[node]).anyMatch(it -> it == node);
    }

    /// The parts that these vertices rest on, in the order in which they can be worked out.
    int[] partsUnder(int... wanted) {
        var isNeeded = new boolean[size()];
        IntStream.of(wanted).forEach(vertex -> isNeeded[vertex] = true);
        var isPartNeeded = new boolean[parts.count()];
        for (var part = parts.count() - 1; part >= 0; part--) {
            var members = members(part);
            if (IntStream.of(members).anyMatch(node -> isNeeded[node])) {
                isPartNeeded[part] = true;
                for (var member : members) {
                    IntStream.of(needs[member]).forEach(node -> isNeeded[node] = true);
                }
            }
        }
        return IntStream.range(0, parts.count()).filter(part -> isPartNeeded[part]).toArray();
    }

    /// The nodes of a part.
    int[] members(int part) {
        return Arrays.copyOfRange(parts.order(), parts.starts()[part], parts.starts()[part + 1]);
    }

    /// Looks for each path from the end that more paths share.
    private void read(Wiring medium) {
        var uses = new HashMap<Integer, Integer>();
        for (var path : medium.paths()) {
            uses.merge(path.from(), 1, Integer::sum);
            uses.merge(path.to(), 1, Integer::sum);
        }
        var floodFrom = new HashMap<Integer, Integer>();
        for (var path : medium.paths()) {
            var isForward = uses.getOrDefault(path.from(), 0) >= uses.getOrDefault(path.to(), 0);
            var place = isForward ? path.from() : path.to();
            var goal = isForward ? path.to() : path.from();
            if (IntStream.of(medium.neighboursOf(place)).noneMatch(it -> it == goal)) {
                var flood = floodFrom.computeIfAbsent(place, it -> flooded(medium, it));
                doorOf.put(path.vertex(), new Door(flood, places(medium, flood, goal)));
            }
        }
    }

    private int flooded(Wiring medium, int place) {
        var found = new ArrayList<Integer>();
        var placeOf = new int[vertices];
        Arrays.fill(placeOf, -1);
        IntStream.of(medium.neighboursOf(place)).forEach(it -> meet(it, medium, found, placeOf));
        var first = found.size();
        for (var at = 0; at < found.size(); at++) {
            IntStream.of(medium.neighboursOf(found.get(at)))
                    .forEach(it -> meet(it, medium, found, placeOf));
        }
        var carriers = found.stream().mapToInt(Integer::intValue).toArray();
        var isFirst = new boolean[carriers.length];
        Arrays.fill(isFirst, 0, first, true);
        var next =
                IntStream.of(carriers)
                        .mapToObj(it -> IntStream.of(medium.neighboursOf(it)).distinct())
                        .map(around -> around.map(it -> placeOf[it]).filter(it -> it >= 0))
                        .map(IntStream::toArray)
                        .toArray(int[][]::new);
        floods.add(new Flood(carriers, next, isFirst));
        return vertices + floods.size() - 1;
    }

    private static void meet(int vertex, Wiring medium, List<Integer> found, int... placeOf) {
        if (medium.carries(vertex) && placeOf[vertex] < 0) {
            placeOf[vertex] = found.size();
            found.add(vertex);
        }
    }

    private int[] places(Wiring medium, int flood, int goal) {
        var carriers = flood(flood).carriers();
        var near = IntStream.of(medium.neighboursOf(goal)).sorted().toArray();
        return IntStream.range(0, carriers.length)
                .filter(at -> Arrays.binarySearch(near, carriers[at]) >= 0)
                .toArray();
    }

    private int[] needsOf(int node) {
        if (isFlood(node)) {
            return flood(node).carriers();
        }
        var door = doorOf(node);
        if (door != null) {
            return new int[] {door.flood()};
        }
        return Equations.inputs(recipe(node));
    }
}
