package faultline.session;

import faultline.analysis.Analyser;
import faultline.analysis.Analysis;
import faultline.model.Topology;

/// Judges a topology. Any thread may ask.
@FunctionalInterface
public interface Analyst {

    Analysis analyse(Topology topology);

    /// One for a topology that is being edited: asked again and again, by one thread, it may look
    /// only at what has changed.
    default Analyst following() {
        return this;
    }

    /// One that asks the analyser.
    static Analyst of(Analyser analyser) {
        return new Analyst() {
            @Override
            public Analysis analyse(Topology topology) {
                return analyser.analyse(topology);
            }

            @Override
            public Analyst following() {
                var live = analyser.live();
                return live::analyse;
            }
        };
    }
}
