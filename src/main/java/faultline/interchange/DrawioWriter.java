package faultline.interchange;

import faultline.analysis.Judged;
import faultline.export.Fonts;
import faultline.export.Markup;
import faultline.format.DocumentCodec;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.Kind;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Topology;
import faultline.scene.Figure;
import faultline.scene.Layer;
import faultline.scene.Mark;
import faultline.scene.Numbering;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.scene.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a document as an uncompressed draw.io file that looks the same there: containers hold
/// their contents, groups are outlines, findings are a layer of their own. Every shape carries what
/// it means in its metadata, from which [DrawioReader] makes the document again.
public final class DrawioWriter {

    static final String DRAWING = "1";
    static final String FINDINGS = "faultline-findings";
    static final String MEANING = "faultline-meaning";

    private static final double LOW = 44;

    private final Document document;
    private final Catalog catalog;
    private final Numbering numbering;
    private final Scene scene;
    private final Map<Id, List<Mark>> marks = new HashMap<>();
    private final Map<Id, Rect> rects = new LinkedHashMap<>();
    private final Set<Id> drawn = new HashSet<>();
    private final Markup xml = new Markup();
    private int parts;

    private DrawioWriter(Document document, Catalog catalog, List<Judged> findings) {
        this.document = document;
        this.catalog = catalog;
        this.numbering = Numbering.of(findings);
        this.scene =
                Scene.of(
                        Picture.of(document, catalog).with(findings).with(Picture.Tally.NUMBERS),
                        Fonts.INTER);
        for (var mark : scene.marks()) {
            var id = mark.tag().id();
            if (id != null && mark.tag().layer() != Layer.BADGES) {
                marks.computeIfAbsent(id, _ -> new ArrayList<>()).add(mark);
            }
        }
        for (var figure : scene.figures()) {
            drawn.add(figure.id());
            if (figure instanceof Figure.Card card) {
                rects.put(card.id(), card.rect());
            }
        }
    }

    /// Writes a document with the marks of its findings.
    ///
    /// @param findings those of the layer of findings, in the order in which they are numbered
    public static String write(Document document, Catalog catalog, List<Judged> findings) {
        return new DrawioWriter(document, catalog, findings).written();
    }

    private String written() {
        xml.open("mxfile").with("host", "Faultline").with("compressed", "false").inside().line();
        xml.open("diagram").with("id", "faultline").with("name", document.title()).inside().line();
        xml.open("mxGraphModel");
        for (var on : List.of("guides", "tooltips", "connect", "arrows", "fold", "math")) {
            xml.with(on, on.equals("math") ? "0" : "1");
        }
        xml.with("grid", "1").with("gridSize", "12").with("page", "0").inside().line();
        xml.open("root").inside().line();
        xml.open("mxCell").with("id", "0").empty();
        layer(MEANING, "Meaning", false);
        meaning();
        layer(DRAWING, "Drawing", true);
        scene.figures().forEach(this::card);
        scene.figures().forEach(this::outline);
        scene.figures().forEach(this::wire);
        layer(FINDINGS, "Findings", true);
        scene.marks().forEach(this::badge);
        xml.close("root").line().close("mxGraphModel").line().close("diagram").line();
        return xml.close("mxfile").line().toString();
    }

    private void layer(String id, String name, boolean visible) {
        xml.open("mxCell").with("id", id).with("value", name).with("parent", "0");
        if (!visible) {
            xml.with("visible", "0");
        }
        xml.empty();
    }

    /// The document without its elements, and the groups that are not outlined, in a layer that is
    /// not shown.
    private void meaning() {
        var bare =
                document.with(Topology.EMPTY)
                        .with(new Layout(Index.empty(), Index.empty(), document.layout().extras()));
        var fields = new LinkedHashMap<String, String>();
        fields.put(Carrier.WHAT, "document");
        fields.put("order", order());
        fields.put("text", new DocumentCodec().encode(bare));
        object("faultline-document", document.title(), fields, "");
        cell("text;html=1;", MEANING, new Rect(0, 0, 240, 40));
        var row = 1;
        for (var group : document.topology().groups().values()) {
            if (!drawn.contains(group.id())) {
                object(key(group.id()), escaped(group.name()), Carrier.of(group), tip(group));
                cell("text;html=1;", MEANING, new Rect(0, 48.0 * row++, 240, 40));
            }
        }
    }

    /// In which order the elements stood, since the drawing orders them by depth.
    private String order() {
        return document.topology()
                .elements()
                .map(it -> it.id().value())
                .collect(Collectors.joining(" "));
    }

