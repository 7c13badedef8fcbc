package faultline.scene;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Link;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What a change that is only proposed would do to each element: what is new by it, what moved, and
/// what else became different.
///
/// @param novelties by element; empty when nothing is proposed
public record Ghosts(Map<Id, Novelty> novelties) {

    /// Nothing is proposed.
    public static final Ghosts NONE = new Ghosts(Map.of());

    /// What became of one element.
    public enum Novelty {
        NEW,
        /// New together with what it sits in.
        NEW_INSIDE,
        MOVED,
        CHANGED
    }

    public Ghosts {
        novelties = Map.copyOf(novelties);
    }

    /// What differs between two documents.
    public static Ghosts between(Document before, Document after) {
        var found = new TreeMap<Id, Novelty>();
        var added = new HashSet<Id>();
        after.topology()
                .elements()
                .map(Element::id)
                .filter(id -> !has(before, id))
                .forEach(added::add);
        after.topology()
                .elements()
                .forEach(it -> {
                    if (added.contains(it.id())) {
                        found.put(it.id(), novelty(it, added));
                    } else {
                        before.topology()
                                .element(it.id())
                                .filter(old -> !old.equals(it))
                                .ifPresent(old -> found.put(it.id(), difference(old, it)));
                    }
                });
        return new Ghosts(found);
    }

    public boolean isEmpty() {
        return novelties.isEmpty();
    }

    /// The elements that are new or have moved.
    public Set<Id> ids() {
        return novelties.keySet();
    }

    private static boolean has(Document document, Id id) {
        return document.topology().has(id);
    }

    private static Novelty novelty(Element element, Set<Id> added) {
        return element instanceof Component it && it.in() != null && added.contains(it.in())
                ? Novelty.NEW_INSIDE
                : Novelty.NEW;
    }

    private static Novelty difference(Element old, Element now) {
        var hasMoved =
                switch (now) {
                    case Component it ->
                            old instanceof Component was && !Objects.equals(was.in(), it.in());
                    case Link it ->
                            old instanceof Link was
                                    && !(was.from().equals(it.from()) && was.to().equals(it.to()));
                    default -> false;
                };
        return hasMoved ? Novelty.MOVED : Novelty.CHANGED;
    }
}
