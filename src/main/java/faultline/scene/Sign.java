package faultline.scene;

import faultline.analysis.Judged;
import faultline.analysis.Verdict;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What a finding's mark says. Each sign has a shape of its own, so that colour is never all that
/// tells them apart; the first is the worst.
public enum Sign {
    CRITICAL("Critical", Shape.OCTAGON, Glyph.CROSS, Tone.CRITICAL, Tone.CRITICAL, Tone.ON_SIGN),
    HIGH("High", Shape.DIAMOND, Glyph.BANG, Tone.HIGH, Tone.HIGH, Tone.ON_SIGN),
    MEDIUM("Medium", Shape.TRIANGLE, Glyph.BANG, Tone.MEDIUM, Tone.MEDIUM_EDGE, Tone.ON_MEDIUM),
    LOW("Low", Shape.CIRCLE, Glyph.DOWN, Tone.LOW, Tone.LOW, Tone.ON_SIGN),
    INFO("Info", Shape.CIRCLE, Glyph.STEM, Tone.CARD, Tone.INFO, Tone.INFO),
    UNKNOWN("Cannot tell", Shape.SQUARE, Glyph.QUERY, Tone.CARD, Tone.UNKNOWN, Tone.UNKNOWN),
    ACCEPTED("Accepted", Shape.DASHED, Glyph.CHECK, Tone.CARD, Tone.ACCEPTED, Tone.ACCEPTED),
    GOOD("Good", Shape.SQUARE, Glyph.CHECK, Tone.GOOD, Tone.GOOD, Tone.ON_SIGN);

    private enum Shape {
        OCTAGON,
        DIAMOND,
        TRIANGLE,
        CIRCLE,
        DASHED,
        SQUARE
    }

    private enum Glyph {
        CROSS,
        BANG,
        DOWN,
        STEM,
        QUERY,
        CHECK
    }

    /// Around a mark, in the colour of the ground.
    private static final double HALO = 1.5;

    private final String word;
    private final Shape shape;
    private final Glyph glyph;
    private final Tone fill;
    private final Tone edge;
    private final Tone ink;

    Sign(String word, Shape shape, Glyph glyph, Tone fill, Tone edge, Tone ink) {
        this.word = word;
        this.shape = shape;
        this.glyph = glyph;
        this.fill = fill;
        this.edge = edge;
        this.ink = ink;
    }

    public static Sign of(Judged judged) {
        if (judged.isAccepted()) {
            return ACCEPTED;
        } else if (judged.finding().verdict() == Verdict.GOOD) {
            return GOOD;
        } else if (judged.finding().verdict() == Verdict.UNKNOWN) {
            return UNKNOWN;
        }
        return switch (judged.finding().severity()) {
            case CRITICAL -> CRITICAL;
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
            case INFO -> INFO;
        };
    }

    /// For the reader: "Critical".
    public String word() {
        return word;
    }

    /// The tone of the sign's edge, for what is drawn beside it.
    public Tone tone() {
        return edge;
    }

    /// How wide a badge is with its label.
    static double width(Mark.Badge badge) {
        return badge.label().isEmpty()
                ? badge.size()
                : badge.size() + badge.labelWidth() + badge.size() * 0.35;
    }

    List<Mark> parts(Mark.Badge badge) {
        var parts = new ArrayList<Mark>();
        var size = badge.size();
        var centre = new Point(badge.at().x() - width(badge) + size / 2, badge.at().y());
        if (badge.label().isEmpty()) {
            parts.addAll(body(badge.tag(), centre, size / 2, halo(size)));
        } else {
            parts.addAll(pill(badge));
            parts.addAll(body(badge.tag(), centre, size * 0.36, Stroke.NONE));
        }
        parts.addAll(glyph(badge.tag(), centre, badge.label().isEmpty() ? size / 2 : size * 0.36));
        return parts;
    }

    private static Stroke halo(double size) {
        return Stroke.solid(Tone.CANVAS, 2 * HALO * size / 16);
    }

    private List<Mark> pill(Mark.Badge badge) {
        var size = badge.size();
        var bounds = badge.bounds();
        var text =
                new Mark.Text(
                        badge.tag(),
                        new Point(bounds.x() + size * 0.98, badge.at().y() + size * 0.23),
                        Align.START,
                        badge.label(),
                        size * Mark.Badge.LABEL,
                        Weight.SEMIBOLD,
                        Tone.TEXT,
                        badge.labelWidth());
        return List.of(
                new Mark.Box(
                        badge.tag(),
                        bounds.grownBy(HALO),
                        size / 2 + HALO,
                        Fill.of(Tone.CANVAS),
                        Stroke.NONE),
                new Mark.Box(
                        badge.tag(),
                        bounds.grownBy(-0.5),
                        size / 2,
                        Fill.of(Tone.CARD),
                        Stroke.solid(edge, 1.25)),
                text);
    }

