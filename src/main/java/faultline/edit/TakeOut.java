package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Placement;
import java.util.Set;

/// Takes components out of whatever they sit in. What is still drawn within it moves to its right.
public record TakeOut(Set<Id> ids) implements Edit {

    private static final double GAP = 24;

    public TakeOut {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return "Take out " + Words.names(before, Containment.outermost(before.topology(), ids));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var missing = Words.missing(document, ids);
        if (missing.isPresent()) {
            return new Rejected(missing.get());
        }
        var moved = Containment.outermost(document.topology(), ids);
        var layout = document.layout();
        for (var id : moved) {
            layout = beside(document, layout, id);
        }
        var topology = Containment.placed(document.topology(), moved, null);
        return new Applied(Clearance.made(document.with(topology).with(layout), moved));
    }

    private static Layout beside(Document document, Layout layout, Id id) {
        var box = layout.rectOf(id);
        var outermost =
                Placement.of(document.topology()).ancestorsOf(id).reversed().stream()
                        .findFirst()
                        .flatMap(it -> layout.rectOf(it.id()));
        if (box.isEmpty() || outermost.isEmpty() || !outermost.get().meets(box.get())) {
            return layout;
        }
        var dx = outermost.get().right() + GAP - box.get().x();
        return Shift.moved(document.topology(), layout, Set.of(id), dx, 0);
    }
}
