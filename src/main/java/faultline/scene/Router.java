package faultline.scene;

import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Leads links from box to box in upright and level lines with at most two bends.
///
/// For each link it makes the few lines that suit where its ends stand: straight, with one bend,
/// with two bends in the gap between the ends, or around one side of both. It takes the one that
/// costs least: length, bends, boxes and names that it runs over, and links that it crosses or
/// hides. Links of one bundle, which say the same about one end, may run together.
final class Router {

    /// Of how many pieces a link is made at most, unless somebody set its bends.
    static final int MOST_PIECES = 6;

    private static final double BEND = 36;
    private static final double AWAY = 22;

    /// How much length of line is looked at for one link: a long link runs over something anyway.
    private static final double EFFORT = 30_000;

    /// With more than this in the way, a detour past one of them is of no use.
    private static final int MOST_BLOCKS = 3;

    /// What is this near to a line is run over by it.
    private static final double BESIDE = 4;

    /// How far from what was in the way a detour keeps.
    private static final double CLEAR = 14;

    /// How far beside the middle a straight line may run, tried in turn.
    private static final List<Double> STEPS =
            List.of(
                    0.0, -12.0, 12.0, -24.0, 24.0, -36.0, 36.0, -60.0, 60.0, -90.0, 90.0, -160.0,
                    160.0);

    private static final Comparator<Candidate> CHEAPEST =
            Comparator.comparingDouble(Candidate::cost);

    /// Where a link ends.
    ///
    /// @param id the element
    /// @param place the component at which it is: the element itself, or a member of the group
    record End(Id id, Id place, Rect rect) {}

    /// A line that a link could take, with the sides it docks at and what its length and bends
    /// cost.
    private record Candidate(List<Point> points, Side from, Side to, double cost) {}

    /// One link to be led.
    ///
    /// @param bundle what it may run together with; empty is nothing
    /// @param number of the bundle
    private record Journey(End from, End to, String bundle, int number) {}

    private final Obstacles obstacles;
    private final Pieces pieces;
    private final Docks docks = new Docks();
    private final Map<String, Integer> bundles = new HashMap<>();

    Router(Obstacles obstacles, Pieces pieces) {
        this.obstacles = obstacles;
        this.pieces = pieces;
    }

    /// Leads a link; later ones keep clear of it. What it may run over was said to the obstacles.
    List<Point> lead(End from, End to, String bundle) {
        var number =
                bundle.isEmpty()
                        ? Pieces.ALONE
                        : bundles.computeIfAbsent(bundle, _ -> bundles.size() + 1);
        var journey = new Journey(from, to, bundle, number);
        var best = best(journey, candidates(journey));
        var blocking = blocking(best);
        if (!blocking.isEmpty()) {
            var blocked = best;
            var detours = new ArrayList<>(List.of(blocked));
            blocking.forEach(rect -> around(journey, rect, blocked, detours));
            best = best(journey, detours);
        }
        take(journey, best);
        return best.points();
    }

    /// Leads a link through bends that somebody set.
    List<Point> leadThrough(End from, End to, List<Point> bends) {
        var points = new ArrayList<Point>();
        points.add(edge(from.rect(), bends.getFirst()));
        points.addAll(bends);
        points.add(edge(to.rect(), bends.getLast()));
        occupy(points, Pieces.ALONE);
        return points;
    }