    private List<Mark> body(Tag tag, Point centre, double r, Stroke halo) {
        var parts = new ArrayList<Mark>();
        if (halo.isVisible()) {
            parts.add(shape(tag, centre, r, Fill.of(Tone.CANVAS), halo));
        }
        parts.add(shape(tag, centre, r, Fill.of(fill), edge(r)));
        return parts;
    }

    private Stroke edge(double r) {
        var width = Math.max(1, r * 0.18);
        return shape == Shape.DASHED
                ? new Stroke(edge, width, List.of(r * 0.45, r * 0.335), 1)
                : Stroke.solid(edge, width);
    }

    private Mark shape(Tag tag, Point centre, double r, Fill area, Stroke stroke) {
        return switch (shape) {
            case OCTAGON -> outline(tag, polygon(centre, r * 0.98, 8, 22.5), 0, area, stroke);
            case DIAMOND -> outline(tag, polygon(centre, r * 1.12, 4, 0), r * 0.3, area, stroke);
            case TRIANGLE ->
                    outline(
                            tag,
                            polygon(centre.movedBy(0, r * 0.22), r * 1.18, 3, -90),
                            r * 0.3,
                            area,
                            stroke);
            case CIRCLE, DASHED ->
                    new Mark.Box(tag, around(centre, r * 0.92), r * 0.92, area, stroke);
            case SQUARE -> new Mark.Box(tag, around(centre, r * 0.84), r * 0.3, area, stroke);
        };
    }

    private static Mark outline(
            Tag tag, List<Point> ring, double radius, Fill area, Stroke stroke) {
        return new Mark.Outline(tag, List.of(ring), radius, area, stroke);
    }

    private static List<Point> polygon(Point centre, double r, int corners, double firstDegrees) {
        return IntStream.range(0, corners)
                .mapToObj(i -> {
                    var angle = Math.toRadians(firstDegrees + i * 360.0 / corners);
                    return centre.movedBy(r * Math.cos(angle), r * Math.sin(angle));
                })
                .toList();
    }

    private static Rect around(Point centre, double r) {
        return new Rect(centre.x() - r, centre.y() - r, 2 * r, 2 * r);
    }

    private List<Mark> glyph(Tag tag, Point c, double r) {
        var low = shape == Shape.TRIANGLE ? r * 0.14 : 0;
        var pen = Stroke.solid(ink, r * 0.26);
        return switch (glyph) {
            case CROSS ->
                    List.of(
                            line(tag, pen, c, r, -0.34, -0.34, 0.34, 0.34),
                            line(tag, pen, c, r, -0.34, 0.34, 0.34, -0.34));
            case BANG ->
                    List.of(
                            line(tag, pen, c.movedBy(0, low), r, 0, -0.46, 0, 0.08),
                            spot(tag, c.movedBy(0, low + r * 0.46), r * 0.15));
            case STEM ->
                    List.of(
                            line(tag, pen, c, r, 0, -0.02, 0, 0.46),
                            spot(tag, c.movedBy(0, -r * 0.4), r * 0.15));
            case DOWN -> List.of(line(tag, pen, c, r, -0.38, -0.16, 0, 0.24, 0.38, -0.16));
            case CHECK -> List.of(line(tag, pen, c, r, -0.4, 0.04, -0.1, 0.34, 0.42, -0.32));
            case QUERY ->
                    List.of(
                            line(
                                    tag, pen, c, r, -0.28, -0.24, -0.18, -0.46, 0.16, -0.46, 0.28,
                                    -0.22, 0, 0.02, 0, 0.12),
                            spot(tag, c.movedBy(0, r * 0.48), r * 0.15));
        };
    }

    private static Mark line(Tag tag, Stroke pen, Point centre, double r, double... steps) {
        var points =
                IntStream.range(0, steps.length / 2)
                        .mapToObj(i -> centre.movedBy(r * steps[2 * i], r * steps[2 * i + 1]))
                        .toList();
        return new Mark.Line(tag, points, r * 0.16, pen, Mark.Head.NONE, Mark.Head.NONE, List.of());
    }

    private Mark spot(Tag tag, Point centre, double r) {
        return new Mark.Box(tag, around(centre, r), r, Fill.of(ink), Stroke.NONE);
    }
}
