package faultline.model;

import java.util.Collection;
import java.util.Optional;

/// An upright rectangle on the drawing, in document units. Its sides are finite and not negative.
public record Rect(double x, double y, double width, double height) {

    public Rect {
        if (!(Double.isFinite(x) && Double.isFinite(y) && width >= 0 && height >= 0)
                || Double.isInfinite(width)
                || Double.isInfinite(height)) {
            throw new MalformedTopologyException("A box needs finite sides that are not negative");
        }
        x = withoutMinusZero(x);
        y = withoutMinusZero(y);
        width = withoutMinusZero(width);
        height = withoutMinusZero(height);
    }

    /// Minus zero is another number to `equals`, and the same place on the drawing.
    private static double withoutMinusZero(double number) {
        return number + 0.0;
    }

    /// The rectangle between two corners, whichever they are.
    public static Rect between(Point a, Point b) {
        return new Rect(
                Math.min(a.x(), b.x()),
                Math.min(a.y(), b.y()),
                Math.abs(a.x() - b.x()),
                Math.abs(a.y() - b.y()));
    }

    /// The smallest rectangle around all of them; empty when there are none.
    public static Optional<Rect> around(Collection<Rect> rects) {
        return rects.stream().reduce(Rect::union);
    }

    public Rect union(Rect other) {
        return between(
                new Point(Math.min(x, other.x), Math.min(y, other.y)),
                new Point(Math.max(right(), other.right()), Math.max(bottom(), other.bottom())));
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    public Point corner() {
        return new Point(x, y);
    }

    public boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    public boolean contains(Rect other) {
        return other.x >= x
                && other.y >= y
                && other.right() <= right()
                && other.bottom() <= bottom();
    }

    public boolean meets(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public Rect movedBy(double dx, double dy) {
        return new Rect(x + dx, y + dy, width, height);
    }

    public Rect movedTo(Point corner) {
        return new Rect(corner.x(), corner.y(), width, height);
    }

    /// Larger by the margin on every side; a negative margin makes it smaller, never inside out.
    public Rect grownBy(double margin) {
        return new Rect(
                x - margin,
                y - margin,
                Math.max(0, width + 2 * margin),
                Math.max(0, height + 2 * margin));
    }
}
