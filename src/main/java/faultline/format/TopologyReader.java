package faultline.format;

import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.KindId;
import faultline.model.Service;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads the elements of one document: first what stands by itself, then what refers to it.
///
/// An element without a usable id, kind or end is left over as a whole. One whose container, member
/// or need is missing is read without it.
final class TopologyReader {

    private final Fields document;
    private final Map<Id, Place> places = new HashMap<>();

    TopologyReader(Fields document) {
        this.document = document;
    }

    Topology read() {
        var components = Containment.placed(drafts("components", it -> kinded(it, "A component")));
        var groups = groups(components);
        var services = services(components, groups);
        var links = new LinksReader(document, places).read();
        return new Topology(components, links, groups, services);
    }

    /// Where each element that was read stands in the text.
    Map<Id, Place> places() {
        return places;
    }

    private Index<Id, Group> groups(Index<Id, Component> components) {
        var groups =
                drafts("groups", it -> kinded(it, "A group")).stream()
                        .map(draft -> group(draft, draft.fields().ids("members", components::has)))
                        .toList();
        return Index.of(groups, Element::id);
    }

    private Index<Id, Service> services(Index<Id, Component> components, Index<Id, Group> groups) {
        var drafts = drafts("services", it -> draft(it, "A service", Service.KIND));
        Set<Id> needable = new HashSet<>(components.keys());
        needable.addAll(groups.keys());
        drafts.forEach(draft -> needable.add(draft.id()));
        var services =
                drafts.stream()
                        .map(draft ->
                                service(draft, draft.fields().ids("needs", needable::contains)))
                        .toList();
        return Index.of(services, Element::id);
    }

    private static Group group(Draft draft, List<Id> members) {
        return new Group(
                draft.id(),
                draft.kind(),
                draft.name(),
                members,
                draft.properties(),
                draft.fields().rest());
    }

    private static Service service(Draft draft, List<Id> needs) {
        return new Service(
                draft.id(), draft.name(), needs, draft.properties(), draft.fields().rest());
    }

    private List<Draft> drafts(String section, Function<Fields, Optional<Draft>> reading) {
        var drafts = new ArrayList<Draft>();
        document.each(section, it -> reading.apply(it).map(drafts::add).orElse(false));
        return drafts;
    }

    private Optional<Draft> kinded(Fields fields, String who) {
        fields.need("kind", who);
        return fields.words("kind").flatMap(kind -> draft(fields, who, new KindId(kind)));
    }

    private Optional<Draft> draft(Fields fields, String who, KindId kind) {
        fields.need("id", who);
        return fields.id("id")
                .filter(id -> claim(id, fields))
                .map(id ->
                        new Draft(
                                id,
                                kind,
                                fields.words("name").orElse(id.value()),
                                fields.properties(),
                                fields));
    }

    private boolean claim(Id id, Fields fields) {
        var earlier = places.putIfAbsent(id, fields.place());
        if (earlier != null) {
            fields.refuse(
                    "The id " + id + " is used twice; it stands first in line " + earlier.line());
        }
        return earlier == null;
    }
}
