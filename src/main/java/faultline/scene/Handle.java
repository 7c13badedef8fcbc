package faultline.scene;

import faultline.model.Point;
import faultline.model.Rect;

/// A grip of a selected element: eight around a box, two at the ends of a link.
public enum Handle {
    NORTH_WEST(-1, -1),
    NORTH(0, -1),
    NORTH_EAST(1, -1),
    EAST(1, 0),
    SOUTH_EAST(1, 1),
    SOUTH(0, 1),
    SOUTH_WEST(-1, 1),
    WEST(-1, 0),
    /// Where a link starts.
    START(0, 0),
    /// Where a link ends.
    END(0, 0);

    private final int across;
    private final int down;

    Handle(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /// Whether it belongs to a box, and not to a link.
    public boolean isOfBox() {
        return across != 0 || down != 0;
    }

    /// Where it stands on a box; the centre for the ends of links.
    public Point on(Rect box) {
        return new Point(
                box.x() + box.width() * (across + 1) / 2, box.y() + box.height() * (down + 1) / 2);
    }

    /// The box after this grip was pulled that far. The opposite sides stay where they are, and no
    /// side becomes shorter than the least one.
    public Rect pulled(Rect box, double dx, double dy, double least) {
        var left = across < 0 ? Math.min(box.x() + dx, box.right() - least) : box.x();
        var top = down < 0 ? Math.min(box.y() + dy, box.bottom() - least) : box.y();
        var right = across > 0 ? Math.max(box.right() + dx, box.x() + least) : box.right();
        var bottom = down > 0 ? Math.max(box.bottom() + dy, box.y() + least) : box.bottom();
        return Rect.between(new Point(left, top), new Point(right, bottom));
    }
}
