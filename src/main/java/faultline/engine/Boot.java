package faultline.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// What can be started when nothing runs: the least set in which everything that a started vertex
/// needs was started before it.
final class Boot {

    private final Blueprint blueprint;
    private final Equations equations;
    private final boolean[] started;
    private final int[] unmet;
    private final int[] met;
    private final boolean[][] joined;
    private final ArrayDeque<Integer> ready = new ArrayDeque<>();

    Boot(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.equations = blueprint.equations();
        started = new boolean[equations.vertices()];
        unmet = new int[equations.vertices()];
        met = new int[equations.clauses()];
        joined =
                blueprint.media().stream()
                        .map(medium -> new boolean[medium.demands().size()])
                        .toArray(boolean[][]::new);
        count();
        run();
    }

    boolean isStarted(int vertex) {
        return started[vertex];
    }

    /// For each vertex that was not started: those that were not either and would bring it closer.
    int[][] waitsFor() {
        var waits = new BitSet[started.length];
        Arrays.setAll(waits, _ -> new BitSet());
        for (var clause = 0; clause < equations.clauses(); clause++) {
            if (met[clause] < equations.threshold(clause)) {
                Arrays.stream(equations.inputs(clause))
                        .forEach(waits[equations.owner(clause)]::set);
            }
        }
        for (var number = 0; number < joined.length; number++) {
            var medium = blueprint.media().get(number);
            for (var demand = 0; demand < joined[number].length; demand++) {
                if (!joined[number][demand]) {
                    var unjoined = medium.demands().get(demand);
                    edge(medium, unjoined.from()).forEach(waits[unjoined.needer()]::set);
                }
            }
        }
        return Arrays.stream(waits)
                .map(it -> it.stream().filter(vertex -> !started[vertex]).toArray())
                .toArray(int[][]::new);
    }

    private void count() {
        for (var clause = 0; clause < equations.clauses(); clause++) {
            if (equations.threshold(clause) > 0) {
                unmet[equations.owner(clause)]++;
            }
        }
        for (var medium : blueprint.media()) {
            medium.demands().forEach(demand -> unmet[demand.needer()]++);
        }
        for (var vertex = 0; vertex < unmet.length; vertex++) {
            if (unmet[vertex] == 0) {
                ready.add(vertex);
            }
        }
    }

    private void run() {
        do {
            while (!ready.isEmpty()) {
                start(ready.poll());
            }
            for (var number = 0; number < joined.length; number++) {
                join(blueprint.media().get(number), joined[number]);
            }
        } while (!ready.isEmpty());
    }

    private void start(int vertex) {
        started[vertex] = true;
        for (var clause : equations.clausesOf(vertex)) {
            if (++met[clause] == equations.threshold(clause)) {
                meet(equations.owner(clause));
            }
        }
    }

    private void meet(int vertex) {
        if (--unmet[vertex] == 0) {
            ready.add(vertex);
        }
    }

    private void join(Wiring medium, boolean[] done) {
        if (medium.isIdle()) {
            return;
        }
        var parts = medium.parts(vertex -> started[vertex]);
        for (var number = 0; number < done.length; number++) {
            var demand = medium.demands().get(number);
            if (!done[number] && medium.joins(demand.from(), demand.to(), parts)) {
                done[number] = true;
                meet(demand.needer());
            }
        }
    }

    /// The forwarding vertices at which the way out from the start ends because they do not run.
    private IntStream edge(Wiring medium, int from) {
        var seen = new boolean[started.length];
        var edge = IntStream.builder();
        var open = new ArrayDeque<Integer>();
        open.add(from);
        seen[from] = true;
        while (!open.isEmpty()) {
            for (var next : medium.neighboursOf(open.poll())) {
                if (!seen[next] && medium.carries(next)) {
                    seen[next] = true;
                    if (started[next]) {
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
