package faultline.format;

import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.KindId;
import faultline.model.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the links of one document, when everything that they may join is known.
final class LinksReader {

    /// A link of which all is known but the id, where the file leaves it out.
    private record Draft(Fields fields, KindId kind, Id from, Id to, @Nullable Id id) {}

    private final Fields document;
    private final Map<Id, Place> places;
    private final Set<Id> ends;
    private final List<Draft> drafts = new ArrayList<>();

    /// @param places of the elements that links may join; those of the links are added
    LinksReader(Fields document, Map<Id, Place> places) {
        this.document = document;
        this.places = places;
        this.ends = new HashSet<>(places.keySet());
    }

    Index<Id, Link> read() {
        document.each("links", this::accept);
        var implicit = new ImplicitIds();
        return Index.of(drafts.stream().map(it -> link(it, implicit)).toList(), Element::id);
    }

    private boolean accept(Fields fields) {
        fields.need("kind", "A link");
        var kind = fields.words("kind");
        var from = end(fields, "from");
        var to = end(fields, "to");
        if (kind.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return false;
        }
        if (from.equals(to)) {
            fields.refuse("This link joins " + from.get() + " to itself");
            return false;
        }
        var id = fields.id("id").filter(it -> claim(it, fields)).orElse(null);
        return drafts.add(new Draft(fields, new KindId(kind.get()), from.get(), to.get(), id));
    }

    private Optional<Id> end(Fields fields, String name) {
        fields.need(name, "A link");
        var end = fields.id(name);
        if (end.isPresent() && !ends.contains(end.get())) {
            fields.giveBack(name, "There is no " + end.get() + " for this link to join");
            return Optional.empty();
        }
        return end;
    }

    private boolean claim(Id id, Fields fields) {
        var earlier = places.putIfAbsent(id, fields.place());
        if (earlier != null) {
            fields.giveBack(
                    "id",
                    "The id " + id + " is used twice; it stands first in line " + earlier.line());
        }
        return earlier == null;
    }

    private Link link(Draft draft, ImplicitIds implicit) {
        var proposed = implicit.next(Link.usualId(draft.kind(), draft.from(), draft.to()));
        var id = draft.id() == null ? free(proposed, draft.fields().place()) : draft.id();
        return new Link(
                id,
                draft.kind(),
                draft.fields().text("name").orElse(""),
                draft.from(),
                draft.to(),
                draft.fields().properties(),
                draft.fields().rest());
    }

    private Id free(Id proposed, Place place) {
        var id = proposed;
        for (var number = 2; places.putIfAbsent(id, place) != null; number++) {
            id = ImplicitIds.numbered(proposed, number);
        }
        return id;
    }
}
