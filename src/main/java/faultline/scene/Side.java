package faultline.scene;

import faultline.model.Point;
import faultline.model.Rect;

/// A side of a box, where links dock.
public enum Side {
    TOP,
    RIGHT,
    BOTTOM,
    LEFT;

    /// The middle of this side.
    public Point of(Rect box) {
        return switch (this) {
            case TOP -> new Point(box.centre().x(), box.y());
            case RIGHT -> new Point(box.right(), box.centre().y());
            case BOTTOM -> new Point(box.centre().x(), box.bottom());
            case LEFT -> new Point(box.x(), box.centre().y());
        };
    }
}
