package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.PropertyKind;
import faultline.model.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Sets a property of one or several elements to the same value. A property that the catalogue does
/// not describe takes any value.
public record Change(Set<Id> ids, String property, Value value) implements Edit {

    public Change {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return label(before, catalog, ids, property);
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var refusal =
                Words.missing(document, ids)
                        .or(() ->
                                ids.stream()
                                        .sorted()
                                        .map(id -> refusal(document, catalog, id))
                                        .flatMap(Optional::stream)
                                        .findFirst());
        if (refusal.isPresent()) {
            return new Rejected(refusal.get());
        }
        var changed =
                ids.stream()
                        .map(id -> document.topology().element(id).orElseThrow())
                        .map(it -> it.with(it.properties().with(property, value)))
                        .toList();
        return new Applied(document.with(document.topology().withAll(changed)));
    }

    static String label(Document before, Catalog catalog, Set<Id> ids, String property) {
        var what =
                ids.stream()
                        .flatMap(id -> before.topology().element(id).stream())
                        .flatMap(it -> described(catalog, it, property).stream())
                        .map(PropertyKind::label)
                        .findFirst()
                        .orElse(property);
        return String.format(Locale.ROOT, "Change %s of %s", what, Words.names(before, ids));
    }

    private Optional<String> refusal(Document document, Catalog catalog, Id id) {
        return document.topology()
                .element(id)
                .flatMap(element -> described(catalog, element, property))
                .flatMap(kind -> Fitness.refusal(kind, value))
                .or(() -> Fitness.boundless(property, value));
    }

    private static Optional<PropertyKind> described(
            Catalog catalog, Element element, String property) {
        return catalog.kindOf(element).flatMap(kind -> kind.property(property));
    }
}
