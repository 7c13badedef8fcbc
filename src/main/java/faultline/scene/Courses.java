package faultline.scene;

import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.List;

/// The few lines that suit where the ends of one link stand: straight, with one bend, with two
/// bends in the gap between the ends, around one side of both, or with more bends past something
/// that is in the way.
final class Courses {

    private static final double BEND = 36;

    /// How far outside both ends a line around them keeps.
    private static final double AWAY = 22;

    /// How far from what was in the way a detour keeps.
    private static final double CLEAR = 14;

    /// How far a line goes straight out of a box before it may bend.
    private static final double STUB = 12;

    /// How far beside the middle a straight line may run, tried in turn.
    private static final List<Double> STEPS =
            List.of(
                    0.0, -12.0, 12.0, -24.0, 24.0, -36.0, 36.0, -60.0, 60.0, -90.0, 90.0, -160.0,
                    160.0);

    /// Where in the gap between two ends a line may bend, tried in turn.
    private static final List<Double> PARTS = List.of(0.5, 0.3, 0.7, 0.15, 0.85);

    /// A line that a link could take, with the sides it docks at and what its length and bends
    /// cost.
    record Course(List<Point> points, Side from, Side to, double cost) {}

    private final Docks from;
    private final Docks to;
    private final int bundle;
    private final List<Course> found = new ArrayList<>();

    /// @param bundle which links may end at the same place of `to`
    Courses(Docks from, Docks to, int bundle) {
        this.from = from;
        this.to = to;
        this.bundle = bundle;
    }

    /// The lines with at most two bends.
    List<Course> direct() {
        var a = from.rect();
        var b = to.rect();
        if (a.contains(b) || b.contains(a)) {
            return List.of(nested(a, b));
        }
        if (b.x() >= a.right() || a.x() >= b.right()) {
            between(a.x() < b.x() ? Side.RIGHT : Side.LEFT);
        }
        if (b.y() >= a.bottom() || a.y() >= b.bottom()) {
            between(a.y() < b.y() ? Side.BOTTOM : Side.TOP);
        }
        for (var side : Side.values()) {
            for (var other : Side.values()) {
                if (side.isLevel() != other.isLevel()) {
                    oneBend(side, other);
                }
            }
            around(side);
        }
        return found;
    }

    /// The lines with three or four bends that pass one corner of what is in the way.
    ///
    /// @param blocked the best line so far, whose end is worth keeping
    List<Course> around(Rect block, Course blocked) {
        var wide = block.grownBy(CLEAR);
        for (var x : List.of(wide.x(), wide.right())) {
            for (var y : List.of(wide.y(), wide.bottom())) {
                for (var side : Side.values()) {
                    for (var other : Side.values()) {
                        detour(side, other, new Point(x, y), wide, blocked);
                    }
                }
            }
        }
        return found;
    }

    private void detour(Side side, Side other, Point corner, Rect wide, Course blocked) {
        var goal = other == blocked.to() ? blocked.points().getLast() : corner;
        var start = dock(from, side, place(side, corner), Pieces.ALONE);
        var end = dock(to, other, place(other, goal), bundle);
        var first = at(side, depth(side, corner), start);
        if (!leaves(start, first, side)) {
            return;
        } else if (side.isLevel() != other.isLevel()) {
            var last = at(other, depth(other, corner), end);
            if (leaves(end, last, other)) {
                add(side, other, start, first, corner, last, end);
            }
            return;
        }
        var across =
                new Point(
                        wide.x() + wide.right() - corner.x(),
                        wide.y() + wide.bottom() - corner.y());
        var last = at(other, depth(other, across), end);
        if (leaves(end, last, other)) {
            add(
                    side,
                    other,
                    start,
                    first,
                    corner,
                    at(side, depth(side, across), corner),
                    last,
                    end);
        }
    }

    /// Straight across the gap between facing sides, or with two bends in it.
    private void between(Side side) {
        var other = side.opposite();
        straight(side);
        var start = dock(from, side, middle(to, side), Pieces.ALONE);
        var end = dock(to, other, place(side, start), bundle);
        var near = depth(side, start);
        var room = depth(side, end) - near;
        for (var part : PARTS) {
            var turn = near + part * room;
            add(side, other, start, at(side, turn, start), at(side, turn, end), end);
        }
    }

