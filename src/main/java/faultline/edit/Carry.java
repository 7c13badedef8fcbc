package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import java.util.Set;

/// Moves the boxes of elements and of all that sits in them, and changes nothing else: how elements
/// are drawn in the hand while they may not be dropped.
///
/// @param dx to the right, in document units
/// @param dy downwards, in document units
public record Carry(Set<Id> ids, double dx, double dy) implements Edit {

    public Carry {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return "Carry " + Words.names(before, Containment.outermost(before.topology(), ids));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        return new Applied(
                document.with(Shift.moved(document.topology(), document.layout(), ids, dx, dy)));
    }
}
