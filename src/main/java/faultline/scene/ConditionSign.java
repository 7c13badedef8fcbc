package faultline.scene;

import faultline.analysis.Condition;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The small sign of a condition: each has a shape of its own, so that colour is never all that
/// tells them apart.
public record ConditionSign(Condition condition) {

    /// The tone that goes with the sign.
    public Tone tone() {
        return switch (condition) {
            case FAILED, DOWN -> Tone.CRITICAL;
            case QUORUM_LOST -> Tone.HIGH;
            case RESTARTING -> Tone.INFO;
            case DEGRADED -> Tone.MEDIUM_EDGE;
            case UP -> Tone.GOOD;
        };
    }

    /// The sign in boxes, outlines and lines.
    public List<Mark> parts(Tag tag, Point centre, double radius) {
        var marks = new ArrayList<Mark>();
        var tone = tone();
        var pen = Stroke.solid(Tone.ON_SIGN, Math.max(1, radius * 0.26));
        switch (condition) {
            case FAILED -> {
                marks.add(polygon(tag, centre, radius, 8, 22.5, Fill.of(tone)));
                marks.add(
                        line(
                                tag, pen, centre, radius, 0.1, -0.6, -0.28, 0.1, 0.28, -0.06, -0.1,
                                0.6));
            }
            case DOWN -> {
                marks.add(square(tag, centre, radius * 0.86, Fill.of(tone)));
                marks.add(line(tag, pen, centre, radius, -0.36, -0.36, 0.36, 0.36));
                marks.add(line(tag, pen, centre, radius, -0.36, 0.36, 0.36, -0.36));
            }
            case QUORUM_LOST -> {
                marks.add(polygon(tag, centre, radius * 1.1, 4, 0, Fill.of(tone)));
                marks.add(line(tag, pen, centre, radius, -0.42, 0, -0.12, 0));
                marks.add(line(tag, pen, centre, radius, 0.12, 0, 0.42, 0));
            }
            case RESTARTING -> {
                marks.add(circle(tag, centre, radius * 0.92, Fill.of(tone)));
                marks.add(
                        line(
                                tag, pen, centre, radius, -0.34, -0.46, 0.34, -0.46, -0.34, 0.46,
                                0.34, 0.46, -0.34, -0.46));
            }
            case DEGRADED -> {
                marks.add(polygon(tag, centre, radius * 1.1, 3, 90, Fill.of(Tone.MEDIUM)));
                marks.add(
                        line(
                                tag,
                                Stroke.solid(Tone.ON_MEDIUM, pen.width()),
                                centre,
                                radius,
                                -0.26,
                                -0.14,
                                0.26,
                                -0.14));
            }
            case UP -> {
                marks.add(circle(tag, centre, radius * 0.92, Fill.of(tone)));
                marks.add(line(tag, pen, centre, radius, -0.4, 0.04, -0.1, 0.34, 0.42, -0.32));
            }
        }
        return marks;
    }

    private Mark polygon(
            Tag tag, Point centre, double r, int corners, double firstDegrees, Fill fill) {
        var ring =
                IntStream.range(0, corners)
                        .mapToObj(i -> Math.toRadians(firstDegrees + i * 360.0 / corners))
                        .map(angle -> centre.movedBy(r * Math.cos(angle), r * Math.sin(angle)))
                        .toList();
        return new Mark.Outline(tag, List.of(ring), r * 0.2, fill, Stroke.solid(tone(), 1));
    }

    private Mark square(Tag tag, Point centre, double r, Fill fill) {
        return new Mark.Box(tag, around(centre, r), r * 0.25, fill, Stroke.solid(tone(), 1));
    }

    private Mark circle(Tag tag, Point centre, double r, Fill fill) {
        return new Mark.Box(tag, around(centre, r), r, fill, Stroke.solid(tone(), 1));
    }

    private static Rect around(Point centre, double r) {
        return new Rect(centre.x() - r, centre.y() - r, 2 * r, 2 * r);
    }

    private static Mark line(Tag tag, Stroke pen, Point centre, double r, double... steps) {
        var points =
                IntStream.range(0, steps.length / 2)
                        .mapToObj(i -> centre.movedBy(r * steps[2 * i], r * steps[2 * i + 1]))
                        .toList();
        return new Mark.Line(tag, points, pen);
    }
}