    private void straight(Side side) {
        var other = side.opposite();
        var first = Math.max(from.least(side), to.least(other));
        var last = Math.min(from.greatest(side), to.greatest(other));
        if (first > last) {
            return;
        }
        var middle = (first + last) / 2;
        var reach = (last - first) / 2;
        for (var step : STEPS) {
            var place = middle + Math.clamp(step, -reach, reach);
            if (from.isFree(side, place, Pieces.ALONE) && to.isFree(other, place, bundle)) {
                add(side, other, side.at(from.rect(), place), other.at(to.rect(), place));
            }
        }
    }

    private void oneBend(Side side, Side other) {
        var start = dock(from, side, middle(to, side), Pieces.ALONE);
        var end = dock(to, other, place(other, start), bundle);
        var bend = side.isLevel() ? new Point(start.x(), end.y()) : new Point(end.x(), start.y());
        if (leaves(start, bend, side) && leaves(end, bend, other)) {
            add(side, other, start, bend, end);
        }
    }

    /// Out of one side, past both ends, and back into the same side.
    private void around(Side side) {
        var start = dock(from, side, middle(to, side), Pieces.ALONE);
        var end = dock(to, side, middle(from, side), bundle);
        var outwards = side.across() + side.down();
        var far =
                outwards > 0
                        ? Math.max(depth(side, start), depth(side, end))
                        : Math.min(depth(side, start), depth(side, end));
        for (var lane = 1; lane <= 3; lane++) {
            var turn = far + outwards * lane * AWAY;
            add(side, side, start, at(side, turn, start), at(side, turn, end), end);
        }
    }

    private static Point dock(Docks docks, Side side, double wish, int bundle) {
        return side.at(docks.rect(), docks.near(side, wish, bundle));
    }

    /// How far out a point lies along the way that a side faces.
    private static double depth(Side side, Point point) {
        return side.isLevel() ? point.y() : point.x();
    }

    /// Where a point lies along a side.
    private static double place(Side side, Point point) {
        return side.isLevel() ? point.x() : point.y();
    }

    private static double middle(Docks docks, Side side) {
        return place(side, docks.rect().centre());
    }

    private static Point at(Side side, double depth, Point other) {
        return side.isLevel() ? new Point(other.x(), depth) : new Point(depth, other.y());
    }

    private static boolean leaves(Point dock, Point bend, Side side) {
        return (bend.x() - dock.x()) * side.across() + (bend.y() - dock.y()) * side.down() >= STUB;
    }

    private void add(Side side, Side other, Point... points) {
        var line = bare(points);
        var cost = Segments.length(line) + BEND * (line.size() - 2);
        found.add(new Course(line, side, other, cost));
    }

    /// Without points that are no bends.
    private static List<Point> bare(Point... points) {
        var line = new ArrayList<Point>(points.length);
        for (var point : points) {
            if (!line.isEmpty() && line.getLast().equals(point)) {
                continue;
            }
            if (line.size() > 1 && isStraight(line.get(line.size() - 2), line.getLast(), point)) {
                line.removeLast();
            }
            line.add(point);
        }
        if (line.size() == 1) {
            line.add(line.getFirst());
        }
        return line;
    }

    private static boolean isStraight(Point a, Point b, Point c) {
        var upright = a.x() == b.x() && b.x() == c.x();
        return upright || (a.y() == b.y() && b.y() == c.y());
    }

    /// From a box to the one around it, or back: the shortest way, straight.
    private static Course nested(Rect a, Rect b) {
        var inner = a.contains(b) ? b : a;
        var outer = a.contains(b) ? a : b;
        var side = Side.BOTTOM;
        for (var candidate : Side.values()) {
            if (gap(inner, outer, candidate) < gap(inner, outer, side)) {
                side = candidate;
            }
        }
        var from = side.of(inner);
        var to = side.at(outer, place(side, from));
        var points = a.contains(b) ? List.of(to, from) : List.of(from, to);
        return new Course(points, side, side, 0);
    }

    private static double gap(Rect inner, Rect outer, Side side) {
        return side.of(inner).distanceTo(side.at(outer, place(side, side.of(inner))));
    }
}
