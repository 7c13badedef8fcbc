package faultline.fixes;

import faultline.engine.Resilience;
import faultline.faulttree.Bounds;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Service;
import java.util.List;

/// What a change does to the availability of one service: its unavailability before and after.
public record Gain(Service service, Bounds before, Bounds after) {

    /// Of every service that is there before and after, in drawing order.
    public static List<Gain> all(Document before, Document after, Catalog catalog) {
        var services =
                before.topology().services().values().stream()
                        .filter(it -> after.topology().services().has(it.id()))
                        .toList();
        var ids = services.stream().map(Service::id).toList();
        var was = Resilience.of(before.topology(), catalog, ids, 2);
        var is = Resilience.of(after.topology(), catalog, ids, 2);
        return services.stream()
                .map(it ->
                        new Gain(
                                it,
                                was.availability(it.id()).unavailability(),
                                is.availability(it.id()).unavailability()))
                .toList();
    }
}
