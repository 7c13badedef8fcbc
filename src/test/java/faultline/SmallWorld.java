package faultline;

import faultline.edit.Edit;
import faultline.edit.Outcome;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Effect;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.PropertyKind;
import faultline.model.Rect;
import faultline.model.Service;
import faultline.model.Survival;
import faultline.model.Topology;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A catalogue with a handful of kinds and a document drawn with them, for tests of editing.
///
/// ```text
///  0     40             300    340            600     760
///  +- s (site) -------------------------------------------+
///  |      +- a (host) ----+      +- b (host) ----+        |   60
///  |      | +- v (vm) --+ |      | +- w (vm) --+ |        |  104
///  |      | |  [e]      | |      | |  [f]      | |  [sw]  |  148 e, f   200 sw
///  |      | +-----------+ |      | +-----------+ |        |  224
///  |      +---------------+      +---------------+        |  280
///  +------------------------------------------------------+  400
///     [ds]   [mail]                                          440..500
/// ```
public final class SmallWorld {

    public static final PropertyKind MEMORY =
            new PropertyKind(
                    "ramGB",
                    "Memory",
                    PropertyKind.Type.AMOUNT,
                    "GB",
                    List.of(),
                    null,
                    1.0,
                    24576.0,
                    "Installed memory.",
                    "");

    public static final Catalog CATALOG =
            new Catalog(
                    List.of(new Catalog.Category("all", "All")),
                    components(),
                    links(),
                    groups(),
                    Index.of(List.of(record("service"), record("document")), Kind::id));

    private SmallWorld() {}

    public static Id id(String text) {
        return new Id(text);
    }

    /// The document of the picture, with a link from v to ds and one between a and sw, the group
    /// dag of e and f, and the service mail that needs dag.
    public static Document document() {
        var topology =
                Topology.EMPTY.withAll(
                        List.of(
                                component("s", "site", "S"),
                                component("a", "host", "A").inside(id("s")),
                                component("b", "host", "B").inside(id("s")),
                                component("v", "vm", "V-01").inside(id("a")),
                                component("w", "vm", "V-02").inside(id("b")),
                                component("e", "exchange", "EXCH-01").inside(id("v")),
                                component("f", "exchange", "EXCH-02").inside(id("w")),
                                component("sw", "switch", "SW1").inside(id("s")),
                                component("ds", "datastore", "DS1"),
                                link("stored-on", "v", "ds"),
                                link("network", "a", "sw"),
                                new Group(
                                        id("dag"),
                                        new KindId("dag"),
                                        "DAG1",
                                        List.of(id("e"), id("f"))),
                                new Service(id("mail"), "Mail", List.of(id("dag")))));
        return Document.titled("Small").with(topology).with(layout());
    }

    public static Component component(String id, String kind, String name) {
        return new Component(id(id), new KindId(kind), name);
    }

    public static Link link(String kind, String from, String to) {
        return new Link(new KindId(kind), id(from), id(to));
    }

    /// The document after the edit, which must be possible.
    public static Document after(Document document, Edit edit) {
        return switch (edit.applyTo(document, CATALOG)) {
            case Outcome.Applied(var result) -> result;
            case Outcome.Rejected(var reason) -> throw new AssertionError(reason);
        };
    }

    /// Why the edit, which must be impossible, is refused.
    public static String refusal(Document document, Edit edit) {
        return switch (edit.applyTo(document, CATALOG)) {
            case Outcome.Applied _ -> throw new AssertionError("was not refused");
            case Outcome.Rejected(var reason) -> reason;
        };
    }

    public static String label(Document document, Edit edit) {
        return edit.label(document, CATALOG);
    }

    /// The box of that element, which must have one.
    public static Rect box(Document document, String id) {
        return document.layout().rectOf(id(id)).orElseThrow();
    }

    /// The id of what a component sits in, or "" if it is free.
    public static String container(Document document, String id) {
        var in = document.topology().component(id(id)).orElseThrow().in();
        return in == null ? "" : in.value();
    }

    private static Layout layout() {
        return Layout.NONE
                .with(id("s"), new Rect(0, 0, 760, 400))
                .with(id("a"), new Rect(40, 60, 260, 220))
                .with(id("b"), new Rect(340, 60, 260, 220))
                .with(id("v"), new Rect(60, 104, 220, 120))
                .with(id("w"), new Rect(360, 104, 220, 120))
                .with(id("e"), new Rect(80, 148, 180, 48))
                .with(id("f"), new Rect(380, 148, 180, 48))
                .with(id("sw"), new Rect(620, 200, 120, 48))
                .with(id("ds"), new Rect(40, 440, 160, 48))
                .with(id("mail"), new Rect(240, 440, 180, 60));
    }

    private static Index<KindId, Kind.OfComponent> components() {
        return Index.of(
                List.of(
                        box("site", "Site", Level.SITE, 960, 640),
                        box("rack", "Rack", Level.RACK, 320, 420, "site"),
                        box("host", "Hypervisor host", Level.HOST, 260, 220, "rack", "site"),
                        box("vm", "Virtual machine", Level.VM, 220, 120, "host"),
                        box("exchange", "Exchange server", Level.ROLE, 180, 48, "vm"),
                        box("dc", "Domain controller", Level.ROLE, 160, 48, "vm"),
                        box("switch", "Switch", Level.NETWORK, 120, 48, "rack", "site"),
                        box("datastore", "Datastore", Level.DATASTORE, 160, 48, "host")),
                Kind::id);
    }

    private static Kind.OfComponent box(
            String id, String label, Level level, double width, double height, String... in) {
        return new Kind.OfComponent(
                new KindId(id),
                label,
                id,
                "",
                "all",
                Stream.of(in).map(KindId::new).toList(),
                level,
                true,
                level == Level.NETWORK,
                level != Level.NETWORK && level != Level.DATASTORE,
                width,
                height,
                List.of(),
                List.of(MEMORY));
    }

    private static Index<KindId, Kind.OfLink> links() {
        var stores = List.of("vm", "exchange");
        return Index.of(
                List.of(
                        line("stored-on", stores, List.of("datastore"), Effect.NEEDS_ALL),
                        line(
                                "storage-path",
                                List.of("host"),
                                List.of("datastore", "switch"),
                                Effect.SEES),
                        line("network", List.of("*"), List.of("*"), Effect.CONNECTS),
                        line("depends-on", List.of("*"), List.of("*"), Effect.NEEDS_ALL)),
                Kind::id);
    }

    private static Kind.OfLink line(String id, List<String> from, List<String> to, Effect effect) {
        var label =
                Map.of("stored-on", "Stored on", "network", "Network", "depends-on", "Depends on");
        return new Kind.OfLink(
                new KindId(id),
                label.getOrDefault(id, "Storage path"),
                id,
                "",
                from,
                to,
                effect,
                effect != Effect.CONNECTS,
                List.of());
    }

    private static Index<KindId, Kind.OfGroup> groups() {
        return Index.of(
                List.of(
                        new Kind.OfGroup(
                                new KindId("dag"),
                                "Database availability group",
                                "dag",
                                "",
                                "all",
                                List.of("exchange"),
                                Survival.MAJORITY,
                                List.of(),
                                true,
                                List.of())),
                Kind::id);
    }

    private static Kind.OfRecord record(String id) {
        var label = id.equals("service") ? "Service" : "Document";
        return new Kind.OfRecord(new KindId(id), label, id, "", List.of());
    }
}
