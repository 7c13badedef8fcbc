package faultline.interchange;

import faultline.format.DocumentCodec;
import faultline.interchange.DrawioFile.Cell;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Service;
import faultline.model.Topology;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a document of a draw.io file that [DrawioWriter] wrote and somebody may have changed
/// since: moved, renamed, put elsewhere, joined otherwise, copied, removed.
public final class DrawioReader {

    private static final int MOST_NAMED = 8;

    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Id> ids = new LinkedHashMap<>();
    private final Map<Id, Element> elements = new LinkedHashMap<>();
    private final Map<Id, Rect> rects = new LinkedHashMap<>();
    private final Map<Id, Layout.Route> routes = new LinkedHashMap<>();
    private final Set<String> foreign = new LinkedHashSet<>();
    private final List<String> losses = new ArrayList<>();
    private int copies;
    private Document document = Document.titled("");
    private List<String> order = List.of();

    private DrawioReader() {}

    /// Reads a file, packed or not.
    ///
    /// @throws IOException when the file is no draw.io file, or holds nothing of ours
    public static Imported read(byte[] file) throws IOException {
        return new DrawioReader().imported(DrawioFile.read(file));
    }

    private Imported imported(List<Cell> all) throws IOException {
        all.forEach(it -> cells.putIfAbsent(it.id(), it));
        all.forEach(this::name);
        if (ids.isEmpty()) {
            throw new IOException(
                    "no shape in it carries what it means; only draw.io files that Faultline wrote"
                            + " can be read");
        }
        for (var cell : all) {
            if (ids.containsKey(cell.id())) {
                place(cell);
            }
        }
        for (var cell : all) {
            var id = ids.get(cell.id());
            if (id != null && !what(cell).equals("link")) {
                add(cell, id);
            }
        }
        for (var cell : all) {
            var id = ids.get(cell.id());
            if (id != null && what(cell).equals("link")) {
                link(cell, id);
            }
        }
        return new Imported(made(), counts(), losses());
    }

    private static String what(Cell cell) {
        return cell.fields().getOrDefault(Carrier.WHAT, "");
    }

    /// Gives each shape of ours its id; a shape that was copied there gets one of its own.
    private void name(Cell cell) {
        switch (what(cell)) {
            case "document" -> document(cell);
            case "component", "service", "group", "link" -> {
                var wish = cell.fields().getOrDefault(Carrier.ID, "");
                var usable = Id.isAllowed(wish) ? new Id(wish) : Id.near(wish);
                var id = usable;
                for (var number = 2; ids.containsValue(id); number++) {
                    id = usable.followedBy("-" + number);
                }
                copies += id.equals(usable) ? 0 : 1;
                ids.put(cell.id(), id);
            }
            case "" -> foreign(cell);
            default -> {}
        }
    }

    private void document(Cell cell) {
        try {
            document =
                    new DocumentCodec().decode(cell.fields().getOrDefault("text", "")).document();
        } catch (IOException _) {
            losses.add("Title and accepted risks of the document cannot be read any more.");
        }
        order = Carrier.split(cell.fields().getOrDefault("order", ""));
    }

    /// What somebody drew there has no meaning that could be taken over.
    private void foreign(Cell cell) {
        var isOurs =
                cell.id().startsWith("faultline-")
                        || cell.parent().isEmpty()
                        || cell.parent().equals("0");
        if (!isOurs) {
            var label = Labels.plain(cell.fields().getOrDefault("label", ""));
            foreign.add(
                    label.isBlank() ? cell.isEdge() ? "a line" : "a shape" : "\"" + label + "\"");
        }
    }

