package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Rect;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Gives elements the boxes that an arrangement computed for them, exactly as they are. Elements
/// that have gone meanwhile are passed over.
public record Arrange(Map<Id, Rect> boxes) implements Edit {

    public Arrange {
        boxes = Collections.unmodifiableMap(new TreeMap<>(boxes));
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return "Arrange " + Words.names(before, boxes.keySet());
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var present = new TreeMap<>(boxes);
        present.keySet().removeIf(id -> !document.topology().has(id));
        return new Applied(document.with(document.layout().withAll(present)));
    }
}
