package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import java.util.Set;

/// Takes away what somebody set for a property of one or several elements: the usual value holds
/// again, or none.
public record Unset(Set<Id> ids, String property) implements Edit {

    public Unset {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return Change.label(before, catalog, ids, property);
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var missing = Words.missing(document, ids);
        if (missing.isPresent()) {
            return new Rejected(missing.get());
        }
        var changed =
                ids.stream()
                        .map(id -> document.topology().element(id).orElseThrow())
                        .map(it -> it.with(it.properties().without(property)))
                        .toList();
        return new Applied(document.with(document.topology().withAll(changed)));
    }
}
