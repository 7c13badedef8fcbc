package faultline.scene;

import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Numbers what is lit in the order in which it falls.
record Ordinals(List<Id> order, Detail detail, Typesetter type) {

    private static final double HEIGHT = 18;
    private static final double LARGER = 1.4;

    List<Mark> marks(List<Figure> figures) {
        if (order.isEmpty() || !detail.showsNames()) {
            return List.of();
        }
        var numbers = new HashMap<Id, Integer>();
        order.forEach(id -> numbers.putIfAbsent(id, numbers.size() + 1));
        var marks = new ArrayList<Mark>();
        for (var figure : figures) {
            var number = numbers.get(figure.id());
            if (number != null) {
                marks.addAll(marks(figure, number));
            }
        }
        return marks;
    }

    private List<Mark> marks(Figure figure, int number) {
        var scale = detail == Detail.FULL ? 1 : LARGER;
        var height = HEIGHT * scale;
        var style = new Style(11.5 * scale, Weight.SEMIBOLD, Tone.CANVAS);
        var text = Integer.toString(number);
        var width = Math.max(height, type.width(text, style) + 10 * scale);
        var tag = Tag.of(Layer.ORDER, figure.id(), 1);
        var at = corner(figure);
        var rect = new Rect(at.x() - width / 2, at.y() - height / 2, width, height);
        var edge = Stroke.solid(Tone.CANVAS, 1.5);
        var words = new Point(at.x(), at.y() + 4 * scale);
        return List.of(
                new Mark.Box(tag, rect, height / 2, Fill.of(Tone.TEXT), edge),
                type.line(tag, words, Align.MIDDLE, text, style, width));
    }

    private static Point corner(Figure figure) {
        return switch (figure) {
            case Figure.Card card -> card.rect().corner();
            case Figure.Ring ring -> new Point(ring.label().x() - 4, ring.label().centre().y());
            case Figure.Wire wire -> wire.points().getFirst();
        };
    }
}
