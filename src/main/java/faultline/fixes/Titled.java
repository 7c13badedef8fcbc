package faultline.fixes;

import faultline.edit.Edit;
import faultline.edit.Outcome;
import faultline.model.Catalog;
import faultline.model.Document;

/// An edit under a name of its own. Where nothing is drawn anywhere yet, what it adds gets no place
/// either, so that all of it can be laid out together.
record Titled(String title, Edit edit) implements Edit {

    @Override
    public String label(Document before, Catalog catalog) {
        return title;
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        return switch (edit.applyTo(document, catalog)) {
            case Outcome.Applied(var result) when document.layout().boxes().isEmpty() ->
                    new Outcome.Applied(result.with(document.layout()));
            case Outcome result -> result;
        };
    }
}
