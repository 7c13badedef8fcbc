package faultline.scene;

import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Leads links from box to box in upright and level lines with at most two bends.
///
/// For each link it makes the few lines that suit where its ends stand: straight, with one bend,
/// with two bends in the gap between the ends, or around one side of both. It takes the one that
/// costs least: length, bends, boxes and names that it runs over, and links that it crosses or
/// hides. Links of one bundle, which say the same about one end, may run together.
final class Router {

    private static final double BEND = 36;
    private static final double CROSSING = 10;
    private static final double HIDING = 60;
    private static final double AWAY = 22;

    /// Links this close look like one.
    private static final double APART = 5;

    private static final Comparator<Candidate> CHEAPEST =
            Comparator.comparingDouble(Candidate::cost);

    /// Where a link ends: an element's box, or a group's label.
    record End(Id id, Rect rect) {}

    /// A line that a link could take, with the sides it docks at and what its length and bends
    /// cost.
    private record Candidate(List<Point> points, Side from, Side to, double cost) {}

    /// One link to be led.
    ///
    /// @param own what it may run over: its ends and what they sit in
    private record Journey(Id link, End from, End to, String bundle, Set<Id> own) {}

    private final Grid<Id> obstacles;
    private final Grid<String> wires;
    private final Docks docks = new Docks();

    Router(Grid<Id> obstacles, Grid<String> wires) {
        this.obstacles = obstacles;
        this.wires = wires;
    }

    /// Leads a link; later ones keep clear of it.
    List<Point> lead(Id link, End from, End to, String bundle, Set<Id> own) {
        var journey = new Journey(link, from, to, bundle, own);
        var best = best(journey, candidates(journey));
        take(journey, best);
        return best.points();
    }

    /// Leads a link through bends that somebody set.
    List<Point> leadThrough(Id link, End from, End to, List<Point> bends) {
        var points = new ArrayList<Point>();
        points.add(edge(from.rect(), bends.getFirst()));
        points.addAll(bends);
        points.add(edge(to.rect(), bends.getLast()));
        occupy(link, points, "");
        return points;
    }

