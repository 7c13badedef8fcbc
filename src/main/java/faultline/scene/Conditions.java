package faultline.scene;

import faultline.analysis.Aftermath;
import faultline.analysis.Condition;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.List;

/// Draws on a finished scene what has become of its elements: an edge in the tone of the condition,
/// a label with its sign and word, and what is out lies under a veil. From further away a cross for
/// what is out and a stroke for what is degraded.
///
/// The scene beneath stays as it is, so that a click costs only these few marks.
record Conditions(Aftermath aftermath, Detail detail, Typesetter type) {

    private static final double HEIGHT = 18;
    private static final double LETTERS = 11;

    /// How much larger labels are from further away.
    private static final double LARGER = 1.4;

    List<Mark> marks(Scene scene) {
        var marks = new ArrayList<Mark>();
        var labels = new ArrayList<Mark>();
        for (var figure : scene.figures()) {
            var condition = aftermath.of(figure.id());
            if (condition != Condition.UP) {
                draw(figure, condition, marks, labels);
            }
        }
        marks.addAll(labels);
        return marks;
    }

    private void draw(Figure figure, Condition condition, List<Mark> marks, List<Mark> labels) {
        var tag = Tag.of(Layer.CONDITIONS, figure.id(), 1);
        switch (figure) {
            case Figure.Card card -> {
                card(tag, card, condition, marks);
                if (detail.showsNames()) {
                    var corner = new Point(card.rect().x() + 8, card.rect().y() - 1);
                    label(tag, corner, condition, labels);
                }
            }
            case Figure.Ring ring -> {
                marks.add(new Mark.Outline(tag, ring.rings(), 10, Fill.NONE, edge(condition)));
                if (detail.showsNames()) {
                    var beside = new Point(ring.label().right() + 4, ring.label().centre().y());
                    label(tag, beside, condition, labels);
                }
            }
            case Figure.Wire _ -> {}
        }
    }

    private void card(Tag tag, Figure.Card card, Condition condition, List<Mark> marks) {
        var rect = card.rect();
        if (condition.isOut() && !card.holds()) {
            var veil = new Fill(Tone.CANVAS, 0.45);
            marks.add(new Mark.Box(tag, rect, 8, veil, Stroke.NONE));
        }
        if (detail.showsNames()) {
            marks.add(new Mark.Box(tag, rect.grownBy(1), 9, Fill.NONE, edge(condition)));
        } else if (!card.holds()) {
            spot(tag, rect, condition, marks);
        } else {
            marks.add(new Mark.Box(tag, rect, 8, Fill.NONE, edge(condition)));
        }
    }

    /// The condition of a card that is too small for a word.
    private void spot(Tag tag, Rect rect, Condition condition, List<Mark> marks) {
        var tone = new ConditionSign(condition).tone();
        marks.add(new Mark.Box(tag, rect, 8, new Fill(tone, 0.3), Stroke.solid(tone, 6)));
        var pen = Stroke.solid(tone, 10);
        var rising = List.of(new Point(rect.x(), rect.bottom()), new Point(rect.right(), rect.y()));
        marks.add(new Mark.Line(tag, rising, pen));
        if (condition.isOut()) {
            var falling = List.of(rect.corner(), new Point(rect.right(), rect.bottom()));
            marks.add(new Mark.Line(tag, falling, pen));
        }
    }

    private static Stroke edge(Condition condition) {
        var tone = new ConditionSign(condition).tone();
        return switch (condition) {
            case FAILED -> Stroke.solid(tone, 3.5);
            case DOWN, QUORUM_LOST -> Stroke.solid(tone, 2);
            case RESTARTING -> new Stroke(tone, 2, List.of(8.0, 5.0), 1);
            case DEGRADED, UP -> new Stroke(tone, 1.75, List.of(0.0, 5.0), 1);
        };
    }

    /// @param start the middle of the label's left edge
    private void label(Tag tag, Point start, Condition condition, List<Mark> marks) {
        var scale = detail == Detail.FULL ? 1 : LARGER;
        var height = HEIGHT * scale;
        var style = new Style(LETTERS * scale, Weight.SEMIBOLD, Tone.TEXT);
        var sign = new ConditionSign(condition);
        var width = type.width(condition.label(), style) + height + 10;
        var rect = new Rect(start.x(), start.y() - height / 2, width, height);
        var edge = Stroke.solid(sign.tone(), 1.5);
        marks.add(new Mark.Box(tag, rect, height / 2, Fill.of(Tone.CARD), edge));
        marks.addAll(sign.parts(tag, start.movedBy(height / 2 + 1, 0), height * 0.36));
        var words = new Point(rect.x() + height + 2, start.y() + 4 * scale);
        marks.add(type.line(tag, words, Align.START, condition.label(), style, width));
    }
}
