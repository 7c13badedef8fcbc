package faultline.scene;

import faultline.model.Rect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The places on the sides of one box at which links end, so that no two end at the same one unless
/// they run together.
final class Docks {

    private static final double APART = 12;
    private static final double FROM_CORNER = 10;
    private static final double BADGE = 40;

    private final Rect rect;
    private final Map<Side, List<Double>> taken = new EnumMap<>(Side.class);
    private final Map<Side, Map<Integer, Double>> shared = new EnumMap<>(Side.class);

    Docks(Rect rect) {
        this.rect = rect;
        for (var side : Side.values()) {
            taken.put(side, new ArrayList<>());
            shared.put(side, new HashMap<>());
        }
    }

    Rect rect() {
        return rect;
    }

    /// The place on a side nearest to the wish that is free, or where the bundle ends already; the
    /// wish itself when the side is full.
    ///
    /// @param bundle by number, [Pieces#ALONE] for none
    double near(Side side, double wish, int bundle) {
        var known = known(side, bundle);
        if (!Double.isNaN(known)) {
            return known;
        }
        var first = least(side);
        var last = greatest(side);
        var start = Math.clamp(wish, first, last);
        for (var step = 0.0; step <= last - first; step += APART) {
            if (start + step <= last && isFree(side, start + step)) {
                return start + step;
            } else if (start - step >= first && isFree(side, start - step)) {
                return start - step;
            }
        }
        return start;
    }

    boolean isFree(Side side, double place, int bundle) {
        return isFree(side, place) || known(side, bundle) == place;
    }

    void take(Side side, double place, int bundle) {
        places(side).add(place);
        if (bundle != Pieces.ALONE) {
            bundles(side).put(bundle, place);
        }
    }

    /// The first place on a side where a link may end.
    double least(Side side) {
        return side.isLevel() ? rect.x() + inset(rect.width()) : rect.y() + inset(rect.height());
    }

    /// The last place on a side where a link may end.
    double greatest(Side side) {
        return switch (side) {
            case TOP -> rect.right() - Math.max(inset(rect.width()), badge());
            case BOTTOM -> rect.right() - inset(rect.width());
            case LEFT, RIGHT -> rect.bottom() - inset(rect.height());
        };
    }

    /// What the upper side keeps free at its right end, where badges stand.
    private double badge() {
        return Math.min(BADGE, rect.width() / 4);
    }

    private static double inset(double length) {
        return Math.min(FROM_CORNER, length / 3);
    }

    private double known(Side side, int bundle) {
        return bundle == Pieces.ALONE ? Double.NaN : bundles(side).getOrDefault(bundle, Double.NaN);
    }

    private boolean isFree(Side side, double place) {
        for (var other : places(side)) {
            if (Math.abs(other - place) < APART - 0.5) {
                return false;
            }
        }
        return true;
    }

    private List<Double> places(Side side) {
        return taken.getOrDefault(side, List.of());
    }

    private Map<Integer, Double> bundles(Side side) {
        return shared.getOrDefault(side, Map.of());
    }
}
