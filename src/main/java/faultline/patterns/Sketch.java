package faultline.patterns;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Properties;
import faultline.model.Rect;
import faultline.model.Service;
import faultline.model.Topology;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A document being put together.
final class Sketch {

    /// What something sits in that sits in nothing.
    static final String NOWHERE = "";

    private final List<Element> elements = new ArrayList<>();

    void add(String kind, String id, String name, String in, Traits traits) {
        elements.add(
                new Component(
                        new Id(id),
                        new KindId(kind),
                        name,
                        in.equals(NOWHERE) ? null : new Id(in),
                        traits.properties(),
                        Extras.NONE));
    }

    void link(String kind, String from, String to) {
        link(kind, from, to, Traits.NONE);
    }

    void link(String kind, String from, String to, Traits traits) {
        elements.add(
                new Link(new KindId(kind), new Id(from), new Id(to)).with(traits.properties()));
    }

    void group(String kind, String id, String name, List<String> members, Traits traits) {
        elements.add(
                new Group(new Id(id), new KindId(kind), name, ids(members))
                        .with(traits.properties()));
    }

    void service(String id, String name, List<String> needs, Traits traits) {
        elements.add(new Service(new Id(id), name, ids(needs)).with(traits.properties()));
    }

    Document document(String title, String description, Tile layout) {
        var boxes = new TreeMap<Id, Rect>();
        layout.place(40, 32, boxes);
        return Document.titled(title)
                .titledAnew(
                        title, description, Properties.NONE.with("author", Value.of("Faultline")))
                .with(Topology.EMPTY.withAll(elements))
                .with(Layout.NONE.withAll(boxes));
    }

    private static List<Id> ids(List<String> names) {
        return names.stream().map(Id::new).toList();
    }
}
