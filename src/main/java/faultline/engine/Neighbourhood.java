package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is beside whom in one topology: what sits in what, which links and groups an element has,
/// and which elements there are of a kind. Kept up to date edit by edit.
final class Neighbourhood {

    private final Catalog catalog;
    private Topology topology;
    private final Map<Id, List<Component>> inside = new HashMap<>();
    private final Map<Id, List<Link>> linksAt = new HashMap<>();
    private final Map<Id, List<Group>> groupsWith = new HashMap<>();
    private final Map<KindId, List<Component>> byKind = new HashMap<>();
    private final Map<Level, List<Component>> byLevel = new HashMap<>();
    private final Map<KindId, List<Group>> groupsByKind = new HashMap<>();
    private final Map<Id, Integer> places = new HashMap<>();

    Neighbourhood(Topology topology, Catalog catalog) {
        this.topology = topology;
        this.catalog = catalog;
        build();
    }

    List<Component> inside(Id container) {
        return inside.getOrDefault(container, List.of());
    }

    List<Link> linksAt(Id end) {
        return shown(linksAt.get(end));
    }

    List<Group> groupsWith(Id member) {
        return shown(groupsWith.get(member));
    }

    List<Component> components(KindId kind) {
        return shown(byKind.get(kind));
    }

    List<Component> components(Level level) {
        return shown(byLevel.get(level));
    }

    List<Group> groups(KindId kind) {
        return shown(groupsByKind.get(kind));
    }

    int placeOf(Id id) {
        return places.getOrDefault(id, -1);
    }

    void turnTo(Topology edited, Difference difference) {
        var before = topology;
        topology = edited;
        if (difference.isReshaped() || difference.isReordered()) {
            build();
            return;
        }
        difference.components().forEach(id -> replace(before, id));
        relink(before, difference.links());
        regroup(before, difference.groups());
    }

    private static <T> List<T> shown(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }

    private void build() {
        Stream.of(inside, linksAt, groupsWith, byKind, byLevel, groupsByKind, places)
                .forEach(Map::clear);
        for (var component : topology.components().values()) {
            place(component);
            var container = component.in();
            if (container != null) {
                put(inside, container, component);
            }
            put(byKind, component.kind(), component);
            put(byLevel, levelOf(component), component);
        }
        for (var link : topology.links().values()) {
            put(linksAt, link.from(), link);
            put(linksAt, link.to(), link);
        }
        for (var group : topology.groups().values()) {
            place(group);
            group.members().forEach(it -> put(groupsWith, it, group));
            put(groupsByKind, group.kind(), group);
        }
        topology.services().values().forEach(this::place);
    }

    private void place(Element element) {
        places.put(element.id(), places.size());
    }

    private Level levelOf(Component component) {
        return catalog.component(component.kind()).level();
    }

    private static <K, V> void put(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, _ -> new ArrayList<>(4)).add(value);
    }

    private void replace(Topology before, Id id) {
        var old = before.components().find(id).orElseThrow();
        var now = topology.components().find(id).orElseThrow();
        swap(byKind.get(old.kind()), old, now);
        swap(byLevel.get(levelOf(old)), old, now);
        var from = Optional.ofNullable(old.in());
        var to = Optional.ofNullable(now.in());
        if (from.equals(to)) {
            from.ifPresent(it -> swap(inside.get(it), old, now));
        } else {
            from.flatMap(it -> Optional.ofNullable(inside.get(it)))
                    .ifPresent(it -> it.removeIf(child -> child.id().equals(id)));
            to.ifPresent(it -> enter(inside.computeIfAbsent(it, _ -> new ArrayList<>()), now));
        }
    }

    private void enter(List<Component> children, Component child) {
        var place = 0;
        while (place < children.size() && placeOf(children.get(place).id()) < placeOf(child.id())) {
            place++;
        }
        children.add(place, child);
    }

    private static <E extends Element> void swap(@Nullable List<E> list, E old, E now) {
        if (list == null) {
            return;
        }
        for (var place = 0; place < list.size(); place++) {
            if (list.get(place).id().equals(old.id())) {
                list.set(place, now);
                return;
            }
        }
    }

    private void relink(Topology before, Set<Id> changed) {
        var ends = new HashSet<Id>();
        for (var id : changed) {
            Stream.of(before, topology)
                    .flatMap(it -> it.links().find(id).stream())
                    .flatMap(it -> Stream.of(it.from(), it.to()))
                    .forEach(ends::add);
        }
        if (!ends.isEmpty()) {
            ends.forEach(linksAt::remove);
            for (var link : topology.links().values()) {
                Stream.of(link.from(), link.to())
                        .filter(ends::contains)
                        .forEach(it -> put(linksAt, it, link));
            }
        }
    }

    private void regroup(Topology before, Set<Id> changed) {
        var members = new HashSet<Id>();
        for (var id : changed) {
            var now = topology.groups().find(id).orElseThrow();
            swap(groupsByKind.get(now.kind()), now, now);
            members.addAll(now.members());
            before.groups().find(id).ifPresent(it -> members.addAll(it.members()));
        }
        if (!members.isEmpty()) {
            members.forEach(groupsWith::remove);
            for (var group : topology.groups().values()) {
                group.members().stream()
                        .filter(members::contains)
                        .forEach(it -> put(groupsWith, it, group));
            }
        }
    }
}
