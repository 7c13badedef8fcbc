package faultline.scene;

import faultline.model.Point;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Distances and places on lines of straight segments.
final class Segments {

    private static final List<Double> PARTS = List.of(0.5, 0.35, 0.65, 0.2, 0.8);

    private Segments() {}

    /// Whether a line passes within that distance of a point.
    static boolean isNear(Point point, List<Point> line, double reach) {
        for (var i = 1; i < line.size(); i++) {
            var from = line.get(i - 1);
            var to = line.get(i);
            if (isBetween(point.x(), from.x(), to.x(), reach)
                    && isBetween(point.y(), from.y(), to.y(), reach)
                    && distance(point, from, to) <= reach) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(double place, double a, double b, double reach) {
        return place >= Math.min(a, b) - reach && place <= Math.max(a, b) + reach;
    }

    static double distance(Point point, List<Point> line) {
        var least = Double.POSITIVE_INFINITY;
        for (var i = 1; i < line.size(); i++) {
            least = Math.min(least, distance(point, line.get(i - 1), line.get(i)));
        }
        return least;
    }

    static double distanceToRing(Point point, List<Point> ring) {
        var closing = distance(point, ring.getLast(), ring.getFirst());
        return Math.min(closing, distance(point, ring));
    }

    /// The length of a line of upright and level segments.
    static double length(List<Point> line) {
        var length = 0.0;
        for (var i = 1; i < line.size(); i++) {
            length += Math.abs(line.get(i).x() - line.get(i - 1).x());
            length += Math.abs(line.get(i).y() - line.get(i - 1).y());
        }
        return length;
    }

    /// Places for a label, the best first: the middle of the longest segment, then elsewhere on it,
    /// then on the others by length.
    static List<Point> labelPlaces(List<Point> line) {
        return IntStream.range(1, line.size())
                .boxed()
                .sorted(Comparator.comparingDouble(end -> -span(line, end)))
                .flatMap(end -> places(line.get(end - 1), line.get(end)))
                .toList();
    }

    private static Stream<Point> places(Point from, Point to) {
        return PARTS.stream()
                .map(part -> from.movedBy(part * (to.x() - from.x()), part * (to.y() - from.y())));
    }

    private static double span(List<Point> line, int end) {
        return line.get(end - 1).distanceTo(line.get(end));
    }

    private static double distance(Point point, Point from, Point to) {
        var dx = to.x() - from.x();
        var dy = to.y() - from.y();
        var square = dx * dx + dy * dy;
        if (square == 0) {
            return point.distanceTo(from);
        }
        var along = ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / square;
        var nearest = Math.clamp(along, 0, 1);
        return point.distanceTo(from.movedBy(dx * nearest, dy * nearest));
    }
}