    private Candidate best(Journey journey, List<Candidate> candidates) {
        candidates.sort(CHEAPEST);
        var best = candidates.getFirst();
        var least = Double.POSITIVE_INFINITY;
        var tries = Math.clamp((long) (EFFORT / best.cost()), 3, candidates.size() + 3);
        for (var candidate : candidates) {
            if (candidate.cost() >= least || tries-- == 0) {
                break;
            }
            var cost = candidate.cost() + hindrance(candidate.points(), journey, least);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    /// The cards and names that a line runs over.
    private List<Rect> blocking(Candidate candidate) {
        var found = new ArrayList<Rect>();
        var points = candidate.points();
        for (var i = 1; i < points.size(); i++) {
            var leg = Rect.between(points.get(i - 1), points.get(i));
            obstacles.find(beside(leg), MOST_BLOCKS, found);
        }
        return found.size() <= MOST_BLOCKS ? found : List.of();
    }

    /// With three or four bends, past one corner of what is in the way.
    ///
    /// @param blocked the best line so far, whose end is worth keeping
    private void around(Journey journey, Rect block, Candidate blocked, List<Candidate> found) {
        var wide = block.grownBy(CLEAR);
        for (var x : List.of(wide.x(), wide.right())) {
            for (var y : List.of(wide.y(), wide.bottom())) {
                var corner = new Point(x, y);
                for (var from : Side.values()) {
                    for (var to : Side.values()) {
                        var goal =
                                place(to, to == blocked.to() ? blocked.points().getLast() : corner);
                        detour(journey, from, to, corner, wide, goal, found);
                    }
                }
            }
        }
    }

    private void detour(
            Journey journey,
            Side side,
            Side other,
            Point corner,
            Rect wide,
            double goal,
            List<Candidate> found) {
        var from = dock(journey.from(), side, place(side, corner), "");
        var to = dock(journey.to(), other, goal, journey.bundle());
        var first = at(side, depth(side, corner), from);
        if (side.isLevel() != other.isLevel()) {
            var last = at(other, depth(other, corner), to);
            if (leaves(from, first, side) && leaves(to, last, other)) {
                add(found, side, other, from, first, corner, last, to);
            }
            return;
        }
        var across =
                new Point(
                        wide.x() + wide.right() - corner.x(),
                        wide.y() + wide.bottom() - corner.y());
        var turn = at(side, depth(side, across), corner);
        var last = at(other, depth(other, across), to);
        if (leaves(from, first, side) && leaves(to, last, other)) {
            add(found, side, other, from, first, corner, turn, last, to);
        }
    }

    private void take(Journey journey, Candidate route) {
        var first = route.points().getFirst();
        var last = route.points().getLast();
        var from = route.from().isLevel() ? first.x() : first.y();
        var to = route.to().isLevel() ? last.x() : last.y();
        docks.take(journey.from().id(), route.from(), from, "");
        docks.take(journey.to().id(), route.to(), to, journey.bundle());
        occupy(route.points(), journey.number());
    }

    private void occupy(List<Point> points, int bundle) {
        for (var i = 1; i < points.size(); i++) {
            pieces.add(Rect.between(points.get(i - 1), points.get(i)).grownBy(0.5), bundle);
        }
    }

    /// What running over boxes, names and other links costs; no more is counted beyond the limit.
    private double hindrance(List<Point> points, Journey journey, double limit) {
        var cost = 0.0;
        for (var i = 1; i < points.size() && cost < limit; i++) {
            var leg = Rect.between(points.get(i - 1), points.get(i));
            cost += obstacles.cost(beside(leg), limit - cost);
            cost += pieces.cost(leg, journey.number(), limit - cost);
        }
        return cost;
    }

    /// What a piece takes up: its own length, and a little on both sides.
    private static Rect beside(Rect leg) {
        return leg.width() > leg.height()
                ? new Rect(leg.x(), leg.y() - BESIDE, leg.width(), 2 * BESIDE)
                : new Rect(leg.x() - BESIDE, leg.y(), 2 * BESIDE, leg.height());
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
        var middle = (first + last) / 2;
        var reach = (last - first) / 2;
        for (var step : STEPS) {
            var place = middle + Math.clamp(step, -reach, reach);
            if (docks.isFree(a.id(), side, place, "")
                    && docks.isFree(b.id(), other, place, journey.bundle())) {
                add(found, side, other, side.at(a.rect(), place), other.at(b.rect(), place));
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