    private void outline(Figure figure) {
        if (!(figure instanceof Figure.Ring ring)) {
            return;
        }
        var group = document.topology().group(ring.id()).orElseThrow();
        var own = marks.getOrDefault(group.id(), List.of());
        var outlines = own.stream().filter(Mark.Outline.class::isInstance).toList();
        var isFirst = true;
        for (var mark : outlines) {
            isFirst = rings((Mark.Outline) mark, group, isFirst);
        }
        if (isFirst) {
            object(key(group.id()), "", Carrier.of(group), tip(group));
            cell("rounded=1;fillColor=none;dashed=1;html=1;", DRAWING, ring.bounds());
        }
        own.forEach(mark -> tag(mark, group));
    }

    private boolean rings(Mark.Outline outline, Group group, boolean first) {
        var isFirst = first;
        for (var ring : outline.rings()) {
            var bounds = around(ring);
            var style = DrawioStyle.outline(outline, coordinates(ring, bounds));
            if (isFirst) {
                object(key(group.id()), "", Carrier.of(group), tip(group));
                cell(style, DRAWING, bounds);
            } else {
                part("", style, DRAWING, bounds);
            }
            isFirst = false;
        }
        return isFirst;
    }

    private void tag(Mark mark, Group group) {
        switch (mark) {
            case Mark.Box box ->
                    part(
                            escaped(group.name()),
                            DrawioStyle.tag(box, box.stroke().tone()),
                            DRAWING,
                            box.rect());
            case Mark.Icon icon -> part("", DrawioStyle.icon(icon), DRAWING, icon.rect());
            default -> {}
        }
    }

    private static Rect around(List<Point> ring) {
        var left = ring.stream().mapToDouble(Point::x).min().orElse(0);
        var top = ring.stream().mapToDouble(Point::y).min().orElse(0);
        var right = ring.stream().mapToDouble(Point::x).max().orElse(0);
        var bottom = ring.stream().mapToDouble(Point::y).max().orElse(0);
        return new Rect(left, top, right - left, bottom - top);
    }

