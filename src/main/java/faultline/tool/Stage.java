package faultline.tool;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Placement;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a tool works on: the document as it is, without what the gesture previews.
///
/// @param zoom how many pixels of the screen one document unit takes
public record Stage(Document document, Catalog catalog, Set<Id> selection, double zoom) {

    /// What positions snap to, in document units.
    public static final double GRID = 12;

    private static final double THRESHOLD = 4;

    public Stage {
        selection = Set.copyOf(selection);
    }

    /// How near counts as touching, in document units.
    public double tolerance() {
        return THRESHOLD / zoom;
    }

    /// Whether the pointer moved far enough to mean it.
    boolean isDrag(Point from, Point to) {
        return from.distanceTo(to) > tolerance();
    }

    Optional<Rect> boxOf(Id id) {
        return document.layout().rectOf(id);
    }

    boolean isLocked(Id id) {
        return document.layout().isLocked(id);
    }

    String nameOf(Id id) {
        return document.topology().element(id).map(Element::name).orElse(id.value());
    }

    boolean isLink(Id id) {
        return document.topology().links().has(id);
    }

    /// The innermost component drawn at a point and what it sits in, from the inside out.
    ///
    /// @param except what is looked through
    List<Component> chainAt(Point at, Set<Id> except) {
        var placement = Placement.of(document.topology());
        var under = new ArrayList<Component>();
        for (var component : document.topology().components().values()) {
            var isThere = boxOf(component.id()).filter(box -> box.contains(at)).isPresent();
            if (isThere && !except.contains(component.id())) {
                under.add(component);
            }
        }
        return under.reversed().stream()
                .max(Comparator.comparingInt(it -> placement.ancestorsOf(it.id()).size()))
                .map(it -> placement.chainOf(it.id()))
                .orElse(List.of());
    }

    /// What lies behind something at a point: behind the one that is selected there, if one is, and
    /// from the last one on the first again. After a component come the groups that it belongs to.
    Id behind(Id front, Point at) {
        var stack = new ArrayList<Id>();
        for (var component : under(at)) {
            stack.add(component.id());
            document.topology().groups().values().stream()
                    .filter(it -> it.members().contains(component.id()))
                    .forEach(it -> stack.add(it.id()));
        }
        var from = stack.indexOf(selection.size() == 1 ? selection.iterator().next() : front);
        var known = from < 0 ? stack.indexOf(front) : from;
        return stack.isEmpty() ? front : stack.get((known + 1) % stack.size());
    }

    /// The components drawn at a point, the innermost first; of several the topmost first.
    private List<Component> under(Point at) {
        var placement = Placement.of(document.topology());
        var under = new ArrayList<Component>();
        for (var component : document.topology().components().values()) {
            if (boxOf(component.id()).filter(box -> box.contains(at)).isPresent()) {
                under.add(component);
            }
        }
        return under.reversed().stream()
                .sorted(Comparator.comparingInt(it -> -placement.ancestorsOf(it.id()).size()))
                .toList();
    }

    /// The nearest place on the grid.
    static Point snapped(Point point) {
        return new Point(snapped(point.x()), snapped(point.y()));
    }

    private static double snapped(double along) {
        return Math.round(along / GRID) * GRID;
    }
}