    private void place(Cell cell) {
        if (cell.isEdge()) {
            return;
        }
        var x = cell.rect().x();
        var y = cell.rect().y();
        var seen = new HashSet<String>();
        for (var outer = cells.get(cell.parent());
                outer != null && seen.add(outer.id());
                outer = cells.get(outer.parent())) {
            x += outer.rect().x();
            y += outer.rect().y();
        }
        var id = ids.get(cell.id());
        if (id != null && !what(cell).equals("group")) {
            rects.put(
                    id,
                    new Rect(rounded(x), rounded(y), cell.rect().width(), cell.rect().height()));
        }
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private void add(Cell cell, Id id) {
        var fields = cell.fields();
        var name = name(cell, id);
        var properties = Carrier.properties(fields);
        var extras = Carrier.extras(fields);
        elements.put(
                id,
                switch (what(cell)) {
                    case "service" ->
                            new Service(id, name, refs(fields, "needs"), properties, extras);
                    case "group" ->
                            new Group(
                                    id,
                                    kind(fields),
                                    name,
                                    refs(fields, "members"),
                                    properties,
                                    extras);
                    default ->
                            new Component(
                                    id, kind(fields), name, container(cell), properties, extras);
                });
    }

    private static KindId kind(Map<String, String> fields) {
        return new KindId(fields.getOrDefault("kind", "unknown"));
    }

    /// The name as it was, unless the label shows another one now.
    private static String name(Cell cell, Id id) {
        var kept = Carrier.text(cell.fields().getOrDefault("name", ""));
        var label = Labels.name(cell.fields().getOrDefault("label", ""));
        var isGroup = what(cell).equals("group");
        if (isGroup || label.isBlank() || label.equals(Labels.shown(kept))) {
            return kept.isBlank() ? id.value() : kept;
        }
        return label;
    }

    /// The nearest shape around it that is a component.
    private @Nullable Id container(Cell cell) {
        var seen = new HashSet<String>();
        for (var outer = cells.get(cell.parent());
                outer != null && seen.add(outer.id());
                outer = cells.get(outer.parent())) {
            if (what(outer).equals("component")) {
                return ids.get(outer.id());
            }
        }
        return null;
    }

    private List<Id> refs(Map<String, String> fields, String name) {
        return Carrier.split(fields.getOrDefault(name, "")).stream()
                .filter(Id::isAllowed)
                .map(Id::new)
                .filter(it -> ids.containsValue(it))
                .distinct()
                .toList();
    }

    private void link(Cell cell, Id id) {
        var fields = cell.fields();
        var from = end(cell.source(), fields.getOrDefault("from", ""));
        var to = end(cell.target(), fields.getOrDefault("to", ""));
        var name = Labels.name(fields.getOrDefault("label", ""));
        var kept = Carrier.text(fields.getOrDefault("name", ""));
        if (from == null || to == null || from.equals(to)) {
            losses.add("The link " + id + " joins nothing any more.");
            return;
        }
        elements.put(
                id,
                new Link(
                        id,
                        kind(fields),
                        name.equals(Labels.shown(kept)) ? kept : name,
                        from,
                        to,
                        Carrier.properties(fields),
                        Carrier.extras(fields)));
        route(cell, id);
    }

    private @Nullable Id end(String cell, String written) {
        var joined = ids.get(cell);
        if (joined != null && elements.containsKey(joined)) {
            return joined;
        }
        return cell.isEmpty() && Id.isAllowed(written) && elements.containsKey(new Id(written))
                ? new Id(written)
                : null;
    }

    /// The bends that somebody had made, or has made there.
    private void route(Cell cell, Id id) {
        var drawn = cell.fields().get("drawn");
        if (drawn != null) {
            var isSame = drawn.equals(DrawioWriter.bends(cell.points()));
            var bends = isSame ? bends(cell.fields().getOrDefault("bends", "")) : cell.points();
            routes.put(id, new Layout.Route(bends, Extras.NONE));
        }
    }

    private static List<Point> bends(String text) {
        var bends = new ArrayList<Point>();
        for (var pair : Carrier.split(text)) {
            var comma = pair.indexOf(',');
            if (pair.matches("-?[0-9.]+,-?[0-9.]+")) {
                bends.add(
                        new Point(
                                Double.parseDouble(pair.substring(0, comma)),
                                Double.parseDouble(pair.substring(comma + 1))));
            }
        }
        return bends;
    }

    private Document made() {
        var ordered = new LinkedHashMap<Id, Element>();
        for (var word : order) {
            var id = Id.isAllowed(word) ? new Id(word) : null;
            var element = id == null ? null : elements.get(id);
            if (id != null && element != null) {
                ordered.put(id, element);
            }
        }
        elements.forEach(ordered::putIfAbsent);
        var topology = Topology.EMPTY.withAll(ordered.values());
        var boxes = new LinkedHashMap<Id, Layout.Box>();
        rects.forEach((id, rect) -> boxes.put(id, new Layout.Box(rect)));
        var layout =
                new Layout(Index.copyOf(boxes), Index.copyOf(routes), document.layout().extras());
        return document.with(topology).with(layout);
    }

    private List<String> counts() {
        var counts = new ArrayList<String>();
        for (var sort : List.of("component", "link", "group", "service")) {
            var count =
                    elements.values().stream().filter(it -> Carrier.sort(it).equals(sort)).count();
            counts.add(count + " " + sort + (count == 1 ? "" : "s"));
        }
        if (copies > 0) {
            counts.add(copies + " of them copied there, with ids of their own");
        }
        return counts;
    }

    private List<String> losses() {
        var all = new ArrayList<>(losses);
        var gone =
                order.stream()
                        .filter(it -> !Id.isAllowed(it) || !elements.containsKey(new Id(it)))
                        .toList();
        if (!gone.isEmpty()) {
            all.add("Removed there: " + shortened(gone) + ".");
        }
        if (!foreign.isEmpty()) {
            all.add(
                    "Drawn there without a meaning, and left out: "
                            + shortened(List.copyOf(foreign))
                            + ".");
        }
        return all;
    }

    private static String shortened(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED
                ? shown + " and " + (names.size() - MOST_NAMED) + " more"
                : shown;
    }
}
