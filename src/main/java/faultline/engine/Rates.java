package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.HashMap;
import java.util.Map;

/// The failure rates of the components of a topology that can fail.
final class Rates {

    private Rates() {}

    /// Those that are known.
    static Map<Id, FailureRate> of(Topology topology, Catalog catalog) {
        var rates = new HashMap<Id, FailureRate>();
        topology.components().values().stream()
                .filter(it -> catalog.component(it.kind()).fails())
                .forEach(it -> put(it, catalog, rates));
        return rates;
    }

    private static void put(Component component, Catalog catalog, Map<Id, FailureRate> rates) {
        FailureRate.of(component, catalog).ifPresent(rate -> rates.put(component.id(), rate));
    }
}
