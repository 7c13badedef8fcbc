package faultline.scene;

import faultline.model.Point;
import faultline.model.Rect;

/// The heads in which lines end.
final class Arrow {

    static final double LENGTH = 8;
    private static final double HALF_WIDTH = 3.5;
    private static final double DOT_RADIUS = 3;

    private Arrow() {}

    static String heads(Mark.Line line) {
        var points = line.points();
        var last = points.size() - 1;
        return head(points.get(0), points.get(1), line.start())
                + head(points.get(last), points.get(last - 1), line.end());
    }

    /// Where the line stops so that it does not show beside the tip of its head.
    static Point neck(Point tip, Point before, Mark.Head head) {
        return head == Mark.Head.ARROW ? Path.towards(tip, before, LENGTH - 1) : tip;
    }

    private static String head(Point tip, Point before, Mark.Head head) {
        return switch (head) {
            case NONE -> "";
            case ARROW -> arrow(tip, before);
            case DOT -> dot(tip);
        };
    }

    private static String arrow(Point tip, Point before) {
        var neck = Path.towards(tip, before, LENGTH);
        var across = HALF_WIDTH / LENGTH;
        var dx = (tip.y() - neck.y()) * across;
        var dy = (neck.x() - tip.x()) * across;
        var path = Path.started();
        path.move(tip.x(), tip.y());
        path.to(neck.x() + dx, neck.y() + dy);
        path.to(neck.x() - dx, neck.y() - dy);
        return path.closed();
    }

    private static String dot(Point centre) {
        var corner = centre.movedBy(-DOT_RADIUS, -DOT_RADIUS);
        return Path.box(
                new Rect(corner.x(), corner.y(), 2 * DOT_RADIUS, 2 * DOT_RADIUS),
                DOT_RADIUS,
                Mark.Corners.ALL);
    }
}
