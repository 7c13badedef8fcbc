package faultline.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Where things are drawn: a box for each component, group or service that has a place, and bends
/// for links that somebody routed by hand. Positions are absolute. It means nothing to the
/// analyser.
///
/// A box or route of something that is not in the topology is kept and not drawn.
public record Layout(Index<Id, Box> boxes, Index<Id, Route> routes, Extras extras) {

    public static final Layout NONE = new Layout(Index.empty(), Index.empty(), Extras.NONE);

    /// One element's rectangle.
    public record Box(Rect rect, Stand stand, Extras extras) {
        public Box(Rect rect) {
            this(rect, Extras.NONE);
        }

        public Box(Rect rect, Extras extras) {
            this(rect, Stand.USUAL, extras);
        }

        public Box movedBy(double dx, double dy) {
            return with(rect.movedBy(dx, dy));
        }

        Box with(Rect newRect) {
            return new Box(newRect, stand, extras);
        }
    }

    /// How a box stands among the others.
    ///
    /// @param locked whether hands leave it where it is
    /// @param order within [#FARTHEST] of 0; the higher, the later it is painted among those beside
    ///   it
    public record Stand(boolean locked, int order) {

        public static final Stand USUAL = new Stand(false, 0);

        /// The farthest that an order may be from 0.
        public static final int FARTHEST = 1_000_000;

        public Stand {
            order = Math.clamp(order, -FARTHEST, FARTHEST);
        }

        public Stand fixed() {
            return new Stand(true, order);
        }

        public Stand freed() {
            return new Stand(false, order);
        }

        public Stand at(int newOrder) {
            return new Stand(locked, newOrder);
        }
    }

    /// The bends of one link, from its start to its end.
    public record Route(List<Point> bends, Extras extras) {
        public Route {
            bends = List.copyOf(bends);
        }

        public Route movedBy(double dx, double dy) {
            return new Route(bends.stream().map(bend -> bend.movedBy(dx, dy)).toList(), extras);
        }
    }

    public Optional<Rect> rectOf(Id id) {
        return boxes.find(id).map(Box::rect);
    }

    public Stand standOf(Id id) {
        return boxes.find(id).map(Box::stand).orElse(Stand.USUAL);
    }

    public boolean isLocked(Id id) {
        return standOf(id).locked();
    }

    /// The same with an element that stands otherwise; what has no box does not stand.
    public Layout with(Id id, Stand stand) {
        return boxes.find(id)
                .map(it -> new Box(it.rect(), stand, it.extras()))
                .map(it -> new Layout(boxes.with(id, it), routes, extras))
                .orElse(this);
    }

    public Layout with(Id id, Rect rect) {
        return new Layout(boxes.with(id, moved(id, rect)), routes, extras);
    }

    public Layout withAll(Map<Id, Rect> rects) {
        var more =
                rects.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> moved(entry.getKey(), entry.getValue()),
                                        (first, second) -> second,
                                        LinkedHashMap::new));
        return new Layout(boxes.withAll(more), routes, extras);
    }

    public Layout without(Collection<Id> ids) {
        return new Layout(boxes.without(ids), routes.without(ids), extras);
    }

    /// The boxes and routes moved, those of the given elements only.
    public Layout moved(Collection<Id> ids, double dx, double dy) {
        return new Layout(
                boxes.withAll(each(boxes, ids, box -> box.movedBy(dx, dy))),
                routes.withAll(each(routes, ids, route -> route.movedBy(dx, dy))),
                extras);
    }

    private static <V> Map<Id, V> each(
            Index<Id, V> index, Collection<Id> ids, UnaryOperator<V> change) {
        var changed = new LinkedHashMap<Id, V>();
        for (var id : ids) {
            index.find(id).ifPresent(value -> changed.put(id, change.apply(value)));
        }
        return changed;
    }

    private Box moved(Id id, Rect rect) {
        return boxes.find(id).map(it -> it.with(rect)).orElseGet(() -> new Box(rect));
    }
}
