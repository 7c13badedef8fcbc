package faultline.scene;

import faultline.model.Id;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The places on the sides of boxes at which links end, so that no two end at the same one unless
/// they run together.
final class Docks {

    private static final double APART = 12;
    private static final double FROM_CORNER = 10;

    private record Spot(Id id, Side side) {}

    private record Shared(Spot spot, String bundle) {}

    private final Map<Spot, List<Double>> taken = new HashMap<>();
    private final Map<Shared, Double> shared = new HashMap<>();

    /// The place on a side nearest to the wish that is free, or where the bundle ends already; the
    /// wish itself when the side is full.
    double near(Id id, Rect rect, Side side, double wish, String bundle) {
        var spot = new Spot(id, side);
        var known = shared.get(new Shared(spot, bundle));
        if (known != null) {
            return known;
        }
        var first = least(rect, side);
        var last = greatest(rect, side);
        var start = Math.clamp(wish, first, last);
        for (var step = 0; step * APART <= last - first; step++) {
            for (var place : List.of(start + step * APART, start - step * APART)) {
                if (place >= first && place <= last && isFree(spot, place)) {
                    return place;
                }
            }
        }
        return start;
    }

    boolean isFree(Id id, Side side, double place, String bundle) {
        var spot = new Spot(id, side);
        var known = shared.get(new Shared(spot, bundle));
        return isFree(spot, place) || (known != null && known == place);
    }

    void take(Id id, Side side, double place, String bundle) {
        var spot = new Spot(id, side);
        taken.computeIfAbsent(spot, _ -> new ArrayList<>()).add(place);
        if (!bundle.isEmpty()) {
            shared.put(new Shared(spot, bundle), place);
        }
    }

    static double least(Rect rect, Side side) {
        return side.isLevel() ? rect.x() + inset(rect.width()) : rect.y() + inset(rect.height());
    }

    static double greatest(Rect rect, Side side) {
        return side.isLevel()
                ? rect.right() - inset(rect.width())
                : rect.bottom() - inset(rect.height());
    }

    private static double inset(double length) {
        return Math.min(FROM_CORNER, length / 3);
    }

    private boolean isFree(Spot spot, double place) {
        return taken.getOrDefault(spot, List.of()).stream()
                .noneMatch(it -> Math.abs(it - place) < APART - 0.5);
    }
}
