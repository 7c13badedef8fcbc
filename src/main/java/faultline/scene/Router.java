package faultline.scene;

import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Courses.Course;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Leads links from box to box in upright and level lines.
///
/// Of the few lines that suit a link it takes the one that costs least: length, bends, boxes and
/// names that it runs over, and links that it crosses or hides. Where that one still runs over a
/// card or a name, it looks for a way around. Links of one bundle, which say the same about one
/// end, may run together.
final class Router {

    /// Of how many pieces a link is made at most, unless somebody set its bends.
    static final int MOST_PIECES = 6;

    /// How much length of line is looked at for one link: a long link runs over something anyway.
    private static final double EFFORT = 30_000;

    /// With more than this in the way, a detour past one of them is of no use.
    private static final int MOST_BLOCKS = 3;

    /// What is this near to a line is run over by it.
    private static final double BESIDE = 4;

    private static final Comparator<Course> CHEAPEST = Comparator.comparingDouble(Course::cost);

    /// Where a link ends.
    ///
    /// @param id the element
    /// @param place the component at which it is: the element itself, or a member of the group
    record End(Id id, Id place, Rect rect) {}

    private final Obstacles obstacles;
    private final Pieces pieces;
    private final Map<End, Docks> docks = new HashMap<>();
    private final Map<String, Integer> bundles = new HashMap<>();

    Router(Obstacles obstacles, Pieces pieces) {
        this.obstacles = obstacles;
        this.pieces = pieces;
    }

    /// Leads a link; later ones keep clear of it. What it may run over was said to the obstacles.
    ///
    /// @param bundle what it may run together with; empty is nothing
    List<Point> lead(End from, End to, String bundle) {
        var number = bundle.isEmpty() ? Pieces.ALONE : number(bundle);
        var start = docks(from);
        var end = docks(to);
        var best = best(new Courses(start, end, number).direct(), number);
        var blocking = blocking(best);
        if (!blocking.isEmpty()) {
            var detours = new ArrayList<>(List.of(best));
            for (var block : blocking) {
                detours.addAll(new Courses(start, end, number).around(block, best));
            }
            best = best(detours, number);
        }
        start.take(best.from(), place(best.from(), best.points().getFirst()), Pieces.ALONE);
        end.take(best.to(), place(best.to(), best.points().getLast()), number);
        occupy(best.points(), number);
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

    /// Whether there are bends and both ends can be joined to them level or upright.
    static boolean reaches(End from, End to, List<Point> bends) {
        return !bends.isEmpty()
                && isReached(from.rect(), bends.getFirst())
                && isReached(to.rect(), bends.getLast());
    }

    private static boolean isReached(Rect rect, Point bend) {
        var edge = edge(rect, bend);
        return !rect.contains(bend) && (edge.x() == bend.x() || edge.y() == bend.y());
    }

    private int number(String bundle) {
        return bundles.computeIfAbsent(bundle, _ -> bundles.size() + 1);
    }

    private Docks docks(End end) {
        return docks.computeIfAbsent(end, it -> new Docks(it.rect()));
    }

    private Course best(List<Course> courses, int bundle) {
        var sorted = courses.stream().sorted(CHEAPEST).toList();
        var best = sorted.getFirst();
        var least = Double.POSITIVE_INFINITY;
        var tries = Math.clamp((long) (EFFORT / best.cost()), 3, sorted.size() + 3);
        for (var course : sorted) {
            if (course.cost() >= least || tries-- == 0) {
                break;
            }
            var cost = course.cost() + hindrance(course.points(), bundle, least);
            if (cost < least) {
                least = cost;
                best = course;
            }
        }
        return best;
    }

    /// The cards and names that a line runs over; none when there are too many for a detour.
    private List<Rect> blocking(Course course) {
        var found = new ArrayList<Rect>();
        var points = course.points();
        for (var i = 1; i < points.size(); i++) {
            var leg = Rect.between(points.get(i - 1), points.get(i));
            obstacles.find(beside(leg), MOST_BLOCKS, found);
        }
        return found.size() <= MOST_BLOCKS ? found : List.of();
    }

    private void occupy(List<Point> points, int bundle) {
        for (var i = 1; i < points.size(); i++) {
            pieces.add(Rect.between(points.get(i - 1), points.get(i)).grownBy(0.5), bundle);
        }
    }

    /// What running over boxes, names and other links costs; no more is counted beyond the limit.
    private double hindrance(List<Point> points, int bundle, double limit) {
        var cost = 0.0;
        for (var i = 1; i < points.size() && cost < limit; i++) {
            var leg = Rect.between(points.get(i - 1), points.get(i));
            cost += obstacles.cost(beside(leg), limit - cost);
            cost += pieces.cost(leg, bundle, limit - cost);
        }
        return cost;
    }

    /// What a piece takes up: its own length, and a little on both sides.
    private static Rect beside(Rect leg) {
        return leg.width() > leg.height()
                ? new Rect(leg.x(), leg.y() - BESIDE, leg.width(), 2 * BESIDE)
                : new Rect(leg.x() - BESIDE, leg.y(), 2 * BESIDE, leg.height());
    }

    private static double place(Side side, Point point) {
        return side.isLevel() ? point.x() : point.y();
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
