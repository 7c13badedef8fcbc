package faultline.tool;

import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where links lead from an element, by direction: what Alt with an arrow key goes to.
///
/// An element without links of its own is left by those of what sits in it.
public record Trail(Document document) {

    /// How much more a step aside counts than one ahead.
    private static final double ASIDE = 2;

    /// What lies at the other end of the link that leads most directly that way; empty when none
    /// does.
    public Optional<Id> from(Id id, Side side) {
        var start = document.layout().rectOf(id).map(Rect::centre);
        return start.flatMap(at ->
                ends(id).stream()
                        .filter(end -> ahead(at, end, side) > 0)
                        .min(
                                Comparator.<Id>comparingDouble(end -> way(at, end, side))
                                        .thenComparing(end -> end)));
    }

    private List<Id> ends(Id id) {
        var topology = document.topology();
        var own = new ArrayList<Id>();
        var inner = new ArrayList<Id>();
        var part = topology.withContents(List.of(id));
        for (var link : topology.links().values()) {
            collect(id, link.from(), link.to(), own);
            if (part.contains(link.from()) != part.contains(link.to())) {
                inner.add(part.contains(link.from()) ? link.to() : link.from());
            }
        }
        for (var service : topology.services().values()) {
            service.needs().forEach(need -> collect(id, service.id(), need, own));
        }
        return own.isEmpty() ? inner : own;
    }

    private static void collect(Id id, Id from, Id to, List<Id> ends) {
        if (from.equals(id)) {
            ends.add(to);
        } else if (to.equals(id)) {
            ends.add(from);
        }
    }

    private double way(Point at, Id end, Side side) {
        return ahead(at, end, side) + ASIDE * aside(at, end, side);
    }

    /// How far ahead it lies; not a positive number when it lies more aside than ahead.
    private double ahead(Point at, Id end, Side side) {
        var to = document.layout().rectOf(end).map(Rect::centre).orElse(at);
        var forward =
                switch (side) {
                    case TOP -> at.y() - to.y();
                    case RIGHT -> to.x() - at.x();
                    case BOTTOM -> to.y() - at.y();
                    case LEFT -> at.x() - to.x();
                };
        return forward >= aside(at, end, side) / ASIDE ? forward : -1;
    }

    private double aside(Point at, Id end, Side side) {
        var to = document.layout().rectOf(end).map(Rect::centre).orElse(at);
        return switch (side) {
            case TOP, BOTTOM -> Math.abs(to.x() - at.x());
            case RIGHT, LEFT -> Math.abs(to.y() - at.y());
        };
    }
}
