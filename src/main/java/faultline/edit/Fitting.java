package faultline.edit;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Placement;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Topology;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The room that containers give to what sits in them: they grow with their contents, and never
/// shrink by themselves.
public final class Fitting {

    /// Between contents and the left, right and lower side, in document units.
    public static final double SIDE = 16;

    /// Between contents and the upper side, where the title stands, in document units.
    public static final double TOP = 44;

    private static final double STEP = 12;

    private Fitting() {}

    /// The layout with every container around these elements large enough for them. What stands
    /// beside a container that grows gives way.
    static Layout grown(Topology topology, Layout layout, Collection<Id> ids) {
        var result = layout;
        for (var id : ids) {
            for (var inner : Placement.of(topology).chainOf(id)) {
                result = grownAround(topology, inner, result, layout);
            }
        }
        return result;
    }

    /// The document with these elements where they cover nothing of what is drawn beside them, as
    /// near as can be to where they are, and with every container large enough for them.
    static Document settled(Document document, Collection<Id> ids) {
        return grown(Clearance.made(document, ids), ids);
    }

    /// The document with every container around these elements large enough for them.
    static Document grown(Document document, Collection<Id> ids) {
        return document.with(grown(document.topology(), document.layout(), ids));
    }

    /// The box, if need be larger, so that what sits in the element has its room.
    static Rect holding(Document document, Id container, Rect box) {
        return contents(document, container).stream().map(Fitting::padded).reduce(box, Rect::union);
    }

    /// The first place in a container, row by row, where a box of that size covers nothing else in
    /// it; below everything if there is none.
    public static Point freeSpot(Document document, Id container, Rect size) {
        var box = document.layout().rectOf(container).orElse(size);
        var taken = contents(document, container);
        var right = Math.max(box.x() + SIDE, box.right() - SIDE - size.width());
        for (var y = box.y() + TOP; y + size.height() <= box.bottom() - SIDE; y += STEP) {
            for (var x = box.x() + SIDE; x <= right; x += STEP) {
                var spot = size.movedTo(new Point(x, y));
                if (taken.stream().noneMatch(spot.grownBy(STEP - 1)::meets)) {
                    return spot.corner();
                }
            }
        }
        var lowest = taken.stream().mapToDouble(Rect::bottom).max();
        return new Point(
                box.x() + SIDE,
                Math.max(box.y() + TOP, lowest.orElse(box.y() + TOP - STEP) + STEP));
    }

    /// @param before the layout before anything grew; whatever was moved since has its room as well
    private static Layout grownAround(
            Topology topology, Component inner, Layout layout, Layout before) {
        var container = inner.in();
        var box = layout.rectOf(Objects.requireNonNullElse(container, inner.id()));
        if (container == null || box.isEmpty()) {
            return layout;
        }
        var needed =
                Siblings.of(topology, container).stream()
                        .filter(id -> id.equals(inner.id()) || isMoved(id, before, layout))
                        .flatMap(id -> layout.rectOf(id).stream())
                        .map(Fitting::padded)
                        .reduce(box.get(), Rect::union);
        return needed.equals(box.get())
                ? layout
                : new Yielding(topology, layout, container).to(layout, needed);
    }

    private static boolean isMoved(Id id, Layout before, Layout after) {
        return !before.rectOf(id).equals(after.rectOf(id));
    }

    private static List<Rect> contents(Document document, Id container) {
        return document.topology().components().values().stream()
                .filter(it -> container.equals(it.in()))
                .map(it -> document.layout().rectOf(it.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Rect padded(Rect content) {
        return Rect.between(
                new Point(content.x() - SIDE, content.y() - TOP),
                new Point(content.right() + SIDE, content.bottom() + SIDE));
    }
}
