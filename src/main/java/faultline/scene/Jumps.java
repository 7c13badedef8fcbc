package faultline.scene;

import faultline.model.Id;
import faultline.model.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where level pieces of links leap over upright pieces of others, so that a crossing does not look
/// like a junction.
final class Jumps {

    /// No jump so near to the end of either piece, where lines part or meet.
    private static final double CLEAR = 10;

    private record Upright(Id link, double x, double top, double bottom) {}

    private Jumps() {}

    static Map<Id, List<Point>> over(List<Figure.Wire> wires) {
        var uprights = uprights(wires);
        var xs = Arrays.stream(uprights).mapToDouble(Upright::x).toArray();
        var jumps = new HashMap<Id, List<Point>>();
        for (var wire : wires) {
            var found = new ArrayList<Point>();
            for (var i = 1; i < wire.points().size(); i++) {
                var from = wire.points().get(i - 1);
                var to = wire.points().get(i);
                if (from.y() == to.y()) {
                    find(wire.id(), from, to, uprights, xs, found);
                }
            }
            if (!found.isEmpty()) {
                jumps.put(wire.id(), found);
            }
        }
        return jumps;
    }

    private static Upright[] uprights(List<Figure.Wire> wires) {
        var uprights = new ArrayList<Upright>();
        for (var wire : wires) {
            for (var i = 1; i < wire.points().size(); i++) {
                var from = wire.points().get(i - 1);
                var to = wire.points().get(i);
                if (from.x() == to.x()) {
                    var top = Math.min(from.y(), to.y()) + CLEAR;
                    var bottom = Math.max(from.y(), to.y()) - CLEAR;
                    uprights.add(new Upright(wire.id(), from.x(), top, bottom));
                }
            }
        }
        uprights.sort(Comparator.comparingDouble(Upright::x));
        return uprights.toArray(Upright[]::new);
    }

    private static void find(
            Id link, Point from, Point to, Upright[] uprights, double[] xs, List<Point> found) {
        var left = Math.min(from.x(), to.x()) + CLEAR;
        var right = Math.max(from.x(), to.x()) - CLEAR;
        var last = Double.NEGATIVE_INFINITY;
        for (var i = firstAtLeast(xs, left); i < xs.length && xs[i] <= right; i++) {
            var upright = uprights[i];
            var crosses = from.y() > upright.top() && from.y() < upright.bottom();
            if (crosses && !upright.link().equals(link) && xs[i] - last > CLEAR) {
                found.add(new Point(xs[i], from.y()));
                last = xs[i];
            }
        }
    }

    private static int firstAtLeast(double[] xs, double x) {
        var found = Arrays.binarySearch(xs, x);
        return found >= 0 ? found : -found - 1;
    }
}
