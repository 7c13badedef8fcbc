package faultline.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds there are, and what may sit in, belong to and be joined with what.
///
/// A document may use a kind that is not here: it is kept, drawn with a neutral icon, may sit
/// anywhere and is treated as software that can fail.
public record Catalog(
        List<Category> categories,
        Index<KindId, Kind.OfComponent> components,
        Index<KindId, Kind.OfLink> links,
        Index<KindId, Kind.OfGroup> groups,
        Index<KindId, Kind.OfRecord> records) {

    /// A group of kinds in the palette.
    public record Category(String id, String label) {}

    private static final String ANY = "*";

    public Catalog {
        categories = List.copyOf(categories);
    }

    /// What the catalogue says about a kind of component, or what holds for one that it lacks.
    public Kind.OfComponent component(KindId id) {
        return components.find(id).orElseGet(() -> unheardOf(id));
    }

    public Optional<Kind.OfLink> link(KindId id) {
        return links.find(id);
    }

    public Optional<Kind.OfGroup> group(KindId id) {
        return groups.find(id);
    }

    public Optional<Kind> kindOf(Element element) {
        return switch (element) {
            case Component it -> Optional.of(component(it.kind()));
            case Link it -> links.find(it.kind()).map(Kind.class::cast);
            case Group it -> groups.find(it.kind()).map(Kind.class::cast);
            case Service it -> records.find(it.kind()).map(Kind.class::cast);
        };
    }

    /// The value of a property: the one that was set, else the catalogue's usual one, else nothing.
    public Optional<Value> value(Element element, String property) {
        return element.properties()
                .find(property)
                .or(() ->
                        kindOf(element)
                                .flatMap(kind -> kind.property(property))
                                .map(PropertyKind::usual));
    }

    public boolean maySitIn(KindId inner, KindId outer) {
        return components.find(inner).map(kind -> kind.in().contains(outer)).orElse(true);
    }

    public boolean mayBelongTo(KindId member, KindId group) {
        return groups.find(group).map(kind -> allows(kind.members(), member)).orElse(true);
    }

    public boolean mayJoin(KindId link, KindId from, KindId to) {
        return links.find(link).map(kind -> joins(kind, from, to)).orElse(true);
    }

    /// The kinds of link that may join these two, in catalogue order; for an undirected kind either
    /// way round.
    public List<Kind.OfLink> linksBetween(KindId from, KindId to) {
        return links.values().stream().filter(kind -> joins(kind, from, to)).toList();
    }

    public Stream<Kind> all() {
        return Stream.of(components, links, groups, records)
                .flatMap(index -> index.values().stream());
    }

    private static boolean joins(Kind.OfLink kind, KindId from, KindId to) {
        var straight = allows(kind.from(), from) && allows(kind.to(), to);
        var reversed = !kind.directed() && allows(kind.from(), to) && allows(kind.to(), from);
        return straight || reversed;
    }

    private static boolean allows(List<String> kinds, KindId kind) {
        return kinds.contains(ANY) || kinds.contains(kind.value());
    }

    private static Kind.OfComponent unheardOf(KindId id) {
        return new Kind.OfComponent(
                id,
                id.value(),
                "unknown",
                "A kind that this version's catalogue does not describe.",
                "",
                List.of(),
                Level.ROLE,
                true,
                false,
                false,
                180,
                56,
                List.of(),
                List.of());
    }
}
