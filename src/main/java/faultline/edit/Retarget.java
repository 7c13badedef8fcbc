package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import java.util.Locale;

/// Moves one end of a link to another element.
public record Retarget(Id link, End end, Id to) implements Edit {

    /// Which end of a link.
    public enum End {
        FROM,
        TO
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return String.format(
                Locale.ROOT, "Move %s to %s", Words.name(before, link), Words.name(before, to));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var found = document.topology().links().find(link);
        if (found.isEmpty()) {
            return new Rejected(link + " is no longer there");
        }
        var moved = found.get();
        var newFrom = end == End.FROM ? to : moved.from();
        var newTo = end == End.TO ? to : moved.to();
        var refusal = LinkChoice.refusal(document, catalog, moved.kind(), newFrom, newTo);
        if (refusal.isPresent()) {
            return new Rejected(refusal.get());
        }
        if (moved.from().equals(newFrom) && moved.to().equals(newTo)) {
            return new Applied(document);
        }
        return new Applied(Rewired.replaced(document, moved, moved.kind(), newFrom, newTo));
    }
}