    private Candidate best(Journey journey, List<Candidate> candidates) {
        candidates.sort(CHEAPEST);
        var best = candidates.getFirst();
        var least = Double.POSITIVE_INFINITY;
        for (var candidate : candidates) {
            if (candidate.cost() >= least) {
                break;
            }
            var cost = candidate.cost() + hindrance(candidate.points(), journey);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    private void take(Journey journey, Candidate route) {
        var first = route.points().getFirst();
        var last = route.points().getLast();
        var from = route.from().isLevel() ? first.x() : first.y();
        var to = route.to().isLevel() ? last.x() : last.y();
        docks.take(journey.from().id(), route.from(), from, "");
        docks.take(journey.to().id(), route.to(), to, journey.bundle());
        occupy(journey.link(), route.points(), journey.bundle());
    }

    private void occupy(Id link, List<Point> points, String bundle) {
        var owner = bundle.isEmpty() ? link.value() : bundle;
        for (var i = 1; i < points.size(); i++) {
            wires.add(Rect.between(points.get(i - 1), points.get(i)).grownBy(0.5), owner, 0);
        }
    }

    private double hindrance(List<Point> points, Journey journey) {
        var cost = 0.0;
        for (var i = 1; i < points.size(); i++) {
            var leg = Rect.between(points.get(i - 1), points.get(i));
            cost += overBoxes(leg, journey) + overWires(leg, journey);
        }
        return cost;
    }

    private double overBoxes(Rect leg, Journey journey) {
        var sum = new double[1];
        obstacles.near(
                leg.grownBy(3),
                entry -> {
                    if (!journey.own().contains(entry.owner())) {
                        sum[0] += entry.weight();
                    }
                });
        return sum[0];
    }

    private double overWires(Rect leg, Journey journey) {
        var sum = new double[1];
        var level = leg.width() > leg.height();
        wires.near(
                leg.grownBy(APART),
                entry -> {
                    if (!entry.owner().equals(journey.bundle())) {
                        sum[0] += besides(leg, level, entry.rect());
                    }
                });
        return sum[0];
    }

    private static double besides(Rect leg, boolean level, Rect other) {
        var otherLevel = other.width() > other.height();
        if (level != otherLevel) {
            return CROSSING;
        }
        var shared =
                level
                        ? Math.min(leg.right(), other.right()) - Math.max(leg.x(), other.x())
                        : Math.min(leg.bottom(), other.bottom()) - Math.max(leg.y(), other.y());
        return shared < APART ? 0 : HIDING + shared;
    }

    private List<Candidate> candidates(Journey journey) {
        var found = new ArrayList<Candidate>();
        var a = journey.from().rect();
        var b = journey.to().rect();
        if (a.contains(b) || b.contains(a)) {
            found.add(nested(a, b));
            return found;
        }
        if (b.x() >= a.right() || a.x() >= b.right()) {
            between(journey, a.x() < b.x() ? Side.RIGHT : Side.LEFT, found);
        }
        if (b.y() >= a.bottom() || a.y() >= b.bottom()) {
            between(journey, a.y() < b.y() ? Side.BOTTOM : Side.TOP, found);
        }
        for (var side : Side.values()) {
            for (var other : Side.values()) {
                if (side.isLevel() != other.isLevel()) {
                    oneBend(journey, side, other, found);
                }
            }
            around(journey, side, found);
        }
        return found;
    }

    /// Straight across the gap between facing sides, or with two bends in it.
    private void between(Journey journey, Side side, List<Candidate> found) {
        var other = side.opposite();
        var a = journey.from().rect();
        var b = journey.to().rect();
        straight(journey, side, found);
        var from = dock(journey.from(), side, middle(b, side), "");
        var to = dock(journey.to(), other, place(side, from), journey.bundle());
        var start = depth(side, side.at(a, 0));
        var room = depth(side, other.at(b, 0)) - start;
        for (var part : List.of(0.5, 0.3, 0.7, 0.15, 0.85)) {
            var turn = start + part * room;
            add(found, side, other, from, at(side, turn, from), at(side, turn, to), to);
        }
    }

    private void straight(Journey journey, Side side, List<Candidate> found) {
        var other = side.opposite();
        var a = journey.from();
        var b = journey.to();
        var first = Math.max(Docks.least(a.rect(), side), Docks.least(b.rect(), other));
        var last = Math.min(Docks.greatest(a.rect(), side), Docks.greatest(b.rect(), other));
        if (first > last) {
            return;
        }
        var wish = (first + last) / 2;
        for (var step = 0; step <= 4; step++) {
            for (var place : List.of(wish + step * 12, wish - step * 12)) {
                var fits = place >= first && place <= last;
                if (fits
                        && docks.isFree(a.id(), side, place, "")
                        && docks.isFree(b.id(), other, place, journey.bundle())) {
                    add(found, side, other, side.at(a.rect(), place), other.at(b.rect(), place));
                }
            }
        }
    }

    private void oneBend(Journey journey, Side side, Side other, List<Candidate> found) {
        var from = dock(journey.from(), side, middle(journey.to().rect(), side), "");
        var to = dock(journey.to(), other, place(other, from), journey.bundle());
        var bend = side.isLevel() ? new Point(from.x(), to.y()) : new Point(to.x(), from.y());
        if (leaves(from, bend, side) && leaves(to, bend, other)) {
            add(found, side, other, from, bend, to);
        }
    }

    /// Out of one side, past both, and back into the same side.
    private void around(Journey journey, Side side, List<Candidate> found) {
        var a = journey.from().rect();
        var b = journey.to().rect();
        var from = dock(journey.from(), side, middle(b, side), "");
        var to = dock(journey.to(), side, middle(a, side), journey.bundle());
        var outwards = side.across() + side.down();
        var far =
                outwards > 0
                        ? Math.max(depth(side, from), depth(side, to))
                        : Math.min(depth(side, from), depth(side, to));
        for (var lane = 1; lane <= 3; lane++) {
            var turn = far + outwards * lane * AWAY;
            add(found, side, side, from, at(side, turn, from), at(side, turn, to), to);
        }
    }

    private Point dock(End end, Side side, double wish, String bundle) {
        return side.at(end.rect(), docks.near(end.id(), end.rect(), side, wish, bundle));
    }

    /// How far out a point lies along the way that a side faces.
    private static double depth(Side side, Point point) {
        return side.isLevel() ? point.y() : point.x();
    }

    /// Where a point lies along a side.
    private static double place(Side side, Point point) {
        return side.isLevel() ? point.x() : point.y();
    }

    private static double middle(Rect rect, Side side) {
        return place(side, rect.centre());
    }

    private static Point at(Side side, double depth, Point other) {
        return side.isLevel() ? new Point(other.x(), depth) : new Point(depth, other.y());
    }

    private static boolean leaves(Point dock, Point bend, Side side) {
        return (bend.x() - dock.x()) * side.across() + (bend.y() - dock.y()) * side.down() >= 12;
    }

    private static void add(List<Candidate> found, Side from, Side to, Point... points) {
        var line = bare(List.of(points));
        var cost = Segments.length(line) + BEND * (line.size() - 2);
        found.add(new Candidate(line, from, to, cost));
    }

    /// Without points that are no bends.
    private static List<Point> bare(List<Point> points) {
        var line = new ArrayList<Point>();
        for (var point : points) {
            if (!line.isEmpty() && line.getLast().distanceTo(point) < 0.5) {
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
    private static Candidate nested(Rect a, Rect b) {
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
        return new Candidate(points, side, side, 0);
    }

    private static double gap(Rect inner, Rect outer, Side side) {
        return side.of(inner).distanceTo(side.at(outer, place(side, side.of(inner))));
    }

    /// Where a straight line from a point meets a box: level or upright if that is possible.
    private static Point edge(Rect rect, Point from) {
        var x = Math.clamp(from.x(), rect.x(), rect.right());
        var y = Math.clamp(from.y(), rect.y(), rect.bottom());
        if (!rect.contains(from)) {
            return new Point(x, y);
        }
        return Side.TOP.of(rect);
    }
}
