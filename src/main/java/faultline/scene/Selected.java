package faultline.scene;

import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Draws what is selected, with the grips of a single one.
record Selected(Set<Id> ids) {

    private static final double GRIP = 8;

    List<Mark> marks(List<Figure> figures) {
        var marks = new ArrayList<Mark>();
        for (var figure : figures) {
            if (ids.contains(figure.id())) {
                marks.addAll(ring(figure));
                if (ids.size() == 1) {
                    grips(figure).forEach(grip -> marks.add(grip(figure.id(), grip)));
                }
            }
        }
        return marks;
    }

    /// Where the grips of a figure are, with the handle that each of them is.
    static List<Grip> grips(Figure figure) {
        return switch (figure) {
            case Figure.Card(_, var rect, _, _, _) ->
                    Arrays.stream(Handle.values())
                            .filter(Handle::isOfBox)
                            .map(handle -> new Grip(handle, handle.on(rect)))
                            .toList();
            case Figure.Wire(_, var points, _) ->
                    List.of(
                            new Grip(Handle.START, points.getFirst()),
                            new Grip(Handle.END, points.getLast()));
            case Figure.Ring _ -> List.of();
        };
    }

    /// A handle in its place.
    record Grip(Handle handle, Point at) {}

    private static List<Mark> ring(Figure figure) {
        var tag = Tag.of(Layer.SELECTION, figure.id(), 1);
        var stroke = Stroke.solid(Tone.SELECTION, 2);
        return switch (figure) {
            case Figure.Card(_, var rect, _, _, _) ->
                    List.of(new Mark.Box(tag, rect.grownBy(1), 9, Fill.NONE, stroke));
            case Figure.Wire(_, var points, _) ->
                    List.of(
                            new Mark.Line(
                                    tag,
                                    points,
                                    8,
                                    Stroke.solid(Tone.SELECTION, 4).faded(0.5),
                                    Mark.Head.NONE,
                                    Mark.Head.NONE,
                                    List.of()));
            case Figure.Ring(_, var rings, var label) ->
                    List.of(
                            new Mark.Outline(tag, rings, 10, Fill.NONE, stroke),
                            new Mark.Box(tag, label.grownBy(1), 10, Fill.NONE, stroke));
        };
    }

    private static Mark grip(Id id, Grip grip) {
        var at = grip.at().movedBy(-GRIP / 2, -GRIP / 2);
        return new Mark.Box(
                Tag.of(Layer.SELECTION, id, 1),
                new Rect(at.x(), at.y(), GRIP, GRIP),
                2,
                Fill.of(Tone.CARD),
                Stroke.solid(Tone.SELECTION, 1.5));
    }
}
