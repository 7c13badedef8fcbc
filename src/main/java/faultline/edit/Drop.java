package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Moves elements about the drawing and into what lies there: the end of a drag.
///
/// @param dx to the right, in document units
/// @param dy downwards, in document units
/// @param container what the components among them then sit in; null leaves them free
public record Drop(Set<Id> ids, double dx, double dy, @Nullable Id container) implements Edit {

    public Drop {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        var topology = before.topology();
        var moved = Containment.outermost(topology, ids);
        var what = "Move " + Words.names(before, moved);
        var entered = !Containment.placed(topology, moved, container).equals(topology);
        return entered && container != null
                ? what + " into " + Words.name(before, container)
                : what;
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var moved = Containment.outermost(document.topology(), ids);
        var refusal =
                container == null
                        ? Words.missing(document, moved)
                        : Containment.refusal(document, catalog, moved, container);
        if (refusal.isPresent()) {
            return new Rejected(refusal.get());
        }
        var topology = Containment.placed(document.topology(), moved, container);
        var layout = Shift.moved(topology, document.layout(), moved, dx, dy);
        var entered = moved.stream().filter(id -> enters(document.topology(), id)).toList();
        var settled = Fitting.settled(document.with(topology).with(layout), entered);
        return new Applied(Fitting.grown(settled, moved));
    }

    private boolean enters(Topology before, Id id) {
        return before.component(id).filter(it -> !Objects.equals(it.in(), container)).isPresent();
    }
}
