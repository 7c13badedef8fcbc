package faultline.scene;

import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.List;

/// Where one element is in a drawing: what the pointer can touch, without what it looks like.
public sealed interface Figure {

    Id id();

    /// A rectangle that holds all of it.
    Rect bounds();

    /// The middle of the right edge of a badge that stands on it.
    ///
    /// @param width the badge's
    Point badgeAt(double width);

    /// Whether a point touches it.
    boolean touches(Point point, double tolerance);

    /// A component or a service.
    ///
    /// @param depth how many containers it sits in
    /// @param holds whether others are drawn inside it, or will be
    /// @param title the strip with its icon and name
    record Card(Id id, Rect rect, int depth, boolean holds, Rect title) implements Figure {

        @Override
        public Rect bounds() {
            return rect;
        }

        @Override
        public Point badgeAt(double width) {
            return new Point(rect.right() + 6, rect.y() - 3);
        }

        @Override
        public boolean touches(Point point, double tolerance) {
            return rect.contains(point);
        }
    }

    /// A link.
    ///
    /// @param points from its start to its end, at least two
    /// @param label where its name stands; of no width when it has none
    record Wire(Id id, List<Point> points, Rect label) implements Figure {

        public Wire {
            points = List.copyOf(points);
        }

        @Override
        public Rect bounds() {
            return Path.around(points);
        }

        @Override
        public Point badgeAt(double width) {
            return label.width() == 0
                    ? label.centre().movedBy(width / 2, 0)
                    : new Point(label.x() - 3, label.centre().y());
        }

        @Override
        public boolean touches(Point point, double tolerance) {
            return Segments.isNear(point, points, tolerance)
                    || (label.width() > 0 && label.contains(point));
        }
    }

    /// A group: the outline around its members and the label on it.
    record Ring(Id id, List<List<Point>> rings, Rect label) implements Figure {

        public Ring {
            rings = rings.stream().map(List::copyOf).toList();
        }

        @Override
        public Rect bounds() {
            return rings.stream().map(Path::around).reduce(label, Rect::union);
        }

        @Override
        public Point badgeAt(double width) {
            return new Point(label.right() + 3 + width, label.centre().y());
        }

        @Override
        public boolean touches(Point point, double tolerance) {
            return label.contains(point)
                    || rings.stream()
                            .anyMatch(ring -> Segments.distanceToRing(point, ring) <= tolerance);
        }
    }
}
