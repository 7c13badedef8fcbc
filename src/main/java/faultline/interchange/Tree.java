package faultline.interchange;

import faultline.analysis.Judged;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Effect;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Link;
import faultline.model.Placement;
import faultline.scene.Numbering;
import faultline.scene.Sign;
import faultline.scene.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A document as languages for graphs want it: names for the nodes, boxes within boxes, and for
/// each element the worst of its findings.
final class Tree {

    private final Document document;
    private final Catalog catalog;
    private final Numbering numbering;
    private final Placement placement;
    private final Map<Id, String> names = new LinkedHashMap<>();

    Tree(Document document, Catalog catalog, List<Judged> findings) {
        this.document = document;
        this.catalog = catalog;
        this.numbering = Numbering.of(findings);
        this.placement = Placement.of(document.topology());
        document.topology()
                .elements()
                .filter(it -> !(it instanceof Link))
                .forEach(it -> names.put(it.id(), "n" + (names.size() + 1)));
    }

    Document document() {
        return document;
    }

    List<Component> roots() {
        return placement.roots();
    }

    List<Component> inside(Component component) {
        return placement.childrenOf(component.id());
    }

    /// The name of a node: letters and digits only, whatever the id is.
    String name(Id id) {
        return names.getOrDefault(id, "n0");
    }

    boolean holds(Id id) {
        return !placement.childrenOf(id).isEmpty();
    }

    /// Name, key facts and the numbers of findings, each on a line of its own.
    List<String> lines(Element element) {
        var lines = new ArrayList<String>();
        var numbers =
                about(element.id()).stream()
                        .map(it -> Integer.toString(numbering.numberOf(it)))
                        .collect(Collectors.joining(", "));
        lines.add(element.name() + (numbers.isEmpty() ? "" : " [" + numbers + "]"));
        var facts =
                element instanceof Link || element instanceof Group
                        ? ""
                        : Wording.facts(element, catalog);
        if (!facts.isBlank()) {
            lines.add(facts);
        }
        return lines;
    }

    String kind(Element element) {
        return catalog.kindOf(element).map(Kind::label).orElse(element.kind().value());
    }

    Optional<Sign> worst(Id id) {
        return about(id).stream().map(Sign::of).min(Comparator.naturalOrder());
    }

    private List<Judged> about(Id id) {
        return numbering.findings().stream()
                .filter(it -> it.finding().subjects().contains(id))
                .toList();
    }

    /// What stands beside a link: its name, else its kind unless that is the usual connection.
    String words(Link link) {
        if (!link.name().isBlank()) {
            return link.name();
        }
        return effect(link) == Effect.CONNECTS ? "" : kind(link).toLowerCase(Locale.ROOT);
    }

    Effect effect(Link link) {
        return catalog.link(link.kind()).map(Kind.OfLink::effect).orElse(Effect.NONE);
    }

    boolean isDirected(Link link) {
        return catalog.link(link.kind()).map(Kind.OfLink::directed).orElse(true);
    }
}
