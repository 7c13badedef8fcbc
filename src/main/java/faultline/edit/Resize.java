package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Rect;
import java.util.List;

/// Gives an element another box. What sits in it stays where it is drawn, and the box keeps room
/// for it; containers around it grow.
public record Resize(Id id, Rect box) implements Edit {

    /// The least side of a box, in document units.
    public static final double LEAST = 24;

    @Override
    public String label(Document before, Catalog catalog) {
        return "Resize " + Words.name(before, id);
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var missing = Words.missing(document, List.of(id));
        if (missing.isPresent()) {
            return new Rejected(missing.get());
        }
        var wide =
                new Rect(
                        box.x(),
                        box.y(),
                        Math.max(LEAST, box.width()),
                        Math.max(LEAST, box.height()));
        var roomy = Fitting.holding(document, id, wide);
        return new Applied(
                Fitting.grown(document.with(document.layout().with(id, roomy)), List.of(id)));
    }
}
