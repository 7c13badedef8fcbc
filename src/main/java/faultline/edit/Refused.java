package faultline.edit;

import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;

/// What somebody asked for and cannot have, whatever the document.
public record Refused(String reason) implements Edit {

    @Override
    public String label(Document before, Catalog catalog) {
        return "Nothing";
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        return new Rejected(reason);
    }
}
