package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import java.util.Locale;
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

    /// What is to go, as a person reads it: "EXCH-01 and 2 inside it".
    public String told(Document before) {
        var outermost = Containment.outermost(before.topology(), ids);
        var inside = count(before) - outermost.size();
        var within = outermost.size() == 1 ? "it" : "them";
        return Words.names(before, outermost)
                + (inside == 0
                        ? ""
                        : String.format(Locale.ROOT, " and %d inside %s", inside, within));
    }

    /// How many are to go, with all that sits in them and without the links that end there.
    public int count(Document before) {
        return before.topology().withContents(ids).size();
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
