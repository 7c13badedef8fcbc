package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;

/// Two edits as one step.
record Sequence(Edit first, Edit second) implements Edit {

    @Override
    public String label(Document before, Catalog catalog) {
        return first.label(before, catalog);
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        return switch (first.applyTo(document, catalog)) {
            case Applied(var between) -> second.applyTo(between, catalog);
            case Rejected refused -> refused;
        };
    }
}
