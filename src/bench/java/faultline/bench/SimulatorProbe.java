package faultline.bench;

import faultline.format.Catalogs;
import faultline.sim.FailureMatrix;
import faultline.sim.Simulator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long the failover simulator takes on an estate of so many components (usually 1,000): to
/// prepare it and play one scenario with its whole story, and to play every single failure.
public final class SimulatorProbe {

    private static final int ROUNDS = 20;

    private SimulatorProbe() {}

    /// Prints how long preparing takes, one scenario with and without it, and all single failures.
    public static void main(String[] arguments) {
        var size = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
        var topology = Estate.of(size, 42);
        var catalog = Catalogs.builtIn();
        var prepared = new long[ROUNDS];
        var played = new long[ROUNDS];
        var again = new long[ROUNDS];
        Simulator simulator = Simulator.of(topology, catalog);
        for (var round = 0; round < ROUNDS; round++) {
            var begin = System.nanoTime();
            simulator = Simulator.of(topology, catalog);
            var ready = System.nanoTime();
            var failing = simulator.fallible().get(round * 7 % simulator.fallible().size());
            simulator.run(Simulator.failing(List.of(failing)));
            prepared[round] = ready - begin;
            played[round] = System.nanoTime() - begin;
            var second = System.nanoTime();
            simulator.run(Simulator.failing(List.of(failing)));
            again[round] = System.nanoTime() - second;
        }
        print("prepare, median", median(prepared));
        print("play one scenario when prepared, median", median(again));
        print("prepare and play one scenario, median", median(played));
        print("the same, the first time in a cold process", played[0]);
        var begin = System.nanoTime();
        var matrix = FailureMatrix.singles(simulator, _ -> {});
        print(matrix.rows().size() + " single failures", System.nanoTime() - begin);
    }

    private static long median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, long nanos) {
        System.out.println(String.format(Locale.ROOT, "%-48s %9.1f ms", what, nanos / 1e6));
    }
}
