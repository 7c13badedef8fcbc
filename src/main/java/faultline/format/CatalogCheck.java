package faultline.format;

import faultline.model.Catalog;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.PropertyKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks that what the kinds of a catalogue name is there: other kinds, categories, properties.
final class CatalogCheck {

    private static final String ANY = "*";

    private final Set<String> categories;
    private final Set<String> components;
    private final Set<String> groups;
    private final Set<String> joinable = new HashSet<>();

    CatalogCheck(Catalog catalog) {
        categories =
                catalog.categories().stream().map(Catalog.Category::id).collect(Collectors.toSet());
        components = values(catalog.components().keys());
        groups = values(catalog.groups().keys());
        Stream.of(components, groups, values(catalog.records().keys())).forEach(joinable::addAll);
        joinable.add(ANY);
    }

    /// Reports what is amiss at the object that describes the kind.
    void check(Map<Kind, Fields> kinds) {
        kinds.forEach((kind, fields) -> {
            switch (kind) {
                case Kind.OfComponent it -> check(it, fields);
                case Kind.OfLink it -> check(it, fields);
                case Kind.OfGroup it -> check(it, fields);
                case Kind.OfRecord _ -> {}
            }
        });
    }

    private void check(Kind.OfComponent kind, Fields fields) {
        require(values(kind.in()), components, "component kind", fields);
        require(List.of(kind.category()), categories, "category", fields);
        var names = kind.properties().stream().map(PropertyKind::name).collect(Collectors.toSet());
        require(kind.facts(), names, "property", fields);
    }

    private void check(Kind.OfLink kind, Fields fields) {
        require(kind.from(), joinable, "kind", fields);
        require(kind.to(), joinable, "kind", fields);
    }

    private void check(Kind.OfGroup kind, Fields fields) {
        var members = new HashSet<>(kind.members());
        members.remove(ANY);
        require(members, components, "component kind", fields);
        require(values(kind.restsOn()), groups, "group kind", fields);
        require(List.of(kind.category()), categories, "category", fields);
    }

    private static void require(
            Collection<String> named, Set<String> known, String what, Fields fields) {
        named.stream()
                .filter(it -> !known.contains(it))
                .sorted()
                .forEach(it -> fields.refuse("There is no " + what + " \"" + it + "\""));
    }

    private static Set<String> values(Collection<KindId> ids) {
        return ids.stream().map(KindId::value).collect(Collectors.toSet());
    }
}
