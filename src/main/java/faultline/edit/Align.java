package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Brings boxes in line with each other, at equal distances or to one size. What sits in them comes
/// along; what is locked stays and counts.
public record Align(Set<Id> ids, How how) implements Edit {

    /// What they are to have in common.
    public enum How {
        LEFT("Align left", 2),
        CENTRE("Align centres", 2),
        RIGHT("Align right", 2),
        TOP("Align tops", 2),
        MIDDLE("Align middles", 2),
        BOTTOM("Align bottoms", 2),
        ACROSS("Distribute across", 3),
        DOWN("Distribute down", 3),
        SIZE("Make same size", 2);

        private final String label;
        private final int least;

        How(String label, int least) {
            this.label = label;
            this.least = least;
        }

        public String label() {
            return label;
        }
    }

    public Align {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return how.label;
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var boxes = boxes(document);
        if (boxes.size() < how.least) {
            return new Rejected(
                    String.format(
                            Locale.ROOT, "Select at least %d elements for that first", how.least));
        }
        var moved = document.layout();
        for (var entry : wanted(boxes).entrySet()) {
            if (!document.layout().isLocked(entry.getKey())) {
                moved = placed(document, moved, entry.getKey(), entry.getValue());
            }
        }
        return new Applied(
                document.with(Fitting.grown(document.topology(), moved, boxes.keySet())));
    }

    private Map<Id, Rect> boxes(Document document) {
        var boxes = new LinkedHashMap<Id, Rect>();
        Containment.outermost(document.topology(), ids.stream().sorted().toList())
                .forEach(id -> document.layout().rectOf(id).ifPresent(box -> boxes.put(id, box)));
        return boxes;
    }

    private static Layout placed(Document document, Layout layout, Id id, Rect wanted) {
        var box = layout.rectOf(id).orElse(wanted);
        var shifted =
                Shift.moved(
                        document.topology(),
                        layout,
                        Set.of(id),
                        wanted.x() - box.x(),
                        wanted.y() - box.y());
        return shifted.with(id, Fitting.holding(document.with(shifted), id, wanted));
    }

    private Map<Id, Rect> wanted(Map<Id, Rect> boxes) {
        var around = Rect.around(boxes.values()).orElseThrow();
        return switch (how) {
            case LEFT -> each(boxes, it -> new Point(around.x(), it.y()));
            case CENTRE ->
                    each(boxes, it -> new Point(around.centre().x() - it.width() / 2, it.y()));
            case RIGHT -> each(boxes, it -> new Point(around.right() - it.width(), it.y()));
            case TOP -> each(boxes, it -> new Point(it.x(), around.y()));
            case MIDDLE ->
                    each(boxes, it -> new Point(it.x(), around.centre().y() - it.height() / 2));
            case BOTTOM -> each(boxes, it -> new Point(it.x(), around.bottom() - it.height()));
            case ACROSS -> spread(boxes, around.width(), Rect::x, Rect::width);
            case DOWN -> spread(boxes, around.height(), Rect::y, Rect::height);
            case SIZE -> sized(boxes);
        };
    }

    private interface Corner {
        Point of(Rect box);
    }

    private static Map<Id, Rect> each(Map<Id, Rect> boxes, Corner corner) {
        var moved = new LinkedHashMap<>(boxes);
        moved.replaceAll((_, box) -> box.movedTo(corner.of(box)));
        return moved;
    }

    /// The first and the last one stay; between all of them is the same room.
    private Map<Id, Rect> spread(
            Map<Id, Rect> boxes,
            double length,
            ToDoubleFunction<Rect> start,
            ToDoubleFunction<Rect> side) {
        var order =
                boxes.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.comparingDouble(start)))
                        .toList();
        var taken = boxes.values().stream().mapToDouble(side).sum();
        var gap = (length - taken) / (boxes.size() - 1);
        var at = start.applyAsDouble(order.getFirst().getValue());
        var moved = new LinkedHashMap<Id, Rect>();
        for (var entry : order) {
            var box = entry.getValue();
            moved.put(
                    entry.getKey(),
                    box.movedTo(
                            how == How.ACROSS ? new Point(at, box.y()) : new Point(box.x(), at)));
            at += side.applyAsDouble(box) + gap;
        }
        return moved;
    }

    /// As large as the largest is wide and high.
    private static Map<Id, Rect> sized(Map<Id, Rect> boxes) {
        var width = boxes.values().stream().mapToDouble(Rect::width).max().orElse(0);
        var height = boxes.values().stream().mapToDouble(Rect::height).max().orElse(0);
        var sized = new LinkedHashMap<>(boxes);
        sized.replaceAll((_, box) -> new Rect(box.x(), box.y(), width, height));
        return sized;
    }

    /// Every way there is, in the order of menus.
    public static List<How> ways() {
        return List.of(How.values());
    }
}
