package faultline.compare;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Service;
import faultline.model.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes a topology of merged elements: what one side removed while the other began to refer to it
/// is put back; what nobody wanted to keep is no longer mentioned.
///
/// @param merged is changed
/// @param conflicts is added to
record Mending(
        Document base,
        Document ours,
        Document theirs,
        Map<Id, Element> merged,
        List<Conflict> conflicts) {

    Topology topology() {
        for (var element : List.copyOf(merged.values())) {
            restore(element);
        }
        breakRings();
        merged.replaceAll((_, element) -> pruned(element));
        merged.values().removeIf(it -> it instanceof Link link && !isWhole(link));
        return Topology.EMPTY.withAll(merged.values());
    }

    /// Puts back what an element refers to, and what that refers to in turn.
    private void restore(Element element) {
        switch (element) {
            case Component it -> {
                if (it.in() != null) {
                    bring(it, it.in());
                }
            }
            case Link it -> {
                if (!wasThere(it)) {
                    bring(it, it.from());
                    bring(it, it.to());
                }
            }
            case Group it ->
                    it.members().stream().filter(id -> isNew(it, id)).forEach(id -> bring(it, id));
            case Service it ->
                    it.needs().stream().filter(id -> isNew(it, id)).forEach(id -> bring(it, id));
        }
    }

    private boolean wasThere(Element element) {
        return base.topology().element(element.id()).filter(element::equals).isPresent();
    }

    private boolean isNew(Element element, Id mentioned) {
        return switch (base.topology().element(element.id()).orElse(null)) {
            case Group it -> !it.members().contains(mentioned);
            case Service it -> !it.needs().contains(mentioned);
            case null, default -> true;
        };
    }

    private void bring(Element who, Id id) {
        if (merged.containsKey(id)) {
            return;
        }
        var lost = ours.topology().element(id).or(() -> theirs.topology().element(id));
        lost.ifPresent(it -> {
            merged.put(id, it);
            conflicts.add(
                    new Conflict(
                            id,
                            "the whole element",
                            "there",
                            ours.topology().has(id) ? "there" : "removed",
                            theirs.topology().has(id) ? "needed by " + who.id() : "removed"));
            restore(it);
        });
    }

    /// Two moves, each right by itself, can put things into each other: ours stands.
    private void breakRings() {
        for (var element : List.copyOf(merged.values())) {
            if (element instanceof Component it && isInItself(it)) {
                var here = ours.topology().component(it.id()).map(Component::in).orElse(null);
                conflicts.add(new Conflict(it.id(), "sits in", "", shown(here), shown(it.in())));
                merged.put(
                        it.id(),
                        here == null || here.equals(it.in()) ? it.outside() : it.inside(here));
                if (merged.get(it.id()) instanceof Component again && isInItself(again)) {
                    merged.put(it.id(), it.outside());
                }
            }
        }
    }

    private boolean isInItself(Component component) {
        var seen = new HashSet<Id>();
        @Nullable Id outer = component.id();
        while (outer != null && seen.add(outer)) {
            outer = merged.get(outer) instanceof Component it ? it.in() : null;
        }
        return outer != null;
    }

    private static String shown(@Nullable Id id) {
        return id == null ? "" : id.value();
    }

    private Element pruned(Element element) {
        return switch (element) {
            case Component it ->
                    it.in() == null || merged.get(it.in()) instanceof Component ? it : it.outside();
            case Group it ->
                    it.of(
                            it.members().stream()
                                    .filter(id -> merged.get(id) instanceof Component)
                                    .toList());
            case Service it ->
                    it.needing(
                            it.needs().stream()
                                    .filter(id ->
                                            merged.containsKey(id)
                                                    && !(merged.get(id) instanceof Link))
                                    .toList());
            case Link it -> it;
        };
    }

    private boolean isWhole(Link link) {
        return isEnd(link.from()) && isEnd(link.to());
    }

    private boolean isEnd(Id id) {
        return merged.containsKey(id) && !(merged.get(id) instanceof Link);
    }
}
