package faultline.scene;

import faultline.model.Point;
import faultline.model.Rect;

/// A side of a box, where links dock.
public enum Side {
    TOP,
    RIGHT,
    BOTTOM,
    LEFT;

    /// How far outside a side its port lies.
    static final double PORT = 12;

    /// The middle of this side.
    public Point of(Rect box) {
        return switch (this) {
            case TOP -> new Point(box.centre().x(), box.y());
            case RIGHT -> new Point(box.right(), box.centre().y());
            case BOTTOM -> new Point(box.centre().x(), box.bottom());
            case LEFT -> new Point(box.x(), box.centre().y());
        };
    }

    /// Whether it runs from left to right.
    boolean isLevel() {
        return this == TOP || this == BOTTOM;
    }

    /// Where a link can be drawn from: a little outside the middle of this side.
    public Point port(Rect box) {
        return of(box).movedBy(PORT * across(), PORT * down());
    }

    Side opposite() {
        return switch (this) {
            case TOP -> BOTTOM;
            case RIGHT -> LEFT;
            case BOTTOM -> TOP;
            case LEFT -> RIGHT;
        };
    }

    /// How far outwards is to the right: 1, 0 or -1.
    public int across() {
        return this == RIGHT ? 1 : this == LEFT ? -1 : 0;
    }

    /// How far outwards is downwards: 1, 0 or -1.
    public int down() {
        return this == BOTTOM ? 1 : this == TOP ? -1 : 0;
    }

    /// The point of this side at that x, or for upright sides at that y.
    Point at(Rect box, double place) {
        return switch (this) {
            case TOP -> new Point(place, box.y());
            case RIGHT -> new Point(box.right(), place);
            case BOTTOM -> new Point(place, box.bottom());
            case LEFT -> new Point(box.x(), place);
        };
    }
}
