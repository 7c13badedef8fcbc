package faultline;

import faultline.format.Catalogs;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Properties;
import faultline.model.Service;
import faultline.model.Topology;
import faultline.model.Value;
import java.util.List;
import java.util.stream.Stream;

/// A topology being put together in a test, one short line for each element. Grows as it is told.
public final class Topologies {

    /// The catalogue that comes with the program.
    public static final Catalog CATALOG = Catalogs.builtIn();

    private Topology topology = Topology.EMPTY;

    /// Starts from an existing topology, to change it.
    public static Topologies of(Topology topology) {
        var changed = new Topologies();
        changed.topology = topology;
        return changed;
    }

    /// A component at the top level; of the same id and name.
    public Topologies put(String id, String kind) {
        return add(new Component(new Id(id), new KindId(kind), id));
    }

    /// A component inside another one.
    public Topologies put(String id, String kind, String in) {
        return add(new Component(new Id(id), new KindId(kind), id).inside(new Id(in)));
    }

    /// A VM on a host, and a role of the same name in it: `vm-ex1` with `ex1`.
    public Topologies server(String id, String kind, String host) {
        return put("vm-" + id, "vm", host).put(id, kind, "vm-" + id);
    }

    public Topologies link(String kind, String from, String... to) {
        Stream.of(to).forEach(end -> join(kind, from, end));
        return this;
    }

    /// Puts a component that is there into another container.
    public Topologies move(String id, String in) {
        return add(topology.component(new Id(id)).orElseThrow().inside(new Id(in)));
    }

    /// Takes elements away, with what sits in them.
    public Topologies remove(String... ids) {
        topology = topology.without(ids(ids));
        return this;
    }

    public Topologies unset(String id, String property) {
        var element = topology.element(new Id(id)).orElseThrow();
        return add(element.with(element.properties().without(property)));
    }

    public Topologies group(String id, String kind, String... members) {
        return add(new Group(new Id(id), new KindId(kind), id, ids(members)));
    }

    public Topologies service(String id, String... needs) {
        return add(new Service(new Id(id), id, ids(needs)));
    }

    public Topologies set(String id, String property, String text) {
        return set(id, property, Value.of(text));
    }

    public Topologies set(String id, String property, boolean on) {
        return set(id, property, Value.of(on));
    }

    public Topologies set(String id, String property, double amount) {
        return set(id, property, Value.of(amount));
    }

    public Topologies set(String id, String property, Value value) {
        var element = topology.element(new Id(id)).orElseThrow();
        return add(element.with(element.properties().with(property, value)));
    }

    public Topology topology() {
        return topology;
    }

    public static List<Id> ids(String... ids) {
        return Stream.of(ids).map(Id::new).toList();
    }

    private void join(String kind, String from, String to) {
        var wish = Link.usualId(new KindId(kind), new Id(from), new Id(to));
        var id = topology.freeId(wish);
        add(
                new Link(
                        id,
                        new KindId(kind),
                        "",
                        new Id(from),
                        new Id(to),
                        Properties.NONE,
                        Extras.NONE));
    }

    private Topologies add(Element element) {
        topology = topology.with(element);
        return this;
    }
}
