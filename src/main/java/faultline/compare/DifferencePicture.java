package faultline.compare;

import faultline.export.Fonts;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Service;
import faultline.model.Topology;
import faultline.scene.Align;
import faultline.scene.AutoPlace;
import faultline.scene.Figure;
import faultline.scene.Fill;
import faultline.scene.Layer;
import faultline.scene.Mark;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.scene.Stroke;
import faultline.scene.Style;
import faultline.scene.Tag;
import faultline.scene.Tone;
import faultline.scene.Typesetter;
import faultline.scene.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A difference as a picture: the newer document with what is gone put back where it was, and a
/// mark with a word on everything that differs.
public final class DifferencePicture {

    private static final Tag TAG = new Tag(Layer.SHEET, null, 1);

    private final Difference difference;
    private final Typesetter type = new Typesetter(Fonts.INTER);
    private final Map<Id, ElementChange.Sort> sorts = new LinkedHashMap<>();

    private DifferencePicture(Difference difference) {
        this.difference = difference;
        difference.elements().forEach(it -> sorts.put(it.element().id(), it.sort()));
    }

    public static Scene of(Difference difference) {
        return new DifferencePicture(difference).scene();
    }

    private Scene scene() {
        var scene = Scene.of(Picture.of(both(), difference.catalog()), Fonts.INTER);
        var marks = new ArrayList<Mark>();
        scene.figures()
                .forEach(figure -> {
                    var sort = sorts.get(figure.id());
                    if (sort != null) {
                        mark(figure, sort, marks);
                    }
                });
        marks.addAll(head(scene.bounds()));
        return scene.with(marks);
    }

    /// Everything that there is or was.
    private Document both() {
        var before = difference.before();
        var after = difference.after();
        var topology = after.topology();
        var gone = before.topology().elements().filter(it -> !topology.has(it.id())).toList();
        var all = with(topology, gone);
        var old = AutoPlace.complete(before, difference.catalog());
        var now = AutoPlace.complete(after, difference.catalog());
        var boxes = new LinkedHashMap<>(old.boxes().asMap());
        boxes.keySet().removeIf(id -> !all.has(id));
        boxes.putAll(now.boxes().asMap());
        var layout = new Layout(Index.copyOf(boxes), now.routes(), now.extras());
        return after.with(layout).with(all);
    }

    /// With what is gone, but for what only made sense with something that is now of another sort.
    private static Topology with(Topology topology, List<Element> gone) {
        var back = new ArrayList<Element>();
        var components =
                topology.withAll(gone.stream().filter(Component.class::isInstance).toList());
        for (var element : gone) {
            switch (element) {
                case Group it ->
                        back.add(
                                it.of(
                                        it.members().stream()
                                                .filter(components.components()::has)
                                                .toList()));
                case Service it ->
                        back.add(it.needing(it.needs().stream().filter(components::has).toList()));
                default -> {}
            }
        }
        var parts = components.withAll(back);
        return parts.withAll(
                gone.stream()
                        .filter(it ->
                                it instanceof Link link
                                        && parts.has(link.from())
                                        && parts.has(link.to()))
                        .toList());
    }

    private void mark(Figure figure, ElementChange.Sort sort, List<Mark> marks) {
        var tone = tone(sort);
        switch (figure) {
            case Figure.Card card -> {
                var rect = card.rect().grownBy(3);
                var ground = sort == ElementChange.Sort.REMOVED ? new Fill(tone, 0.14) : Fill.NONE;
                marks.add(new Mark.Box(TAG, rect, 10, ground, stroke(sort)));
                marks.addAll(label(rect.x() + 6, rect.y(), sort));
            }
            case Figure.Wire wire -> {
                marks.add(new Mark.Line(TAG, wire.points(), new Stroke(tone, 5, List.of(), 0.45)));
                var middle = wire.points().get(wire.points().size() / 2);
                var other = wire.points().get(wire.points().size() / 2 - 1);
                marks.addAll(
                        label(
                                (middle.x() + other.x()) / 2 - 20,
                                (middle.y() + other.y()) / 2,
                                sort));
            }
            case Figure.Ring ring -> {
                marks.add(new Mark.Outline(TAG, ring.rings(), 10, Fill.NONE, stroke(sort)));
                marks.addAll(label(ring.label().x(), ring.label().y() - 8, sort));
            }
        }
    }

    private static Stroke stroke(ElementChange.Sort sort) {
        return sort == ElementChange.Sort.REMOVED
                ? Stroke.dashed(tone(sort), 2.5)
                : Stroke.solid(tone(sort), 2.5);
    }

    private static Tone tone(ElementChange.Sort sort) {
        return switch (sort) {
            case ADDED -> Tone.GOOD;
            case REMOVED -> Tone.CRITICAL;
            case CHANGED -> Tone.MEDIUM_EDGE;
        };
    }

    /// A small flag with a word, so that colour is not all that tells.
    private List<Mark> label(double x, double middle, ElementChange.Sort sort) {
        var style = new Style(10, Weight.SEMIBOLD, Tone.ON_SIGN);
        var word = sort.sign().replace("-", "−") + " " + sort.word();
        var width = type.width(word, style) + 10;
        var flag = new Rect(x, middle - 8, width, 16);
        return List.of(
                new Mark.Box(TAG, flag, 8, Fill.of(tone(sort)), Stroke.solid(Tone.CANVAS, 1.5)),
                type.line(TAG, new Point(x + 5, middle + 3.6), Align.START, word, style, width));
    }

    private List<Mark> head(Rect bounds) {
        var large = new Style(20, Weight.SEMIBOLD, Tone.TEXT);
        var small = new Style(12, Weight.REGULAR, Tone.MUTED);
        var words =
                difference.ids(ElementChange.Sort.ADDED).size()
                        + " added, "
                        + difference.ids(ElementChange.Sort.REMOVED).size()
                        + " removed, "
                        + difference.ids(ElementChange.Sort.CHANGED).size()
                        + " changed; "
                        + difference.gained().size()
                        + " findings gained, "
                        + difference.lost().size()
                        + " lost";
        var width = Math.max(700, bounds.width());
        return List.of(
                type.line(
                        TAG,
                        new Point(bounds.x(), bounds.y() - 46),
                        Align.START,
                        difference.after().title(),
                        large,
                        width),
                type.line(
                        TAG,
                        new Point(bounds.x(), bounds.y() - 24),
                        Align.START,
                        words,
                        small,
                        width));
    }
}
