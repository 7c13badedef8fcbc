package faultline.ui;

import faultline.model.Point;
import faultline.model.Rect;

/// Where a drawing lies on a small map of it.
///
/// @param scale pixels of the map per document unit
/// @param dx where the document's origin is on the map, in pixels from its left
/// @param dy the same from its top
record Chart(double scale, double dx, double dy) {

    private static final double MARGIN = 6;

    /// All of the rectangle in the middle of a map of that size.
    static Chart of(Rect drawn, double width, double height) {
        var across = (width - 2 * MARGIN) / Math.max(1, drawn.width());
        var down = (height - 2 * MARGIN) / Math.max(1, drawn.height());
        var scale = Math.min(across, down);
        var centre = drawn.centre();
        return new Chart(scale, width / 2 - centre.x() * scale, height / 2 - centre.y() * scale);
    }

    Rect onMap(Rect rect) {
        return new Rect(
                rect.x() * scale + dx,
                rect.y() * scale + dy,
                rect.width() * scale,
                rect.height() * scale);
    }

    /// How far the middle of what is seen stays from the pointer that drags it: from beside it, it
    /// comes to the pointer.
    static Point grip(Rect seen, Point at) {
        return seen.contains(at)
                ? new Point(seen.centre().x() - at.x(), seen.centre().y() - at.y())
                : new Point(0, 0);
    }

    Point inDocument(double x, double y) {
        return new Point((x - dx) / scale, (y - dy) / scale);
    }
}
