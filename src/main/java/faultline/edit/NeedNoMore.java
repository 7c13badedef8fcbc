package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import java.util.List;
import java.util.Locale;

/// Says that a service does without these.
public record NeedNoMore(Id service, List<Id> needs) implements Edit {

    public NeedNoMore {
        needs = List.copyOf(needs);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return String.format(
                Locale.ROOT,
                "Let %s do without %s",
                Words.name(before, service),
                Words.names(before, needs));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var found = document.topology().services().find(service);
        if (found.isEmpty()) {
            return new Rejected(service + " is no longer there");
        }
        var stranger = needs.stream().filter(it -> !found.get().needs().contains(it)).findFirst();
        if (stranger.isPresent()) {
            return new Rejected(
                    String.format(
                            Locale.ROOT,
                            "%s does not need %s",
                            found.get().name(),
                            Words.name(document, stranger.get())));
        }
        var left = found.get().needs().stream().filter(it -> !needs.contains(it)).toList();
        return new Applied(document.with(document.topology().with(found.get().needing(left))));
    }
}
