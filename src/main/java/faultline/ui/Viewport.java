package faultline.ui;

import faultline.model.Point;
import faultline.model.Rect;

/// Which part of the drawing is seen, and how large.
///
/// @param zoom pixels per document unit, from [#SMALLEST] to [#LARGEST]
/// @param dx where the document's origin is on the canvas, in pixels from its left
/// @param dy the same from its top
record Viewport(double zoom, double dx, double dy) {

    static final double SMALLEST = 0.05;
    static final double LARGEST = 8;

    /// One step of the wheel or of the zoom command.
    static final double STEP = 1.2;

    private static final double MARGIN = 20;

    static final Viewport START = new Viewport(1, MARGIN, MARGIN);

    Viewport {
        zoom = Math.clamp(zoom, SMALLEST, LARGEST);
    }

    Point toDocument(double x, double y) {
        return new Point((x - dx) / zoom, (y - dy) / zoom);
    }

    Point toScreen(Point point) {
        return new Point(point.x() * zoom + dx, point.y() * zoom + dy);
    }

    Rect toScreen(Rect rect) {
        return new Rect(
                rect.x() * zoom + dx,
                rect.y() * zoom + dy,
                rect.width() * zoom,
                rect.height() * zoom);
    }

    /// What of the document a canvas of that size shows.
    Rect visible(double width, double height) {
        return Rect.between(toDocument(0, 0), toDocument(width, height));
    }

    Viewport pannedBy(double x, double y) {
        return new Viewport(zoom, dx + x, dy + y);
    }

    /// Larger by that factor, while the document's point under (x, y) stays there.
    Viewport zoomedAt(double x, double y, double factor) {
        return zoomedTo(x, y, zoom * factor);
    }

    Viewport zoomedTo(double x, double y, double newZoom) {
        var fixed = toDocument(x, y);
        var bounded = Math.clamp(newZoom, SMALLEST, LARGEST);
        return new Viewport(bounded, x - fixed.x() * bounded, y - fixed.y() * bounded);
    }

    /// All of the rectangle in the middle of a canvas of that size, never larger than the limit.
    static Viewport fitting(Rect shown, double width, double height, double limit) {
        var across = (width - 2 * MARGIN) / Math.max(1, shown.width());
        var down = (height - 2 * MARGIN) / Math.max(1, shown.height());
        var fit = new Viewport(Math.min(limit, Math.min(across, down)), 0, 0);
        return fit.centredOn(shown.centre(), width, height);
    }

    Viewport centredOn(Point point, double width, double height) {
        return new Viewport(
                zoom,
                Math.rint(width / 2 - point.x() * zoom),
                Math.rint(height / 2 - point.y() * zoom));
    }

    /// Moved just as far as it takes to show the rectangle, if it is not in sight.
    Viewport showing(Rect wanted, double width, double height) {
        return visible(width, height).contains(wanted)
                ? this
                : centredOn(wanted.centre(), width, height);
    }
}
