package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Link;
import java.util.Locale;

/// Gives an element another name. Its id stays. Only a link may have an empty one.
public record Rename(Id id, String name) implements Edit {

    public Rename {
        name = name.strip();
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return "Rename " + Words.name(before, id);
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var found = document.topology().element(id);
        if (found.isEmpty()) {
            return new Rejected(id + " is no longer there");
        }
        if (name.isEmpty() && !(found.get() instanceof Link)) {
            return new Rejected(
                    String.format(Locale.ROOT, "%s needs a name", Words.name(document, id)));
        }
        var boundless = Fitness.boundless("The name", name);
        if (boundless.isPresent()) {
            return new Rejected(boundless.get());
        }
        return new Applied(document.with(document.topology().with(found.get().named(name))));
    }
}
