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
    public record Box(Rect rect, Extras extras) {
        public Box(Rect rect) {
            this(rect, Extras.NONE);
        }

        public Box movedBy(double dx, double dy) {
            return new Box(rect.movedBy(dx, dy), extras);
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

    public Layout with(Id id, Rect rect) {
        var extras = boxes.find(id).map(Box::extras).orElse(Extras.NONE);
        return new Layout(boxes.with(id, new Box(rect, extras)), routes, this.extras);
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
        return new Box(rect, boxes.find(id).map(Box::extras).orElse(Extras.NONE));
    }
}
