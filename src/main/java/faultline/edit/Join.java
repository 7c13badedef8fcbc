package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Group;
import faultline.model.Id;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes components members of a group, after those that it has.
public record Join(Id group, List<Id> members) implements Edit {

    public Join {
        members = List.copyOf(members);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return String.format(
                Locale.ROOT,
                "Add %s to %s",
                Words.names(before, members),
                Words.name(before, group));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var found = document.topology().group(group);
        if (found.isEmpty()) {
            return new Rejected(group + " is no longer there");
        }
        var joined = found.get();
        var refusal =
                members.stream()
                        .map(member -> refusal(document, catalog, joined, member))
                        .flatMap(Optional::stream)
                        .findFirst();
        if (refusal.isPresent()) {
            return new Rejected(refusal.get());
        }
        var all = Stream.concat(joined.members().stream(), members.stream()).distinct().toList();
        return new Applied(document.with(document.topology().with(joined.of(all))));
    }

    /// Why that element may not join the group; empty when it may.
    static Optional<String> refusal(Document document, Catalog catalog, Group group, Id member) {
        if (group.members().contains(member)) {
            return Optional.of(
                    String.format(
                            Locale.ROOT,
                            "%s is already a member of %s",
                            Words.name(document, member),
                            group.name()));
        }
        var element = document.topology().element(member);
        if (element.isEmpty()) {
            return Optional.of(member + " is no longer there");
        }
        var isComponent = document.topology().components().has(member);
        return isComponent && catalog.mayBelongTo(element.get().kind(), group.kind())
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%s cannot belong to %s",
                                Words.begun(Words.aKind(catalog, element.get())),
                                Words.aKind(catalog, group)));
    }
}
