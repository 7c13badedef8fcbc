package faultline.session;

import faultline.analysis.Analysis;
import faultline.model.Topology;

/// Judges a topology. Any thread may ask.
@FunctionalInterface
public interface Analyst {

    Analysis analyse(Topology topology);
}
