package faultline.engine;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.stream.IntStream;

/// What can be started when nothing runs: the least set in which everything that a started vertex
/// needs was started before it.
final class Boot {

    private final Blueprint blueprint;
    private final Equations equations;
    private final BitSet started = new BitSet();
    private final BitSet cut = new BitSet();
    private final ArrayDeque<Integer> ready = new ArrayDeque<>();

    Boot(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.equations = blueprint.equations();
        blueprint.media().forEach(medium -> medium.paths().forEach(path -> cut.set(path.vertex())));
        IntStream.range(0, equations.vertices()).forEach(this::start);
        run();
    }

    boolean isStarted(int vertex) {
        return started.get(vertex);
    }

    /// For each vertex that was not started: those that were not either and would bring it closer.
    int[][] waitsFor() {
        return IntStream.range(0, equations.vertices())
                .mapToObj(vertex -> started.get(vertex) ? IntStream.empty() : missing(vertex))
                .map(inputs -> inputs.filter(it -> !started.get(it)).distinct().sorted().toArray())
                .toArray(int[][]::new);
    }

    private IntStream missing(int vertex) {
        var route = blueprint.pathAt(vertex);
        if (route != null) {
            return edge(blueprint.media().get(route.medium()), route.path().from());
        }
        var recipe = equations.recipe(vertex);
        var missing = new BitSet();
        for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
            if (!Equations.holds(recipe, at, started::get)) {
                IntStream.range(at + 2, at + 2 + recipe[at + 1])
                        .forEach(place -> missing.set(recipe[place]));
            }
        }
        return missing.stream();
    }

    private void run() {
        do {
            while (!ready.isEmpty()) {
                for (var user : equations.usersOf(ready.poll())) {
                    start(user);
                }
            }
            blueprint.media().forEach(this::join);
        } while (!ready.isEmpty());
    }

    private void start(int vertex) {
        if (!started.get(vertex) && !cut.get(vertex) && equations.hold(vertex, started::get)) {
            started.set(vertex);
            ready.add(vertex);
        }
    }

    private void join(Wiring medium) {
        if (medium.isIdle()) {
            return;
        }
        var parts = medium.parts(started::get);
        for (var path : medium.paths()) {
            if (cut.get(path.vertex()) && medium.joins(path, parts)) {
                cut.clear(path.vertex());
                start(path.vertex());
            }
        }
    }

    /// The forwarding vertices at which the way out from the start ends because they do not run.
    private IntStream edge(Wiring medium, int from) {
        var seen = new BitSet();
        var edge = IntStream.builder();
        var open = new ArrayDeque<Integer>();
        open.add(from);
        seen.set(from);
        while (!open.isEmpty()) {
            for (var next : medium.neighboursOf(open.poll())) {
                if (!seen.get(next) && medium.carries(next)) {
                    seen.set(next);
                    if (started.get(next)) {
                        open.add(next);
                    } else {
                        edge.add(next);
                    }
                }
            }
        }
        return edge.build();
    }
}
