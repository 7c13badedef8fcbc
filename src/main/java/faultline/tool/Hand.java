package faultline.tool;

import faultline.edit.Carry;
import faultline.edit.Containment;
import faultline.edit.Drop;
import faultline.edit.Edit;
import faultline.edit.Fragment;
import faultline.edit.Paste;
import faultline.edit.Shift;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The elements that a drag carries, or carries copies of.
///
/// They go into the nearest container under the pointer that may contain them all. As long as that
/// is what the grabbed element sits in already, every element stays where it sits.
///
/// @param grabbed the one among them that the pointer holds; it is the one that snaps
/// @param heldAtFirst Ctrl held here means copying; pressed later it means not snapping
record Hand(Set<Id> ids, Id grabbed, Point from, Set<Modifier> heldAtFirst) {

    Intent preview(Pointer.Placed event, Stage stage) {
        var move = move(event, stage);
        return new Intent.Preview(
                move.edit, move.ghost, move.target, isCopying(event) ? Set.of() : ids);
    }

    Intent drop(Pointer.Placed event, Stage stage) {
        return new Intent.Commit(move(event, stage).edit, isCopying(event) ? Set.of() : ids);
    }

    /// What a release would do.
    ///
    /// @param target what it newly goes into; null if nothing
    private record Move(Edit edit, Edit ghost, @Nullable Id target) {}

    private Move move(Pointer.Placed event, Stage stage) {
        var by = distance(event, stage);
        return isCopying(event) ? copy(event, by, stage) : carry(event, by, stage);
    }

    private Move carry(Pointer.Placed event, Point by, Stage stage) {
        return loose(stage).carried(event, by, stage);
    }

    /// The same hand without what is locked, but for what it holds.
    private Hand loose(Stage stage) {
        var free = new HashSet<>(ids);
        free.removeIf(id -> stage.isLocked(id) && !id.equals(grabbed));
        return new Hand(free, grabbed, from, heldAtFirst);
    }

    private Move carried(Pointer.Placed event, Point by, Stage stage) {
        var document = stage.document();
        var outermost = Containment.outermost(document.topology(), ids);
        var target =
                target(
                        event,
                        stage,
                        document.topology().withContents(ids),
                        it -> Containment.refusal(document, stage.catalog(), outermost, it.id()));
        var ghost = new Carry(ids, by.x(), by.y());
        if (target.equals(home(stage)) || !isPlaceable(stage)) {
            return new Move(new Shift(ids, by.x(), by.y()), ghost, null);
        }
        var container = target.orElse(null);
        return new Move(new Drop(ids, by.x(), by.y(), container), ghost, container);
    }

    private Move copy(Pointer.Placed event, Point by, Stage stage) {
        var fragment = Fragment.of(stage.document(), ids);
        var kinds = fragment.rootKinds();
        var target =
                target(
                        event,
                        stage,
                        Set.of(),
                        it -> Containment.refusal(stage.catalog(), kinds, it));
        var corner = fragment.bounds().map(Rect::corner).orElse(from).movedBy(by.x(), by.y());
        var ghost = new Paste(fragment, corner, new Paste.Where.Free());
        if (target.equals(home(stage)) || kinds.isEmpty()) {
            return new Move(new Paste(fragment, corner, new Paste.Where.Beside()), ghost, null);
        }
        return target.map(it ->
                        new Move(new Paste(fragment, corner, new Paste.Where.Into(it)), ghost, it))
                .orElse(new Move(ghost, ghost, null));
    }

    /// The nearest container under the pointer that does not refuse; the innermost if all refuse;
    /// empty over the open canvas.
    private static Optional<Id> target(
            Pointer.Placed event,
            Stage stage,
            Set<Id> except,
            Function<Component, Optional<String>> refusal) {
        return nearest(stage.chainAt(event.at(), except), refusal).map(Component::id);
    }

    static Optional<Component> nearest(
            List<Component> chain, Function<Component, Optional<String>> refusal) {
        return chain.stream()
                .filter(it -> refusal.apply(it).isEmpty())
                .findFirst()
                .or(() -> chain.stream().findFirst());
    }

    private Optional<Id> home(Stage stage) {
        return stage.document().topology().component(grabbed).map(Component::in);
    }

    private boolean isPlaceable(Stage stage) {
        return ids.stream().anyMatch(stage.document().topology().components()::has);
    }

    private boolean isCopying(Pointer.Placed event) {
        return heldAtFirst.contains(Modifier.CTRL) || event.held().contains(Modifier.ALT);
    }

    private Point distance(Pointer.Placed event, Stage stage) {
        var dx = event.at().x() - from.x();
        var dy = event.at().y() - from.y();
        var isStraight = event.held().contains(Modifier.SHIFT);
        var alongX = !isStraight || Math.abs(dx) >= Math.abs(dy);
        var alongY = !isStraight || !alongX;
        var isFree = event.held().contains(Modifier.CTRL) && !heldAtFirst.contains(Modifier.CTRL);
        var corner = stage.boxOf(grabbed).map(Rect::corner);
        if (isFree || corner.isEmpty()) {
            return new Point(alongX ? dx : 0, alongY ? dy : 0);
        }
        var snapped = Stage.snapped(corner.get().movedBy(dx, dy));
        var guides = guides(new Point(dx, dy), event, stage);
        var x = guides.pull(Guides.Axis.ACROSS, stage.tolerance());
        var y = guides.pull(Guides.Axis.DOWN, stage.tolerance());
        var toX = nearer(dx, x, snapped.x() - corner.get().x());
        var toY = nearer(dy, y, snapped.y() - corner.get().y());
        return new Point(
                alongX && Math.abs(dx) > stage.tolerance() ? toX : 0,
                alongY && Math.abs(dy) > stage.tolerance() ? toY : 0);
    }

    /// The way to what is in line, unless the grid is as near.
    private static double nearer(double way, OptionalDouble pull, double toGrid) {
        var isInLine = pull.isPresent() && Math.abs(pull.getAsDouble()) < Math.abs(toGrid - way);
        return isInLine ? way + pull.getAsDouble() : toGrid;
    }

    /// What all that is held could come in line with; copies also with their originals.
    private Guides guides(Point by, Pointer.Placed event, Stage stage) {
        var boxes = ids.stream().flatMap(id -> stage.boxOf(id).stream()).toList();
        var bounds = Rect.around(boxes).orElseThrow().movedBy(by.x(), by.y());
        return Guides.around(stage.document(), isCopying(event) ? Set.of() : ids, bounds);
    }
}
