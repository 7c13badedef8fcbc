package faultline.edit;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Service;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// New ids and names for the elements of a fragment, so that they fit beside those of a document.
///
/// An id or name that is free there stays. Elements that bore the same name bear the same new one,
/// and ids count on with their names.
final class Rebinding {

    private final Map<Id, Id> ids = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Fragment fragment;
    private final Document target;

    Rebinding(Fragment fragment, Document target) {
        this.fragment = fragment;
        this.target = target;
        var takenNames = Numbering.names(target);
        var usedNames = new HashSet<>(takenNames);
        var usedIds = new HashSet<Id>();
        for (var element : fragment.elements()) {
            if (!(element instanceof Link)) {
                usedNames.add(element.name());
            }
        }
        for (var element : fragment.elements()) {
            if (!(element instanceof Link)) {
                bind(element, takenNames, usedNames, usedIds);
            }
        }
        for (var element : fragment.elements()) {
            if (element instanceof Link link) {
                bind(link, usedIds);
            }
        }
    }

    /// The elements under their new ids and names. What lies outside the fragment is mentioned
    /// where the target has it.
    List<Element> elements() {
        var renewed = fragment.elements().stream().map(this::renewed).toList();
        var known =
                Stream.concat(target.topology().elements(), renewed.stream())
                        .collect(Collectors.toMap(Element::id, Function.identity()));
        return renewed.stream().map(element -> Fragment.closed(element, known)).toList();
    }

    /// Boxes and bends under the new ids, moved.
    Layout layout(double dx, double dy) {
        var boxes = new LinkedHashMap<Id, Layout.Box>();
        fragment.layout()
                .boxes()
                .asMap()
                .forEach((id, box) -> boxes.put(renewed(id), box.movedBy(dx, dy)));
        var routes = new LinkedHashMap<Id, Layout.Route>();
        fragment.layout()
                .routes()
                .asMap()
                .forEach((id, route) -> routes.put(renewed(id), route.movedBy(dx, dy)));
        var layout = target.layout();
        return new Layout(
                layout.boxes().withAll(boxes), layout.routes().withAll(routes), layout.extras());
    }

    /// The new ids of the fragment's roots.
    Set<Id> roots() {
        return fragment.roots().stream()
                .map(root -> renewed(root.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The new id of an element of the fragment; any other id stays.
    Id renewed(Id id) {
        return ids.getOrDefault(id, id);
    }

    private void bind(
            Element element, Set<String> takenNames, Set<String> usedNames, Set<Id> usedIds) {
        var name =
                names.computeIfAbsent(
                        element.name(),
                        it ->
                                takenNames.contains(it)
                                        ? Numbering.free(it, " ", usedNames::contains)
                                        : it);
        usedNames.add(name);
        var old = element.id();
        var id = isTaken(old, usedIds) ? free(Numbering.alike(old.value(), name), usedIds) : old;
        usedIds.add(id);
        ids.put(old, id);
    }

    private void bind(Link link, Set<Id> usedIds) {
        var id =
                LinkIds.isGiven(link)
                        ? free(link.id().value(), usedIds)
                        : LinkIds.free(
                                link.kind(),
                                renewed(link.from()),
                                renewed(link.to()),
                                it -> isTaken(it, usedIds));
        usedIds.add(id);
        ids.put(link.id(), id);
    }

    private Id free(String wish, Set<Id> usedIds) {
        return new Id(Numbering.free(wish, "-", it -> isTaken(new Id(it), usedIds)));
    }

    private boolean isTaken(Id id, Set<Id> usedIds) {
        return target.topology().has(id) || usedIds.contains(id);
    }

    private Element renewed(Element element) {
        var id = renewed(element.id());
        var name = names.getOrDefault(element.name(), element.name());
        return switch (element) {
            case Component it ->
                    new Component(
                            id,
                            it.kind(),
                            name,
                            Optional.ofNullable(it.in()).map(this::renewed).orElse(null),
                            it.properties(),
                            it.extras());
            case Group it ->
                    new Group(id, it.kind(), name, all(it.members()), it.properties(), it.extras());
            case Service it -> new Service(id, name, all(it.needs()), it.properties(), it.extras());
            case Link it ->
                    new Link(
                            id,
                            it.kind(),
                            it.name(),
                            renewed(it.from()),
                            renewed(it.to()),
                            it.properties(),
                            it.extras());
        };
    }

    private List<Id> all(List<Id> mentioned) {
        return mentioned.stream().map(this::renewed).toList();
    }
}
