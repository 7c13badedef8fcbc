package faultline.scene;

import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Ghosts.Novelty;
import java.util.ArrayList;
import java.util.List;

/// Draws on a finished scene what a proposed change would bring: a dashed edge and a veil around
/// what is new or has moved, with a label that says which.
record GhostMarks(Ghosts ghosts, Detail detail, Typesetter type) {

    private static final double HEIGHT = 18;
    private static final Style WORDS = new Style(11, Weight.SEMIBOLD, Tone.ON_SIGN);
    private static final Stroke EDGE = new Stroke(Tone.GOOD, 2.5, List.of(7.0, 4.0), 1);

    List<Mark> marks(Scene scene) {
        var marks = new ArrayList<Mark>();
        var labels = new ArrayList<Mark>();
        for (var figure : scene.figures()) {
            var novelty = ghosts.novelties().get(figure.id());
            if (novelty != null) {
                draw(figure, novelty, marks, labels);
            }
        }
        marks.addAll(labels);
        return marks;
    }

    private void draw(Figure figure, Novelty novelty, List<Mark> marks, List<Mark> labels) {
        var tag = Tag.of(Layer.PROPOSAL, figure.id(), 1);
        switch (figure) {
            case Figure.Card card -> {
                var veil = novelty == Novelty.NEW ? new Fill(Tone.GOOD, 0.08) : Fill.NONE;
                marks.add(new Mark.Box(tag, card.rect().grownBy(1), 9, veil, EDGE));
                if (detail.showsNames() && novelty != Novelty.NEW_INSIDE) {
                    var start = new Point(card.rect().x() + 8, card.rect().y() - 1);
                    label(tag, start, novelty, labels);
                }
            }
            case Figure.Ring ring -> {
                marks.add(new Mark.Outline(tag, ring.rings(), 10, Fill.NONE, EDGE));
                if (detail.showsNames()) {
                    var start = new Point(ring.label().right() + 4, ring.label().centre().y());
                    label(tag, start, novelty, labels);
                }
            }
            case Figure.Wire wire -> marks.add(new Mark.Line(tag, wire.points(), EDGE));
        }
    }

    /// @param start the middle of the label's left edge
    private void label(Tag tag, Point start, Novelty novelty, List<Mark> marks) {
        var word =
                switch (novelty) {
                    case NEW, NEW_INSIDE -> "new";
                    case MOVED -> "moved";
                    case CHANGED -> "changed";
                };
        var width = type.width(word, WORDS) + 14;
        var rect = new Rect(start.x(), start.y() - HEIGHT / 2, width, HEIGHT);
        marks.add(new Mark.Box(tag, rect, HEIGHT / 2, Fill.of(Tone.GOOD), Stroke.NONE));
        var at = new Point(rect.x() + 7, start.y() + 4);
        marks.add(type.line(tag, at, Align.START, word, WORDS, width));
    }
}
