package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import java.util.Set;

/// Deletes elements, all that sits in them and every link that ends there. Groups and services stay
/// and forget them.
public record Remove(Set<Id> ids) implements Edit {

    public Remove {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return "Delete " + Words.names(before, Containment.outermost(before.topology(), ids));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var missing = Words.missing(document, ids);
        if (missing.isPresent()) {
            return new Rejected(missing.get());
        }
        var left = document.topology().without(ids);
        var gone =
                document.topology()
                        .elements()
                        .map(Element::id)
                        .filter(id -> !left.has(id))
                        .toList();
        return new Applied(document.with(left).with(document.layout().without(gone)));
    }
}
