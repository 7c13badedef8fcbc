package faultline.scene;

import faultline.model.Point;
import faultline.model.Rect;
import java.util.List;

/// Lines and areas as SVG path data, with rounded corners. Lengths are written to a hundredth.
final class Path {

    /// How far a line that leaps over another one swings out.
    private static final double JUMP = 4;

    private final StringBuilder data = new StringBuilder();

    private Path() {}

    /// The smallest rectangle around the points, of which there is at least one.
    static Rect around(List<Point> points) {
        var left = Double.POSITIVE_INFINITY;
        var top = Double.POSITIVE_INFINITY;
        var right = Double.NEGATIVE_INFINITY;
        var bottom = Double.NEGATIVE_INFINITY;
        for (var point : points) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return new Rect(left, top, right - left, bottom - top);
    }

    static String box(Rect rect, double radius, Mark.Corners corners) {
        var r = Math.min(radius, Math.min(rect.width(), rect.height()) / 2);
        var below = corners == Mark.Corners.ALL ? r : 0;
        var path = new Path();
        path.move(rect.x() + r, rect.y());
        path.to(rect.right() - r, rect.y());
        path.arc(r, rect.right(), rect.y() + r);
        path.to(rect.right(), rect.bottom() - below);
        path.arc(below, rect.right() - below, rect.bottom());
        path.to(rect.x() + below, rect.bottom());
        path.arc(below, rect.x(), rect.bottom() - below);
        path.to(rect.x(), rect.y() + r);
        path.arc(r, rect.x() + r, rect.y());
        return path.closed();
    }

    static String rings(List<List<Point>> rings, double radius) {
        var path = new Path();
        for (var ring : rings) {
            var size = ring.size();
            for (var i = 0; i < size; i++) {
                var before = ring.get((i + size - 1) % size);
                var after = ring.get((i + 1) % size);
                path.corner(before, ring.get(i), after, radius, i == 0);
            }
            path.data.append('Z');
        }
        return path.data.toString();
    }

    static String line(
            List<Point> points, double radius, List<Point> jumps, Mark.Head start, Mark.Head end) {
        var last = points.size() - 1;
        var path = new Path();
        var from = Arrow.neck(points.get(0), points.get(1), start);
        path.move(from.x(), from.y());
        for (var i = 1; i <= last; i++) {
            var leg = List.of(points.get(i - 1), points.get(i));
            path.leap(leg.getFirst(), leg.getLast(), jumps);
            if (i < last) {
                path.corner(leg.getFirst(), leg.getLast(), points.get(i + 1), radius, false);
            }
        }
        var to = Arrow.neck(points.get(last), points.get(last - 1), end);
        path.to(to.x(), to.y());
        return path.data.toString();
    }

    /// Writes a length or coordinate to a hundredth, without trailing zeros.
    static void append(StringBuilder text, double number) {
        var hundredths = Math.round(Math.abs(number) * 100);
        if (number < 0 && hundredths > 0) {
            text.append('-');
        }
        text.append(hundredths / 100);
        var rest = (int) (hundredths % 100);
        if (rest > 0) {
            text.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 > 0) {
                text.append((char) ('0' + rest % 10));
            }
        }
    }

    void move(double x, double y) {
        step('M', x, y);
    }

    void to(double x, double y) {
        step('L', x, y);
    }

    String closed() {
        return data.append('Z').toString();
    }

    static Path started() {
        return new Path();
    }

    private void step(char command, double x, double y) {
        data.append(command);
        append(data, x);
        data.append(' ');
        append(data, y);
    }

    private void arc(double radius, double x, double y) {
        if (radius > 0) {
            data.append('A');
            append(data, radius);
            data.append(' ');
            append(data, radius);
            data.append(" 0 0 1 ");
            append(data, x);
            data.append(' ');
            append(data, y);
        }
    }

    private void corner(Point before, Point at, Point after, double radius, boolean first) {
        var room = Math.min(at.distanceTo(before), at.distanceTo(after)) / 2;
        var r = Math.min(radius, room);
        var in = towards(at, before, r);
        var out = towards(at, after, r);
        step(first ? 'M' : 'L', in.x(), in.y());
        if (r > 0) {
            step('Q', at.x(), at.y());
            step(' ', out.x(), out.y());
        }
    }

    private void leap(Point from, Point to, List<Point> jumps) {
        if (from.y() != to.y()) {
            return;
        }
        var forward = to.x() > from.x();
        jumps.stream()
                .filter(it -> it.y() == from.y() && isBetween(it.x(), from.x(), to.x()))
                .sorted((a, b) -> (forward ? 1 : -1) * Double.compare(a.x(), b.x()))
                .forEach(it -> {
                    var side = forward ? JUMP : -JUMP;
                    to(it.x() - side, it.y());
                    data.append('A').append("4 4 0 0 ").append(forward ? '1' : '0');
                    step(' ', it.x() + side, it.y());
                });
    }

    private static boolean isBetween(double x, double a, double b) {
        return x > Math.min(a, b) && x < Math.max(a, b);
    }

    /// The point that lies that far from one towards the other.
    static Point towards(Point from, Point to, double distance) {
        var length = from.distanceTo(to);
        return length == 0
                ? from
                : from.movedBy(
                        (to.x() - from.x()) * distance / length,
                        (to.y() - from.y()) * distance / length);
    }
}
