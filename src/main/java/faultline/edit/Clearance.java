package faultline.edit;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The place nearest to where something was put at which it covers nothing beside it.
///
/// If it covers nothing where it is, it stays there. Otherwise it goes in line with what is beside
/// it where that is not much further, and within its container where there is room.
final class Clearance {

    /// What is left to the neighbour that had to be avoided.
    private static final double GAP = Yielding.GAP;

    /// What is left at least to any other one.
    private static final double LEAST = 11;

    /// By how much further something may be that is in line with its neighbours.
    private static final double ASTRAY = 96;

    /// By how much further something may be that begins where a neighbour begins, and is not just
    /// before or behind it.
    private static final double ASIDE = 24;

    /// No more neighbours than these say where something could be in line.
    private static final int NEIGHBOURS = 32;

    private final List<Rect> taken;
    private final @Nullable Rect room;

    /// @param taken what may not be covered
    /// @param room the container's box; null for the open canvas
    private Clearance(List<Rect> taken, @Nullable Rect room) {
        this.taken = taken;
        this.room = room;
    }

    /// The document with these elements, and what sits in them, moved as far as need be. Those that
    /// sit in one container move together.
    static Document made(Document document, Collection<Id> ids) {
        var blocks = new LinkedHashMap<Optional<Id>, List<Id>>();
        for (var id : ids) {
            if (document.layout().rectOf(id).isPresent() && isPlaced(document, id)) {
                var container = document.topology().component(id).map(Component::in);
                blocks.computeIfAbsent(container, _ -> new ArrayList<>()).add(id);
            }
        }
        var result = document;
        for (var block : blocks.entrySet()) {
            result = cleared(result, block.getKey().orElse(null), block.getValue());
        }
        return result;
    }

    private static boolean isPlaced(Document document, Id id) {
        return document.topology().components().has(id) || document.topology().services().has(id);
    }

    private static Document cleared(Document document, @Nullable Id container, List<Id> block) {
        var layout = document.layout();
        var boxes = block.stream().flatMap(id -> layout.rectOf(id).stream()).toList();
        var others = new ArrayList<>(Siblings.of(document.topology(), container));
        others.removeAll(block);
        if (block.stream().allMatch(document.topology().services()::has)) {
            others.removeIf(id -> isGround(document, id));
        }
        var taken = others.stream().flatMap(id -> layout.rectOf(id).stream()).toList();
        if (boxes.stream().noneMatch(box -> taken.stream().anyMatch(box::meets))) {
            return document;
        }
        var room = container == null ? null : layout.rectOf(container).orElse(null);
        var bounds = Rect.around(boxes).orElseThrow();
        var spot = new Clearance(taken, room).nearest(bounds);
        return document.with(
                Shift.moved(
                        document.topology(),
                        layout,
                        Set.copyOf(block),
                        spot.x() - bounds.x(),
                        spot.y() - bounds.y()));
    }

    /// Whether it is something that services are drawn upon.
    private static boolean isGround(Document document, Id id) {
        return document.topology().components().values().stream()
                .anyMatch(it -> id.equals(it.in()));
    }

    private Point nearest(Rect wish) {
        var near =
                taken.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        it -> it.centre().distanceTo(wish.centre())))
                        .limit(NEIGHBOURS)
                        .toList();
        var across = new TreeMap<>(Map.of(wish.x(), ASTRAY));
        var down = new TreeMap<>(Map.of(wish.y(), ASTRAY));
        for (var other : near) {
            across.put(other.x(), 0.0);
            across.putIfAbsent(other.right() - wish.width(), ASTRAY);
            across.putIfAbsent(other.right() + GAP, ASIDE);
            across.putIfAbsent(other.x() - GAP - wish.width(), ASIDE);
            down.put(other.y(), 0.0);
            down.putIfAbsent(other.bottom() - wish.height(), ASTRAY);
            down.putIfAbsent(other.bottom() + GAP, ASIDE);
            down.putIfAbsent(other.y() - GAP - wish.height(), ASIDE);
        }
        var spots = new ArrayList<Spot>();
        across.forEach((x, asideX) ->
                down.forEach((y, asideY) -> {
                    var spot = wish.movedTo(new Point(x, y));
                    var way = spot.corner().distanceTo(wish.corner());
                    spots.add(new Spot(spot, way + asideX + asideY + overflow(spot)));
                }));
        return spots.stream()
                .sorted(Comparator.comparingDouble(Spot::cost))
                .map(Spot::rect)
                .filter(this::isAfterEdge)
                .filter(this::isFree)
                .map(Rect::corner)
                .findFirst()
                .orElseGet(() -> behindAll(wish));
    }

    /// A place that may do.
    private record Spot(Rect rect, double cost) {}

    private boolean isAfterEdge(Rect spot) {
        return room == null
                || (spot.x() >= room.x() + Fitting.SIDE && spot.y() >= room.y() + Fitting.TOP);
    }

    private boolean isFree(Rect spot) {
        var around = spot.grownBy(LEAST);
        return taken.stream().noneMatch(around::meets);
    }

    /// By how much the container would have to grow, which costs more than any way within it: rows
    /// are made longer before there are more of them.
    private double overflow(Rect spot) {
        if (room == null) {
            return 0;
        }
        var right = Math.max(0, spot.right() + Fitting.SIDE - room.right());
        var bottom = Math.max(0, spot.bottom() + Fitting.SIDE - room.bottom());
        return right + bottom == 0 ? 0 : room.width() + room.height() + right + 2 * bottom;
    }

    private Point behindAll(Rect wish) {
        var right = taken.stream().mapToDouble(Rect::right).max().orElse(wish.x());
        var top = room == null ? wish.y() : Math.max(wish.y(), room.y() + Fitting.TOP);
        return new Point(right + GAP, top);
    }
}