    private static String coordinates(List<Point> ring, Rect bounds) {
        return ring.stream()
                .map(it ->
                        "["
                                + share(it.x() - bounds.x(), bounds.width())
                                + ","
                                + share(it.y() - bounds.y(), bounds.height())
                                + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String share(double part, double whole) {
        var share = whole == 0 ? 0 : Math.clamp(part / whole, 0, 1);
        return String.valueOf(Math.round(share * 1e5) / 1e5);
    }

    private void card(Figure figure) {
        if (!(figure instanceof Figure.Card card)) {
            return;
        }
        var element = document.topology().element(card.id()).orElseThrow();
        var parent = parentOf(element);
        var own = marks.getOrDefault(card.id(), List.of());
        object(key(card.id()), label(element, card.rect()), Carrier.of(element), tip(element));
        cell(
                DrawioStyle.box(own) + (card.holds() ? "container=1;collapsible=0;" : ""),
                parent == null ? DRAWING : key(parent),
                inside(card.rect(), parent));
        own.stream()
                .skip(1)
                .forEach(mark -> {
                    switch (mark) {
                        case Mark.Icon icon ->
                                part(
                                        "",
                                        DrawioStyle.icon(icon),
                                        key(card.id()),
                                        inside(icon.rect(), card.id()));
                        case Mark.Box box when isTile(box, card) ->
                                part(
                                        "",
                                        DrawioStyle.part(box),
                                        key(card.id()),
                                        inside(box.rect(), card.id()));
                        default -> {}
                    }
                });
    }

    /// Whether it is the ground of an icon or the bar of a service, and not the card itself.
    private static boolean isTile(Mark.Box box, Figure.Card card) {
        return box.rect().width() < card.rect().width()
                && box.corners() == Mark.Corners.ALL
                && card.rect().contains(box.rect());
    }

    /// The name in bold, the key facts below it, or beside it where the card is low.
    private String label(Element element, Rect rect) {
        var name = "<b>" + escaped(element.name()) + "</b>";
        var shown = marks.getOrDefault(element.id(), List.of()).stream();
        var hasFacts = shown.filter(Mark.Text.class::isInstance).count() > 1;
        var facts = hasFacts ? Wording.facts(element, catalog) : "";
        return facts.isEmpty()
                ? name
                : name
                        + (rect.height() < LOW ? "&nbsp; " : "<br>")
                        + "<font color=\"#4A5767\" style=\"font-size: 11px\">"
                        + escaped(facts)
                        + "</font>";
    }

    private @Nullable Id parentOf(Element element) {
        return element instanceof Component it ? it.in() : null;
    }

    private Rect inside(Rect rect, @Nullable Id parent) {
        var outer = parent == null ? null : rects.get(parent);
        return outer == null ? rect : rect.movedBy(-outer.x(), -outer.y());
    }

    private void wire(Figure figure) {
        if (!(figure instanceof Figure.Wire wire)
                || !(document.topology().element(wire.id()).orElse(null) instanceof Link link)) {
            return;
        }
        var line =
                marks.getOrDefault(wire.id(), List.of()).stream()
                        .filter(Mark.Line.class::isInstance)
                        .map(it -> (Mark.Line) it)
                        .findFirst();
        var fields = Carrier.of(link);
        var points = wire.points();
        document.layout()
                .routes()
                .find(link.id())
                .ifPresent(route -> {
                    fields.put("bends", bends(route.bends()));
                    fields.put("drawn", bends(points.subList(1, points.size() - 1)));
                });
        object(key(link.id()), escaped(link.name()), fields, tip(link));
        xml.open("mxCell");
        xml.with(
                "style",
                line.map(DrawioStyle::wire).orElse("")
                        + end("exit", points.getFirst(), link.from())
                        + end("entry", points.getLast(), link.to()));
        xml.with("edge", "1").with("parent", DRAWING);
        if (drawn.contains(link.from())) {
            xml.with("source", key(link.from()));
        }
        if (drawn.contains(link.to())) {
            xml.with("target", key(link.to()));
        }
        xml.inside();
        xml.open("mxGeometry").with("relative", "1").with("as", "geometry").inside();
        point("sourcePoint", points.getFirst());
        point("targetPoint", points.getLast());
        xml.open("Array").with("as", "points").inside();
        points.subList(1, points.size() - 1).forEach(it -> point("", it));
        xml.close("Array").close("mxGeometry").close("mxCell").close("object").line();
    }

    static String bends(List<Point> points) {
        return points.stream()
                .map(it -> number(it.x()) + "," + number(it.y()))
                .collect(Collectors.joining(" "));
    }

    /// Where on the edge of its end a link begins or ends.
    private String end(String which, Point point, Id id) {
        var rect = scene.figureOf(id).map(Figure::bounds).orElse(null);
        if (rect == null || rect.width() == 0 || rect.height() == 0) {
            return "";
        }
        return which
                + "X="
                + share(point.x() - rect.x(), rect.width())
                + ";"
                + which
                + "Y="
                + share(point.y() - rect.y(), rect.height())
                + ";"
                + which
                + "Perimeter=0;";
    }

    private void point(String role, Point point) {
        xml.open("mxPoint").with("x", point.x()).with("y", point.y());
        if (!role.isEmpty()) {
            xml.with("as", role);
        }
        xml.empty();
    }

    /// The tags of groups and the marks of findings are drawn last, as in our own pictures.
    private void badge(Mark mark) {
        if (!(mark instanceof Mark.Badge badge)) {
            return;
        }
        var id = badge.tag().id();
        var fields = new LinkedHashMap<String, String>();
        fields.put(Carrier.WHAT, "finding");
        if (id != null) {
            fields.put("about", id.value());
        }
        var text = badge.sign().word().substring(0, 1) + " " + badge.label();
        object("faultline-badge-" + parts++, escaped(text.strip()), fields, findings(id));
        var bounds = badge.bounds();
        var width = Math.max(bounds.width(), 24);
        cell(
                DrawioStyle.badge(badge),
                FINDINGS,
                new Rect(bounds.right() - width, bounds.y(), width, bounds.height()));
    }

    private String findings(@Nullable Id id) {
        return numbering.findings().stream()
                .filter(it -> id != null && it.finding().subjects().contains(id))
                .map(it ->
                        numbering.numberOf(it)
                                + ". "
                                + it.finding().rule()
                                + " ("
                                + it.finding().severity().word()
                                + "): "
                                + it.finding().message())
                .collect(Collectors.joining("\n"));
    }

    private String tip(Element element) {
        var label = catalog.kindOf(element).map(Kind::label).orElse(element.kind().value());
        var facts = findings(element.id());
        return facts.isEmpty() ? label : label + "\n" + facts;
    }

    private void object(String id, String label, Map<String, String> fields, String tip) {
        xml.open("object").with("label", label);
        fields.forEach(xml::with);
        if (!tip.isEmpty()) {
            xml.with("tooltip", escaped(tip));
        }
        xml.with("id", id).inside();
    }

    private void cell(String style, String parent, Rect rect) {
        xml.open("mxCell").with("style", style).with("vertex", "1").with("parent", parent).inside();
        geometry(rect);
        xml.close("mxCell").close("object").line();
    }

    private void part(String value, String style, String parent, Rect rect) {
        xml.open("mxCell").with("id", "faultline-part-" + parts++).with("value", value);
        xml.with("style", style).with("vertex", "1").with("parent", parent).inside();
        geometry(rect);
        xml.close("mxCell").line();
    }

    private void geometry(Rect rect) {
        xml.open("mxGeometry")
                .with("x", rect.x())
                .with("y", rect.y())
                .with("width", rect.width())
                .with("height", rect.height())
                .with("as", "geometry")
                .empty();
    }

    static String key(Id id) {
        return "fl-" + id.value();
    }

    static String number(double number) {
        return BigDecimal.valueOf(Math.round(number * 100))
                .movePointLeft(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// A text as draw.io, which takes labels for HTML, must be given it.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
