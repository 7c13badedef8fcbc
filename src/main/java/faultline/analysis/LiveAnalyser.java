package faultline.analysis;

import faultline.model.Topology;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges one topology again and again while it is edited, and looks again only at what an edit can
/// affect. What it finds is what [Analyser] finds. For one thread.
public final class LiveAnalyser {

    private final Analyser analyser;
    private @Nullable Facts facts;
    private List<Docket> dockets = List.of();

    LiveAnalyser(Analyser analyser) {
        this.analyser = analyser;
    }

    public Analysis analyse(Topology topology) {
        var begin = analyser.now();
        var known = facts;
        facts = null;
        var current = known == null ? begun(topology) : turned(known, topology);
        var found = dockets.stream().flatMap(it -> it.findings().stream()).toList();
        var analysis = analyser.judged(topology, current, found, begin);
        facts = current;
        return analysis;
    }

    private Facts begun(Topology topology) {
        var begun = Facts.following(InService.of(topology), topology, analyser.catalog());
        dockets = analyser.rules().stream().map(it -> Docket.of(it, begun)).toList();
        return begun;
    }

    private static Facts turned(Facts known, Topology topology) {
        known.turnTo(InService.of(topology), topology);
        return known;
    }
}
