package faultline.edit;

import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Layout.Route;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Topology;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Room made beside a box that has grown: as soon as something on its level is in the way, all that
/// stands beyond moves on by the same step, bends of links included. So rows and columns stay what
/// they are, and nothing covers anything that it did not cover before.
final class Yielding {

    /// What is left between two boxes, unless they were nearer before.
    static final double GAP = 24;

    private static final double STEP = 12;
    private static final double TOUCH = 0.001;

    private final Topology topology;
    private final Id grown;
    private final Set<Id> level;
    private final @Nullable Rect room;

    /// @param layout with the box as it was
    Yielding(Topology topology, Layout layout, Id grown) {
        this.topology = topology;
        this.grown = grown;
        var container = topology.component(grown).map(Component::in);
        this.level = new HashSet<>(Siblings.of(topology, container.orElse(null)));
        this.room = container.flatMap(layout::rectOf).orElse(null);
        level.remove(grown);
    }

    /// The layout with the larger box, and room around it.
    Layout to(Layout layout, Rect after) {
        var result = layout;
        for (var way : Way.values()) {
            var before = result.rectOf(grown).orElse(after);
            var longer = way.stretched(before, after);
            var step = step(result, way, before, longer);
            result = step > 0 ? moved(result, way, way.end(before), step) : result;
            result = result.with(grown, longer);
        }
        return result;
    }

    private double step(Layout layout, Way way, Rect before, Rect longer) {
        var step = 0.0;
        for (var id : level) {
            var box = layout.rectOf(id);
            if (box.isPresent()
                    && way.isBeyond(box.get(), before)
                    && way.faces(box.get(), longer)) {
                var gap = Math.min(GAP, way.start(box.get()) - way.end(before));
                step = Math.max(step, way.end(longer) + gap - way.start(box.get()));
            }
        }
        return step <= TOUCH ? 0 : Math.ceil(step / STEP) * STEP;
    }

    private Layout moved(Layout layout, Way way, double line, double step) {
        var beyond =
                level.stream()
                        .filter(id ->
                                layout.rectOf(id)
                                        .filter(box -> way.start(box) >= line - TOUCH)
                                        .isPresent())
                        .toList();
        var by = way.by(step);
        var boxes = layout.moved(topology.withContents(beyond), by.x(), by.y()).boxes();
        var routes = new LinkedHashMap<Id, Route>();
        layout.routes()
                .asMap()
                .forEach((id, route) -> {
                    var bends = route.bends().stream().map(it -> moved(it, way, line, by)).toList();
                    routes.put(id, new Route(bends, route.extras()));
                });
        return new Layout(boxes, layout.routes().withAll(routes), layout.extras());
    }

    private Point moved(Point bend, Way way, double line, Point by) {
        var isBeyond = way.along(bend) >= line && (room == null || room.contains(bend));
        return isBeyond ? bend.movedBy(by.x(), by.y()) : bend;
    }

    /// A direction in which a box grows.
    private enum Way {
        RIGHT(1, 0),
        DOWN(0, 1),
        LEFT(-1, 0),
        UP(0, -1);

        private final int x;
        private final int y;

        Way(int x, int y) {
            this.x = x;
            this.y = y;
        }

        double along(Point point) {
            return x * point.x() + y * point.y();
        }

        double start(Rect box) {
            return Math.min(along(box.corner()), along(new Point(box.right(), box.bottom())));
        }

        double end(Rect box) {
            return Math.max(along(box.corner()), along(new Point(box.right(), box.bottom())));
        }

        Point by(double step) {
            return new Point(x * step, y * step);
        }

        boolean isBeyond(Rect box, Rect before) {
            return start(box) >= end(before) - TOUCH;
        }

        /// Whether a box would be met by the other on its way.
        boolean faces(Rect box, Rect other) {
            return x == 0
                    ? box.x() < other.right() && other.x() < box.right()
                    : box.y() < other.bottom() && other.y() < box.bottom();
        }

        /// The box with the end of another one.
        Rect stretched(Rect box, Rect to) {
            return switch (this) {
                case RIGHT -> between(box.x(), box.y(), to.right(), box.bottom());
                case DOWN -> between(box.x(), box.y(), box.right(), to.bottom());
                case LEFT -> between(to.x(), box.y(), box.right(), box.bottom());
                case UP -> between(box.x(), to.y(), box.right(), box.bottom());
            };
        }

        private static Rect between(double x, double y, double right, double bottom) {
            return Rect.between(new Point(x, y), new Point(right, bottom));
        }
    }
}
