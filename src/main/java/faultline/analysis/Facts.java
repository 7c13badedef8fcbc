package faultline.analysis;

import faultline.model.Catalog;
import faultline.model.Topology;

/// What rules may ask about a topology.
public final class Facts {

    private final Topology topology;
    private final Catalog catalog;

    public Facts(Topology topology, Catalog catalog) {
        this.topology = topology;
        this.catalog = catalog;
    }

    public Topology topology() {
        return topology;
    }

    public Catalog catalog() {
        return catalog;
    }
}
