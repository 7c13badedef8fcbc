package faultline.edit;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Placement;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may sit in whom.
public final class Containment {

    private Containment() {}

    /// Why components of these kinds may not all sit in that container; empty when they may.
    public static Optional<String> refusal(
            Catalog catalog, Collection<KindId> inner, Component container) {
        return inner.stream()
                .filter(kind -> !catalog.maySitIn(kind, container.kind()))
                .findFirst()
                .map(kind ->
                        String.format(
                                Locale.ROOT,
                                "%s cannot sit in %s",
                                Words.begun(Words.aKind(catalog.component(kind))),
                                Words.aKind(catalog.component(container.kind()))));
    }

    /// Those of the elements that are no component inside another one of them, in their own order.
    public static List<Id> outermost(Topology topology, Collection<Id> ids) {
        var among = Set.copyOf(ids);
        var placement = Placement.of(topology);
        return ids.stream()
                .distinct()
                .filter(id ->
                        placement.ancestorsOf(id).stream()
                                .noneMatch(outer -> among.contains(outer.id())))
                .toList();
    }

    /// Why these elements may not move into that container; empty when they may.
    public static Optional<String> refusal(
            Document document, Catalog catalog, Collection<Id> ids, Id container) {
        var missing = Words.missing(document, withContainer(ids, container));
        if (missing.isPresent()) {
            return missing;
        }
        var topology = document.topology();
        var outer = topology.component(container);
        if (outer.isEmpty()) {
            return Optional.of(Words.name(document, container) + " contains nothing");
        }
        var own =
                Placement.of(topology).chainOf(container).stream()
                        .filter(it -> ids.contains(it.id()))
                        .findFirst();
        return own.isPresent()
                ? Optional.of(own.get().name() + " cannot sit inside itself")
                : refusal(catalog, movingKinds(topology, ids, container), outer.get());
    }

    /// The topology with these components in that container, or free where there is none. Other
    /// elements sit nowhere and stay as they are.
    static Topology placed(Topology topology, Collection<Id> ids, @Nullable Id container) {
        var moved = new ArrayList<Component>();
        for (var id : ids) {
            topology.component(id)
                    .map(it -> container == null ? it.outside() : it.inside(container))
                    .filter(it -> !topology.component(id).orElseThrow().equals(it))
                    .ifPresent(moved::add);
        }
        return moved.isEmpty() ? topology : topology.withAll(moved);
    }

    private static List<KindId> movingKinds(Topology topology, Collection<Id> ids, Id container) {
        return ids.stream()
                .flatMap(id -> topology.component(id).stream())
                .filter(it -> !container.equals(it.in()))
                .map(Component::kind)
                .distinct()
                .toList();
    }

    private static Set<Id> withContainer(Collection<Id> ids, Id container) {
        var all = new HashSet<>(ids);
        all.add(container);
        return all;
    }
}
