package faultline.scene;

import faultline.model.Rect;

/// The pieces of the links led so far, and the edges of boxes, level and upright ones apart.
///
/// A link should cross few others, hide none, and not run along the edge of a box.
final class Pieces {

    /// Who owns the edges of boxes, and links that run alone.
    static final int ALONE = 0;

    private static final double CROSSING = 10;
    private static final double HIDING = 60;
    private static final double ALONG_EDGE = 0.3;

    /// Lines this close look like one.
    private static final double APART = 6;

    private final Grid level;
    private final Grid upright;
    private final Grid levelEdges;
    private final Grid uprightEdges;

    /// Room for that many pieces and boxes.
    Pieces(Rect bounds, int pieces, int boxes) {
        level = new Grid(bounds, pieces);
        upright = new Grid(bounds, pieces);
        levelEdges = new Grid(bounds, 2 * boxes);
        uprightEdges = new Grid(bounds, 2 * boxes);
    }

    void addEdges(Rect box) {
        levelEdges.add(new Rect(box.x(), box.y(), box.width(), 0), ALONE, ALONG_EDGE);
        levelEdges.add(new Rect(box.x(), box.bottom(), box.width(), 0), ALONE, ALONG_EDGE);
        uprightEdges.add(new Rect(box.x(), box.y(), 0, box.height()), ALONE, ALONG_EDGE);
        uprightEdges.add(new Rect(box.right(), box.y(), 0, box.height()), ALONE, ALONG_EDGE);
    }

    /// Adds a piece of a link, unless its bundle runs there already.
    void add(Rect piece, int bundle) {
        var grid = isLevel(piece) ? level : upright;
        if (bundle == ALONE || !isTaken(grid, piece, bundle)) {
            grid.add(piece, bundle, 1);
        }
    }

    /// What it costs to lead a piece here.
    double cost(Rect piece, int bundle, double limit) {
        var isLevel = isLevel(piece);
        var beside = piece.grownBy(APART);
        var cost = along(isLevel ? levelEdges : uprightEdges, piece, beside, ALONE, limit);
        if (cost < limit) {
            cost += along(isLevel ? level : upright, piece, beside, bundle, limit - cost);
        }
        return cost < limit
                ? cost + across(isLevel ? upright : level, piece, bundle, limit - cost)
                : cost;
    }

    private static double along(Grid grid, Rect piece, Rect beside, int bundle, double limit) {
        return grid.sum(
                beside, it -> isOwn(grid.owner(it), bundle) ? 0 : hiding(grid, it, piece), limit);
    }

    private static double hiding(Grid grid, int entry, Rect piece) {
        var shared = grid.shared(entry, piece);
        return shared < APART ? 0 : (HIDING + shared) * grid.weight(entry);
    }

    private static double across(Grid grid, Rect piece, int bundle, double limit) {
        return grid.sum(piece, it -> isOwn(grid.owner(it), bundle) ? 0 : CROSSING, limit);
    }

    private static boolean isTaken(Grid grid, Rect piece, int bundle) {
        return grid.sum(
                        piece.grownBy(1),
                        it -> grid.owner(it) == bundle && grid.rect(it).contains(piece) ? 1 : 0,
                        1)
                > 0;
    }

    private static boolean isOwn(int owner, int bundle) {
        return owner == bundle && bundle != ALONE;
    }

    private static boolean isLevel(Rect piece) {
        return piece.width() > piece.height();
    }
}
