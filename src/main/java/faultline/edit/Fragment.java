package faultline.edit;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Rect;
import faultline.model.Service;
import faultline.model.Topology;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A copied part of a document: elements as they were, with their boxes and bends. They may still
/// mention elements outside the part.
public record Fragment(List<Element> elements, Layout layout) {

    public Fragment {
        elements = List.copyOf(elements);
    }

    /// These components, groups and services, all that sits in them, the links between them, and
    /// the groups all of whose members are among them.
    public static Fragment of(Document document, Collection<Id> ids) {
        var topology = document.topology();
        var part = topology.withContents(ids);
        topology.groups().values().stream()
                .filter(it -> !it.members().isEmpty() && part.containsAll(it.members()))
                .map(Group::id)
                .forEach(part::add);
        var elements = topology.elements().filter(element -> isPart(element, part)).toList();
        return new Fragment(elements, layoutOf(elements, document.layout()));
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /// The smallest rectangle around all boxes.
    public Optional<Rect> bounds() {
        return Rect.around(layout.boxes().values().stream().map(Layout.Box::rect).toList());
    }

    /// The kinds of the components that sit in no other one of the fragment.
    public List<KindId> rootKinds() {
        return roots().stream()
                .filter(Component.class::isInstance)
                .map(Element::kind)
                .distinct()
                .toList();
    }

    /// The fragment as a document of its own, without any mention of what is not in it.
    public Document asDocument(String title) {
        var known = elements.stream().collect(Collectors.toMap(Element::id, Function.identity()));
        var closed = elements.stream().map(element -> closed(element, known)).toList();
        return Document.titled(title).with(Topology.EMPTY.withAll(closed)).with(layout);
    }

    /// The components that sit in no other one of the fragment, its groups and its services.
    List<Element> roots() {
        var ids = elements.stream().map(Element::id).collect(Collectors.toSet());
        return elements.stream().filter(element -> isRoot(element, ids)).toList();
    }

    private static boolean isRoot(Element element, Set<Id> ids) {
        return switch (element) {
            case Component it -> it.in() == null || !ids.contains(it.in());
            case Group _, Service _ -> true;
            case Link _ -> false;
        };
    }

    /// The element without any mention of what is unknown, or of another sort than it was.
    static Element closed(Element element, Map<Id, Element> known) {
        return switch (element) {
            case Component it -> known.get(it.in()) instanceof Component ? it : it.outside();
            case Group it ->
                    it.of(
                            it.members().stream()
                                    .filter(id -> known.get(id) instanceof Component)
                                    .toList());
            case Service it ->
                    it.needing(
                            it.needs().stream()
                                    .filter(known::containsKey)
                                    .filter(id -> !(known.get(id) instanceof Link))
                                    .toList());
            case Link it -> it;
        };
    }

    private static boolean isPart(Element element, Set<Id> part) {
        return element instanceof Link link
                ? part.contains(link.from()) && part.contains(link.to())
                : part.contains(element.id());
    }

    private static Layout layoutOf(List<Element> elements, Layout layout) {
        var ids = elements.stream().map(Element::id).collect(Collectors.toSet());
        var strangeBoxes = new HashSet<>(layout.boxes().keys());
        strangeBoxes.removeAll(ids);
        var strangeRoutes = new HashSet<>(layout.routes().keys());
        strangeRoutes.removeAll(ids);
        return new Layout(
                layout.boxes().without(strangeBoxes),
                layout.routes().without(strangeRoutes),
                Extras.NONE);
    }
}
