package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import java.util.List;
import java.util.Locale;

/// Takes members out of a group.
public record Leave(Id group, List<Id> members) implements Edit {

    public Leave {
        members = List.copyOf(members);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return String.format(
                Locale.ROOT,
                "Take %s out of %s",
                Words.names(before, members),
                Words.name(before, group));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var found = document.topology().group(group);
        if (found.isEmpty()) {
            return new Rejected(group + " is no longer there");
        }
        var stranger =
                members.stream().filter(it -> !found.get().members().contains(it)).findFirst();
        if (stranger.isPresent()) {
            return new Rejected(
                    String.format(
                            Locale.ROOT,
                            "%s is no member of %s",
                            Words.name(document, stranger.get()),
                            found.get().name()));
        }
        var left = found.get().members().stream().filter(it -> !members.contains(it)).toList();
        return new Applied(document.with(document.topology().with(found.get().of(left))));
    }
}
