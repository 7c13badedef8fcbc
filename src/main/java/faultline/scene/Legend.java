package faultline.scene;

import faultline.analysis.Judged;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Service;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the icons, lines, outlines and signs of one drawing mean: only those that occur in it, in
/// the order of the catalogue.
public record Legend(
        List<Symbol> components, List<Wire> links, List<Ring> groups, List<Sign> signs) {

    /// A kind of component or service.
    public record Symbol(String label, String icon, Tone tone) {}

    /// A kind of link.
    public record Wire(String label, Stroke stroke, Mark.Head end) {}

    /// A kind of group.
    public record Ring(String label, Fill fill, Stroke stroke) {}

    public Legend {
        components = List.copyOf(components);
        links = List.copyOf(links);
        groups = List.copyOf(groups);
        signs = List.copyOf(signs);
    }

    /// The legend of a document and of the findings that are marked in it.
    public static Legend of(Document document, Catalog catalog, List<Judged> findings) {
        var topology = document.topology();
        return new Legend(
                symbols(topology.components().values(), topology.services().values(), catalog),
                wires(topology.links().values(), catalog),
                rings(topology.groups().values(), catalog),
                signs(findings));
    }

    private static List<Symbol> symbols(
            Collection<Component> components, Collection<Service> services, Catalog catalog) {
        var symbols =
                used(components, catalog.components().keys()).stream()
                        .map(catalog::component)
                        .map(kind -> new Symbol(kind.label(), kind.icon(), Look.tone(kind.level())))
                        .collect(Collectors.toList());
        if (!services.isEmpty()) {
            catalog.records()
                    .find(Service.KIND)
                    .map(kind -> new Symbol(kind.label(), kind.icon(), Tone.SERVICE))
                    .ifPresent(symbols::add);
        }
        return symbols;
    }

    private static List<Wire> wires(Collection<Link> links, Catalog catalog) {
        return used(links, catalog.links().keys()).stream()
                .map(id -> {
                    var kind = catalog.link(id);
                    var pen = kind.map(Look::pen).orElse(Look.UNHEARD_OF);
                    var label = kind.map(Kind.OfLink::label).orElse(id.value());
                    return new Wire(label, pen.stroke(), pen.end());
                })
                .toList();
    }

    private static List<Ring> rings(Collection<Group> groups, Catalog catalog) {
        return Look.rings(groups, catalog).entrySet().stream()
                .map(entry -> {
                    var kind = catalog.group(entry.getKey());
                    var ring = entry.getValue();
                    return new Ring(
                            kind.map(Kind.OfGroup::label).orElse(entry.getKey().value()),
                            ring.fill(),
                            ring.stroke());
                })
                .toList();
    }

    private static List<Sign> signs(List<Judged> findings) {
        var used = findings.stream().map(Sign::of).collect(Collectors.toSet());
        return Arrays.stream(Sign.values())
                .filter(sign -> sign != Sign.GOOD && used.contains(sign))
                .toList();
    }

    /// The kinds of the elements in the order of the catalogue, then those that it lacks.
    private static List<KindId> used(
            Collection<? extends Element> elements, Collection<KindId> known) {
        var used = elements.stream().map(Element::kind).collect(Collectors.toSet());
        return Stream.concat(known.stream().filter(used::contains), used.stream().sorted())
                .distinct()
                .toList();
    }
}
