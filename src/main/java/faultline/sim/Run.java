package faultline.sim;

import faultline.model.Id;
import faultline.model.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One scenario played to its end, so that any instant of it can be looked at.
///
/// @param snapshots one for each instant at which something happened, in order; the first is the
///   beginning. Empty if only the outcome was asked for
/// @param outcomes of every service and group of clients
/// @param isChance whether something in it could as well have gone the other way
public record Run(
        Scenario scenario,
        List<Snapshot> snapshots,
        List<Outcome> outcomes,
        List<Risk> losses,
        List<Risk> support,
        List<OperatorAction> actions,
        List<Protection> protections,
        boolean isChance) {

    public Run {
        snapshots = List.copyOf(snapshots);
        outcomes = List.copyOf(outcomes);
        losses = List.copyOf(losses);
        support = List.copyOf(support);
        actions = List.copyOf(actions);
        protections = List.copyOf(protections);
    }

    /// How it was at that time, in milliseconds since the beginning.
    public Snapshot at(long millis) {
        var low = 0;
        var high = snapshots.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (snapshots.get(middle).at() <= millis) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return snapshots.get(low);
    }

    /// The whole log.
    public Stream<Entry> entries() {
        return snapshots.stream().flatMap(it -> it.entries().stream());
    }

    /// When the last thing happened, in milliseconds since the beginning.
    public long end() {
        return snapshots.isEmpty() ? 0 : snapshots.getLast().at();
    }

    public Optional<Outcome> outcome(Id id) {
        return outcomes.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The story in a few words, the worst first.
    public String verdict() {
        if (outcomes.stream().anyMatch(Outcome::isLasting)) {
            return "down until repair or operator";
        }
        if (losses.stream().anyMatch(it -> it.what().contains("corrupt"))) {
            return "data corruption";
        }
        var longest = outcomes.stream().mapToLong(Outcome::longest).max().orElse(0);
        return longest == 0
                ? "no outage"
                : longest < 600_000
                        ? "short interruption"
                        : longest < 1_800_000 ? "long outage" : "lasting outage";
    }
}
