package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import java.util.Locale;
import java.util.Set;

/// Puts components into another container: a VM onto a host, a host into a cluster. What is not
/// drawn within it yet moves to a free place there.
public record Rehost(Set<Id> ids, Id container) implements Edit {

    public Rehost {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return String.format(
                Locale.ROOT,
                "Move %s into %s",
                Words.names(before, Containment.outermost(before.topology(), ids)),
                Words.name(before, container));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var moved = Containment.outermost(document.topology(), ids).stream().sorted().toList();
        var refusal = Containment.refusal(document, catalog, moved, container);
        if (refusal.isPresent()) {
            return new Rejected(refusal.get());
        }
        var result = document;
        for (var id : moved) {
            result = settled(result, id);
        }
        return new Applied(Fitting.settled(result, moved));
    }

    private Document settled(Document document, Id id) {
        var placed = document.with(Containment.placed(document.topology(), Set.of(id), container));
        var box = document.layout().rectOf(id);
        var room = document.layout().rectOf(container);
        if (box.isEmpty() || room.isEmpty() || room.get().contains(box.get().centre())) {
            return placed;
        }
        var spot = Fitting.freeSpot(document, container, box.get());
        return placed.with(
                Shift.moved(
                        placed.topology(),
                        placed.layout(),
                        Set.of(id),
                        spot.x() - box.get().x(),
                        spot.y() - box.get().y()));
    }
}
