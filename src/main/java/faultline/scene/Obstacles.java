package faultline.scene;

import faultline.model.Id;
import faultline.model.Rect;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What links and labels should not run over: cards, containers that neither end sits in, names.
final class Obstacles {

    private static final double CARD = 900;
    private static final double TEXT = 500;
    private static final double BADGE = 400;
    private static final double CONTAINER = 220;

    /// Whose obstacles are nobody's own, so that nothing may run over them.
    private static final int NOBODY = 0;

    private final Grid grid;
    private final Map<Id, Integer> numbers = new HashMap<>();

    /// By owner: the last round in which it was called own.
    private final int[] own;

    private final int[] round = new int[1];

    /// Room for the boxes, and for that many labels.
    Obstacles(Plan plan, int labels) {
        var boxes = plan.boxes();
        grid = new Grid(plan.bounds().grownBy(100), 3 * boxes.size() + labels);
        own = new int[boxes.size() + 1];
        for (var placed : boxes) {
            numbers.put(placed.card().id(), numbers.size() + 1);
            var number = numbers.size();
            grid.add(placed.card().rect(), number, placed.isContainer() ? CONTAINER : CARD);
        }
    }

    void addText(Rect rect) {
        grid.add(rect, NOBODY, TEXT);
    }

    /// A place that labels keep off, and links need not.
    void addBadge(Rect rect) {
        grid.add(rect, NOBODY, BADGE);
    }

    void addLabel(Rect rect) {
        grid.add(rect, NOBODY, CARD);
    }

    /// From now on these may be run over, and no others.
    void allow(Collection<Id> ids) {
        round[0]++;
        for (var id : ids) {
            var number = numbers.get(id);
            if (number != null) {
                own[number] = round[0];
            }
        }
    }

    /// What it costs to run over a place.
    double cost(Rect rect, double limit) {
        return grid.sum(
                rect, entry -> isOwn(entry) || isBadge(entry) ? 0 : grid.weight(entry), limit);
    }

    /// The same without containers, which a label or a bridge may well stand on.
    double costOnGround(Rect rect) {
        return grid.sum(
                rect, entry -> isSolid(entry) ? grid.weight(entry) : 0, Double.POSITIVE_INFINITY);
    }

    /// What it costs to hide a place with a label that may cover the rim of cards, but no text.
    double costToHide(Rect label, double rim) {
        var inner = label.grownBy(-rim);
        return grid.sum(
                label.grownBy(-1),
                entry -> hides(entry, inner) ? grid.weight(entry) : 0,
                Double.POSITIVE_INFINITY);
    }

    /// The cards and names at a place, unless there are more than so many of them with those found.
    void find(Rect rect, int most, List<Rect> found) {
        grid.sum(
                rect,
                entry -> {
                    if (isSolid(entry) && !isBadge(entry) && found.size() <= most) {
                        found.add(grid.rect(entry));
                    }
                    return 0;
                },
                1);
    }

    private boolean hides(int entry, Rect inner) {
        return isSolid(entry) && (grid.weight(entry) != CARD || grid.rect(entry).meets(inner));
    }

    private boolean isSolid(int entry) {
        return grid.weight(entry) > CONTAINER && !isOwn(entry);
    }

    private boolean isBadge(int entry) {
        return grid.weight(entry) == BADGE;
    }

    private boolean isOwn(int entry) {
        return own[grid.owner(entry)] == round[0] && grid.owner(entry) != NOBODY;
    }
}
