package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Kind;
import faultline.model.Properties;
import java.util.Optional;

/// Gives the document a title, a description and properties such as author and version.
public record Describe(String title, String description, Properties properties) implements Edit {

    public Describe {
        title = title.strip();
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return "Describe the document";
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        if (title.isEmpty()) {
            return new Rejected("The document needs a title");
        }
        var boundless =
                Fitness.boundless("The title", title)
                        .or(() -> Fitness.boundless("The description", description));
        if (boundless.isPresent()) {
            return new Rejected(boundless.get());
        }
        var kind = catalog.records().find(Document.KIND);
        var refusal = kind.flatMap(this::refusal);
        return refusal.isPresent()
                ? new Rejected(refusal.get())
                : new Applied(document.titledAnew(title, description, properties));
    }

    private Optional<String> refusal(Kind.OfRecord kind) {
        return kind.properties().stream()
                .flatMap(property ->
                        properties
                                .find(property.name())
                                .flatMap(value -> Fitness.refusal(property, value))
                                .stream())
                .findFirst();
    }
}
