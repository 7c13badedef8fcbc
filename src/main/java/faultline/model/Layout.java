package faultline.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    }

    /// The bends of one link, from its start to its end.
    public record Route(List<Point> bends, Extras extras) {
        public Route {
            bends = List.copyOf(bends);
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

    /// The boxes moved, those of the given elements only.
    public Layout moved(Collection<Id> ids, double dx, double dy) {
        return withAll(
                ids.stream()
                        .filter(boxes::has)
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        id -> rectOf(id).orElseThrow().movedBy(dx, dy),
                                        (first, second) -> second,
                                        LinkedHashMap::new)));
    }

    private Box moved(Id id, Rect rect) {
        return new Box(rect, boxes.find(id).map(Box::extras).orElse(Extras.NONE));
    }
}
