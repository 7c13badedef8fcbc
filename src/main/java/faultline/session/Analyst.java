package faultline.session;

import faultline.analysis.Analysis;
import faultline.model.Topology;

/// Judges a topology. It is asked on a worker, once at a time.
@FunctionalInterface
public interface Analyst {

    Analysis analyse(Topology topology);
}
