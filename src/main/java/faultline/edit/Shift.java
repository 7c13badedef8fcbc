package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Topology;
import java.util.Collection;
import java.util.Set;

/// Moves elements about the drawing, with all that sits in them, and leaves everything where it
/// sits. Containers around them grow.
///
/// @param dx to the right, in document units
/// @param dy downwards, in document units
public record Shift(Set<Id> ids, double dx, double dy) implements Edit {

    public Shift {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return "Move " + Words.names(before, Containment.outermost(before.topology(), ids));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var missing = Words.missing(document, ids);
        if (missing.isPresent()) {
            return new Rejected(missing.get());
        }
        var topology = document.topology();
        var moved = moved(topology, document.layout(), ids, dx, dy);
        return new Applied(document.with(Fitting.grown(topology, moved, ids)));
    }

    /// The boxes of these elements and all their contents moved, and the bends of links between
    /// them.
    static Layout moved(
            Topology topology, Layout layout, Collection<Id> ids, double dx, double dy) {
        var all = topology.withContents(ids);
        var inner =
                topology.links().values().stream()
                        .filter(link -> all.contains(link.from()) && all.contains(link.to()))
                        .map(Link::id)
                        .toList();
        all.addAll(inner);
        return layout.moved(all, dx, dy);
    }
}
