package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.KindId;
import java.util.Locale;

/// Makes a link one of another kind, the other way round if only that is possible.
public record Rekind(Id link, KindId kind) implements Edit {

    @Override
    public String label(Document before, Catalog catalog) {
        return String.format(
                Locale.ROOT,
                "Make %s '%s'",
                Words.name(before, link),
                LinkChoice.label(catalog, kind));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var found = document.topology().links().find(link);
        if (found.isEmpty()) {
            return new Rejected(link + " is no longer there");
        }
        var old = found.get();
        if (old.kind().equals(kind)) {
            return new Applied(document);
        }
        var straight = LinkChoice.refusal(document, catalog, kind, old.from(), old.to());
        if (straight.isEmpty()) {
            return new Applied(Rewired.replaced(document, old, kind, old.from(), old.to()));
        }
        return LinkChoice.refusal(document, catalog, kind, old.to(), old.from()).isEmpty()
                ? new Applied(Rewired.replaced(document, old, kind, old.to(), old.from()))
                : new Rejected(straight.get());
    }
}
