package faultline.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What exists and what depends on what: components, links, groups and services, in drawing order.
///
/// A topology never dangles. An id names one element only; every container, link end, group member
/// and need is present; no component sits inside itself. Anything else throws
/// [MalformedTopologyException].
public record Topology(
        Index<Id, Component> components,
        Index<Id, Link> links,
        Index<Id, Group> groups,
        Index<Id, Service> services) {

    public static final Topology EMPTY =
            new Topology(Index.empty(), Index.empty(), Index.empty(), Index.empty());

    public Topology {
        requireDistinct(components, links, groups, services);
        requireRooted(components);
        for (var link : links.values()) {
            requireEnd(link, link.from(), components, groups, services);
            requireEnd(link, link.to(), components, groups, services);
        }
        for (var group : groups.values()) {
            for (var member : group.members()) {
                if (!components.has(member)) {
                    throw missing("Group " + group.id() + " has the member", member);
                }
            }
        }
        for (var service : services.values()) {
            for (var need : service.needs()) {
                if (!components.has(need) && !groups.has(need) && !services.has(need)) {
                    throw missing("Service " + service.id() + " needs", need);
                }
            }
        }
    }

    public Optional<Component> component(Id id) {
        return components.find(id);
    }

    public Optional<Group> group(Id id) {
        return groups.find(id);
    }

    /// The element of that id, whatever it is.
    public Optional<Element> element(Id id) {
        return Stream.<Index<Id, ? extends Element>>of(components, groups, services, links)
                .flatMap(index -> index.find(id).stream())
                .map(Element.class::cast)
                .findFirst();
    }

    public boolean has(Id id) {
        return components.has(id) || groups.has(id) || services.has(id) || links.has(id);
    }

    /// Everything there is: components, groups, services, then links.
    public Stream<Element> elements() {
        return Stream.of(components, groups, services, links)
                .flatMap(index -> index.values().stream());
    }

    /// With the element added, or put in the place of the one that bears its id.
    public Topology with(Element element) {
        return switch (element) {
            case Component it ->
                    new Topology(components.with(it.id(), it), links, groups, services);
            case Link it -> new Topology(components, links.with(it.id(), it), groups, services);
            case Group it -> new Topology(components, links, groups.with(it.id(), it), services);
            case Service it -> new Topology(components, links, groups, services.with(it.id(), it));
        };
    }

    /// With all of the elements at once, so that they may refer to each other.
    public Topology withAll(Collection<? extends Element> elements) {
        return new Topology(
                components.withAll(only(elements, Component.class)),
                links.withAll(only(elements, Link.class)),
                groups.withAll(only(elements, Group.class)),
                services.withAll(only(elements, Service.class)));
    }

    /// Without these elements, all that sits in them, every link that touched any of them, and
    /// every mention of them in groups and services. Groups stay, even when they become empty.
    public Topology without(Collection<Id> ids) {
        var gone = withContents(ids);
        var cut =
                links.values().stream()
                        .filter(link -> gone.contains(link.from()) || gone.contains(link.to()))
                        .map(Link::id)
                        .toList();
        gone.addAll(cut);
        return new Topology(
                components.without(gone),
                links.without(gone),
                pruned(groups.without(gone), group -> without(group, gone)),
                pruned(services.without(gone), service -> without(service, gone)));
    }

    /// These ids and, for containers, everything inside them at any depth.
    public Set<Id> withContents(Collection<Id> ids) {
        var all = new HashSet<>(ids);
        var placement = Placement.of(this);
        ids.forEach(id -> placement.contentsOf(id).forEach(all::add));
        return all;
    }

    /// An id that is still free, near to the wish: `vm`, `vm-2`, `vm-3`...
    public Id freeId(Id wish) {
        return freeId(wish, Set.of());
    }

    /// An id that is neither used here nor among the taken ones, near to the wish.
    public Id freeId(Id wish, Set<Id> taken) {
        var candidate = wish;
        for (var number = 2; has(candidate) || taken.contains(candidate); number++) {
            candidate = wish.followedBy("-" + number);
        }
        return candidate;
    }

    private static Group without(Group group, Set<Id> gone) {
        return group.of(group.members().stream().filter(id -> !gone.contains(id)).toList());
    }

    private static Service without(Service service, Set<Id> gone) {
        return service.needing(service.needs().stream().filter(id -> !gone.contains(id)).toList());
    }

    private static <E extends Element> Index<Id, E> pruned(
            Index<Id, E> index, Function<E, E> prune) {
        return Index.of(index.values().stream().map(prune).toList(), Element::id);
    }

    private static <E extends Element> Map<Id, E> only(
            Collection<? extends Element> elements, Class<E> type) {
        return elements.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .collect(
                        Collectors.toMap(
                                Element::id,
                                Function.identity(),
                                (first, second) -> second,
                                LinkedHashMap::new));
    }

    private static void requireDistinct(
            Index<Id, Component> components,
            Index<Id, Link> links,
            Index<Id, Group> groups,
            Index<Id, Service> services) {
        var seen = new HashSet<Id>();
        Stream.of(components.keys(), links.keys(), groups.keys(), services.keys())
                .flatMap(Set::stream)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new MalformedTopologyException("The id " + id + " is used twice");
                });
    }

    /// Follows each component outwards, and each container once.
    private static void requireRooted(Index<Id, Component> components) {
        var rooted = new HashSet<Id>();
        for (var component : components.values()) {
            var path = new HashSet<Id>();
            @Nullable Component inner = component;
            while (inner != null && !rooted.contains(inner.id())) {
                if (!path.add(inner.id())) {
                    throw new MalformedTopologyException(component.id() + " sits inside itself");
                }
                inner = outer(inner, components);
            }
            rooted.addAll(path);
        }
    }

    private static @Nullable Component outer(Component inner, Index<Id, Component> components) {
        var container = inner.in();
        if (container == null) {
            return null;
        }
        return components
                .find(container)
                .orElseThrow(() -> missing(inner.id() + " sits in", container));
    }

    private static void requireEnd(
            Link link,
            Id end,
            Index<Id, Component> components,
            Index<Id, Group> groups,
            Index<Id, Service> services) {
        if (!components.has(end) && !groups.has(end) && !services.has(end)) {
            throw missing("Link " + link.id() + " joins", end);
        }
    }

    private static MalformedTopologyException missing(String who, Id what) {
        return new MalformedTopologyException(who + " " + what + ", which does not exist");
    }
}
