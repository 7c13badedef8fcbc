package faultline.model;

/// A place on the drawing, in document units (one unit is one pixel at 100 % zoom), y downwards.
public record Point(double x, double y) {

    public Point movedBy(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
