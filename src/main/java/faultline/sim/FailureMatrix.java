package faultline.sim;

import faultline.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// What each single failure, and on request each pair, does to each service.
///
/// @param watched the services and groups of clients, in drawing order
/// @param rows one for each failure, in drawing order; pairs after single ones
public record FailureMatrix(List<Id> watched, List<Row> rows) {

    /// What failed, and what each of the watched went through.
    ///
    /// @param failed one component, or two
    public record Row(List<Id> failed, List<Outcome> outcomes) {

        public Row {
            failed = List.copyOf(failed);
            outcomes = List.copyOf(outcomes);
        }

        /// How bad it is: for sorting, the worst first.
        public long weight() {
            return outcomes.stream().mapToLong(Row::weight).sum();
        }

        private static long weight(Outcome it) {
            return it.isLasting() ? 1_000_000_000_000L : it.outage();
        }
    }

    public FailureMatrix {
        watched = List.copyOf(watched);
        rows = List.copyOf(rows);
    }

    /// Every single failure.
    ///
    /// @param progress is told how many have been played
    public static FailureMatrix singles(Simulator simulator, IntConsumer progress) {
        return of(simulator, singles(simulator), progress);
    }

    /// Every single failure, and every pair.
    ///
    /// @param progress is told how many have been played
    public static FailureMatrix pairs(Simulator simulator, IntConsumer progress) {
        var failing = simulator.fallible();
        var sets = new ArrayList<>(singles(simulator));
        for (var one = 0; one < failing.size(); one++) {
            for (var other = one + 1; other < failing.size(); other++) {
                sets.add(List.of(failing.get(one), failing.get(other)));
            }
        }
        return of(simulator, sets, progress);
    }

    private static List<List<Id>> singles(Simulator simulator) {
        return simulator.fallible().stream().map(List::of).toList();
    }

    private static FailureMatrix of(
            Simulator simulator, List<List<Id>> sets, IntConsumer progress) {
        var rows = new ArrayList<Row>();
        for (var failed : sets) {
            var run = simulator.run(Simulator.failing(failed), Simulator.Detail.OUTCOME);
            rows.add(new Row(failed, run.outcomes()));
            progress.accept(rows.size());
        }
        return new FailureMatrix(simulator.watched(), rows);
    }
}
