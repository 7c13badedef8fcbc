package faultline.tool;

import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoublePredicate;

/// What a box that is moved comes in line with: edges with edges, centres with centres, equal room
/// to its neighbours; whatever container the others sit in.
public final class Guides {

    /// What counts as the same place, in document units.
    private static final double SAME = 0.01;

    /// Boxes farther away than this are not in sight of each other, in document units.
    private static final double SIGHT = 1500;

    /// A line that shows what is in line, or one of the distances that are equal.
    ///
    /// @param distance 0 for what is in line
    public record Guide(Point from, Point to, double distance) {}

    /// The direction in which places are compared.
    enum Axis {
        ACROSS,
        DOWN;

        double low(Rect rect) {
            return this == ACROSS ? rect.x() : rect.y();
        }

        double high(Rect rect) {
            return this == ACROSS ? rect.right() : rect.bottom();
        }

        double middle(Rect rect) {
            return (low(rect) + high(rect)) / 2;
        }

        Axis other() {
            return this == ACROSS ? DOWN : ACROSS;
        }

        Point point(double along, double beside) {
            return this == ACROSS ? new Point(along, beside) : new Point(beside, along);
        }
    }

    private final Rect moving;
    private final List<Rect> others;

    private Guides(Rect moving, List<Rect> others) {
        this.moving = moving;
        this.others = others;
    }

    /// The guides for a box among all that is drawn but these elements, what sits in them, and what
    /// the box is drawn within.
    static Guides around(Document document, Set<Id> moved, Rect moving) {
        var except = new HashSet<>(document.topology().withContents(moved));
        var near = moving.grownBy(SIGHT);
        var others = new ArrayList<Rect>();
        document.layout()
                .boxes()
                .asMap()
                .forEach((id, box) -> {
                    var isDrawn = document.topology().has(id) && !except.contains(id);
                    if (isDrawn && near.meets(box.rect()) && !box.rect().contains(moving)) {
                        others.add(box.rect());
                    }
                });
        return new Guides(moving, others);
    }

    /// What these elements are in line with where they are.
    public static List<Guide> of(Document document, Set<Id> moved) {
        var boxes = moved.stream().flatMap(id -> document.layout().rectOf(id).stream()).toList();
        return Rect.around(boxes).map(it -> around(document, moved, it).lines()).orElse(List.of());
    }

    /// How far the box must go along that direction to come in line with something within reach;
    /// empty if there is nothing.
    OptionalDouble pull(Axis axis, double reach) {
        return steps(axis).stream()
                .mapToDouble(it -> it)
                .filter(step -> Math.abs(step) <= reach)
                .boxed()
                .min(Comparator.comparingDouble(Math::abs))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private List<Double> steps(Axis axis) {
        var steps = new ArrayList<Double>();
        for (var other : others) {
            for (var edge : List.of(axis.low(other), axis.high(other))) {
                steps.add(edge - axis.low(moving));
                steps.add(edge - axis.high(moving));
            }
            steps.add(axis.middle(other) - axis.middle(moving));
        }
        room(axis).ifPresent(it -> steps.add(it.step()));
        return steps;
    }

    List<Guide> lines() {
        var lines = new ArrayList<Guide>();
        for (var axis : Axis.values()) {
            line(axis, axis.low(moving), lines);
            line(axis, axis.high(moving), lines);
            middle(axis, lines);
            room(axis)
                    .filter(it -> Math.abs(it.step()) < SAME)
                    .ifPresent(it -> lines.addAll(it.guides()));
        }
        return List.copyOf(lines);
    }

    private void line(Axis axis, double at, List<Guide> lines) {
        DoublePredicate isThere = edge -> Math.abs(edge - at) < SAME;
        nearest(
                        axis,
                        others.stream()
                                .filter(it ->
                                        isThere.test(axis.low(it)) || isThere.test(axis.high(it)))
                                .toList())
                .ifPresent(it -> lines.add(between(axis, at, it)));
    }

    private void middle(Axis axis, List<Guide> lines) {
        var at = axis.middle(moving);
        nearest(axis, others.stream().filter(it -> Math.abs(axis.middle(it) - at) < SAME).toList())
                .ifPresent(it -> lines.add(between(axis, at, it)));
    }

    private Optional<Rect> nearest(Axis axis, List<Rect> boxes) {
        var beside = axis.other();
        return boxes.stream()
                .min(
                        Comparator.comparingDouble(
                                it -> Math.abs(beside.middle(it) - beside.middle(moving))));
    }

    private Guide between(Axis axis, double at, Rect other) {
        var beside = axis.other();
        return new Guide(
                axis.point(at, Math.min(beside.low(moving), beside.low(other))),
                axis.point(at, Math.max(beside.high(moving), beside.high(other))),
                0);
    }

    /// Equal room on a line: how far it is to there, and the two distances once it is reached.
    private record Room(double step, List<Guide> guides) {}

    /// The nearest place at which the room before and behind the box is the same, or the same as
    /// between its two neighbours on one side.
    private Optional<Room> room(Axis axis) {
        var row =
                others.stream()
                        .filter(it -> overlaps(axis.other(), it))
                        .filter(it ->
                                axis.high(it) <= axis.middle(moving)
                                        || axis.low(it) >= axis.middle(moving))
                        .toList();
        var before = last(axis, row, axis.middle(moving));
        var behind = first(axis, row, axis.middle(moving));
        var rooms = new ArrayList<Room>();
        if (before.isPresent() && behind.isPresent()) {
            var size = axis.high(moving) - axis.low(moving);
            var start = (axis.high(before.get()) + axis.low(behind.get()) - size) / 2;
            var gap = start - axis.high(before.get());
            rooms.add(room(axis, start, gap, axis.high(before.get()), start + size));
        }
        before.ifPresent(near ->
                last(axis, row, axis.low(near))
                        .ifPresent(far -> {
                            var gap = axis.low(near) - axis.high(far);
                            var start = axis.high(near) + gap;
                            rooms.add(room(axis, start, gap, axis.high(far), axis.high(near)));
                        }));
        behind.ifPresent(near ->
                first(axis, row, axis.high(near))
                        .ifPresent(far -> {
                            var gap = axis.low(far) - axis.high(near);
                            var end = axis.low(near) - gap;
                            var start = end - axis.high(moving) + axis.low(moving);
                            rooms.add(room(axis, start, gap, end, axis.high(near)));
                        }));
        return rooms.stream()
                .filter(it -> it.guides().getFirst().distance() > 0)
                .min(Comparator.comparingDouble(it -> Math.abs(it.step())));
    }

    private Room room(Axis axis, double start, double gap, double first, double second) {
        var at = axis.other().middle(moving);
        return new Room(
                start - axis.low(moving),
                List.of(
                        new Guide(axis.point(first, at), axis.point(first + gap, at), gap),
                        new Guide(axis.point(second, at), axis.point(second + gap, at), gap)));
    }

    private static Optional<Rect> last(Axis axis, List<Rect> row, double limit) {
        return row.stream()
                .filter(it -> axis.high(it) <= limit)
                .max(Comparator.comparingDouble(axis::high));
    }

    private static Optional<Rect> first(Axis axis, List<Rect> row, double limit) {
        return row.stream()
                .filter(it -> axis.low(it) >= limit)
                .min(Comparator.comparingDouble(axis::low));
    }

    private boolean overlaps(Axis axis, Rect other) {
        return axis.low(other) < axis.high(moving) && axis.low(moving) < axis.high(other);
    }
}
