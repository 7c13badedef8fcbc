package faultline.analysis;

import java.util.List;
import java.util.stream.Collectors;

/// How the failure that a finding speaks of comes about, worked out by the engine.
///
/// @param path what falls, in order: first what fails by itself, last what suffers; empty where the
///   finding speaks of no failure
/// @param span how long that lasts
public record Explanation(List<Step> path, Span span) {

    /// How long something is down.
    public enum Span {
        UNTIL_REPAIR,
        /// Until hypervisors have started VMs again.
        UNTIL_RESTART
    }

    public static final Explanation NONE = new Explanation(List.of(), Span.UNTIL_REPAIR);

    public Explanation {
        path = List.copyOf(path);
    }

    /// On one line, "ESX1 fails -> EXCH-01 runs on ESX1 -> Mail needs EXCH-01".
    public String text() {
        var steps = path.stream().map(Step::text).collect(Collectors.joining(" -> "));
        return span == Span.UNTIL_RESTART && !path.isEmpty()
                ? steps + " (until VMs are back)"
                : steps;
    }
}
