package faultline.tool;

import faultline.edit.Containment;
import faultline.edit.Resize;
import faultline.edit.Retarget;
import faultline.edit.Sprout;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Handle;
import faultline.scene.Hit;
import faultline.scene.Side;
import faultline.tool.Intent.Commit;
import faultline.tool.Intent.Explain;
import faultline.tool.Intent.Marquee;
import faultline.tool.Intent.Name;
import faultline.tool.Intent.Nothing;
import faultline.tool.Intent.Preview;
import faultline.tool.Intent.Rest;
import faultline.tool.Intent.Select;
import faultline.tool.Pointer.Cancel;
import faultline.tool.Pointer.Drag;
import faultline.tool.Pointer.Hover;
import faultline.tool.Pointer.Press;
import faultline.tool.Pointer.Release;
import java.util.HashSet;
import java.util.Set;

/// Selects and drags: about the drawing, into and out of containers, by the handles of a box or the
/// end of a link, and from a port to a new link.
///
/// Nothing happens on a press. A release nearby is a click; going further begins a gesture, which
/// the place of the press decides. The whole behaviour is the table in [#on].
public final class SelectTool implements Tool {

    private static final double TITLE = 32;
    private static final Set<Level> GROUNDS = Set.of(Level.SITE, Level.ROOM);

    private sealed interface State {

        record Idle() implements State {}

        /// The button is down and has not moved far.
        record Pressed(Press press) implements State {}

        record Moving(Hand hand) implements State {}

        record Resizing(Id id, Handle handle, Rect box, Point from) implements State {}

        /// A rubber band is drawn.
        record Catching(Point from, Set<Id> before) implements State {}

        /// A link is pulled out of a port.
        record Wiring(Wire wire) implements State {}

        /// What was pressed stays where it is.
        record Locked(Id id) implements State {}

        /// A link's end is moved.
        record Rewiring(Id link, Retarget.End end) implements State {}
    }

    private record Turn(State state, Pointer event) {}

    private State state = new State.Idle();

    @Override
    public boolean isBusy() {
        return !(state instanceof State.Idle);
    }

    @Override
    public boolean isAiming() {
        return state instanceof State.Wiring || state instanceof State.Rewiring;
    }

    @Override
    public Intent on(Pointer event, Stage stage) {
        return switch (new Turn(state, event)) {
            case Turn(_, Press press) -> become(new State.Pressed(press), new Nothing());
            case Turn(State.Pressed(var press), Drag drag)
                    when stage.isDrag(press.at(), drag.at()) ->
                    begin(press, drag, stage);
            case Turn(State.Pressed(var press), Release _) -> rest(click(press, stage));

            case Turn(State.Moving(var hand), Drag drag) -> hand.preview(drag, stage);
            case Turn(State.Moving(var hand), Release release) -> rest(hand.drop(release, stage));

            case Turn(State.Resizing it, Drag drag) -> {
                var resize = resized(it, drag);
                yield new Preview(resize, null, null, Set.of());
            }
            case Turn(State.Resizing it, Release release) ->
                    rest(new Commit(resized(it, release), Set.of()));

            case Turn(State.Catching(var from, var before), Drag(var at, _, _)) ->
                    new Marquee(Rect.between(from, at), caught(from, at, before, stage));
            case Turn(State.Catching(var from, var before), Release(var at, _, _)) ->
                    rest(new Select(caught(from, at, before, stage)));

            case Turn(State.Wiring(var wire), Drag drag) -> wire.preview(drag, stage);
            case Turn(State.Wiring(var wire), Release release) -> rest(wire.drop(release, stage));

            case Turn(State.Rewiring it, Drag drag) -> rewired(it, drag, stage);
            case Turn(State.Rewiring it, Release release) ->
                    rest(
                            rewired(it, release, stage) instanceof Preview(var edit, _, _, _)
                                    ? new Commit(edit, Set.of())
                                    : new Rest());

            case Turn(_, Cancel()) -> rest(new Rest());
            case Turn(_, Drag _), Turn(_, Release _), Turn(_, Hover _) -> new Nothing();
        };
    }

    private Intent become(State next, Intent intent) {
        state = next;
        return intent;
    }

    private Intent rest(Intent intent) {
        return become(new State.Idle(), intent);
    }

    private Intent begin(Press press, Drag drag, Stage stage) {
        var next =
                switch (press.over()) {
                    case Hit.OnCanvas() -> catching(press, stage);
                    case Hit.OnElement(var id) -> grabbed(id, press, stage);
                    case Hit.OnBadge(var id) -> grabbed(id, press, stage);
                    case Hit.OnPort(var id, _) -> new State.Wiring(new Wire(id, null));
                    case Hit.OnHandle(var id, var handle) -> gripped(id, handle, press, stage);
                };
        state = next;
        if (next instanceof State.Locked(var id)) {
            return rest(new Intent.Refuse(stage.nameOf(id) + " is locked; unlock it to move it"));
        }
        return next instanceof State.Idle ? new Nothing() : on(drag, stage);
    }

    private static State grabbed(Id id, Press press, Stage stage) {
        if (stage.isLink(id)) {
            return new State.Idle();
        }
        var isSelected = stage.selection().contains(id);
        if (isGround(id, press.at(), stage) && (!isSelected || isAdding(press))) {
            return catching(press, stage);
        }
        if (stage.isLocked(id)
                && !press.held().contains(Modifier.ALT)
                && !press.held().contains(Modifier.CTRL)) {
            return new State.Locked(id);
        }
        var held = isSelected ? stage.selection() : Set.of(id);
        return new State.Moving(new Hand(held, id, press.at(), press.held()));
    }

    private static State gripped(Id id, Handle handle, Press press, Stage stage) {
        if (handle.isOfBox() && stage.isLocked(id)) {
            return new State.Locked(id);
        }
        if (handle.isOfBox()) {
            return stage.boxOf(id)
                    .<State>map(box -> new State.Resizing(id, handle, box, press.at()))
                    .orElse(new State.Idle());
        }
        var end = handle == Handle.START ? Retarget.End.FROM : Retarget.End.TO;
        return new State.Rewiring(id, end);
    }

    private static State catching(Press press, Stage stage) {
        return new State.Catching(press.at(), isAdding(press) ? stage.selection() : Set.of());
    }

    /// Whether it is the open ground of a site or room, on which a rubber band begins: who wants to
    /// move the site takes its title, or selects it first.
    private static boolean isGround(Id id, Point at, Stage stage) {
        var isWide =
                stage.document()
                        .topology()
                        .component(id)
                        .map(it -> stage.catalog().component(it.kind()).level())
                        .filter(GROUNDS::contains)
                        .isPresent();
        return isWide && stage.boxOf(id).filter(box -> at.y() > box.y() + TITLE).isPresent();
    }

    private static boolean isAdding(Press press) {
        return press.held().contains(Modifier.SHIFT);
    }

    private static boolean isDeep(Press press) {
        return press.held().contains(Modifier.CTRL) || press.held().contains(Modifier.ALT);
    }

    private static Intent click(Press press, Stage stage) {
        return switch (press.over()) {
            case Hit.OnCanvas() -> isAdding(press) ? new Rest() : new Select(Set.of());
            case Hit.OnElement(var id) -> chosen(id, press, stage);
            case Hit.OnBadge(var id) -> new Explain(id);
            case Hit.OnPort(var id, var side) -> added(id, side, stage);
            case Hit.OnHandle(var id, _) -> chosen(id, press, stage);
        };
    }

    /// One more like it on that side; of what is no component, nothing but itself.
    private static Intent added(Id id, Side side, Stage stage) {
        if (!stage.document().topology().components().has(id)) {
            return new Select(Set.of(id));
        }
        return new Commit(
                Sprout.toward(stage.document(), stage.catalog(), id, toward(side)), Set.of());
    }

    /// The side as an edit has it.
    public static Sprout.Toward toward(Side side) {
        return switch (side) {
            case TOP -> Sprout.Toward.UP;
            case RIGHT -> Sprout.Toward.RIGHT;
            case BOTTOM -> Sprout.Toward.DOWN;
            case LEFT -> Sprout.Toward.LEFT;
        };
    }

    private static Intent chosen(Id id, Press press, Stage stage) {
        if (press.clicks() > 1) {
            return new Name(id);
        }
        if (isDeep(press)) {
            return new Select(Set.of(stage.behind(id, press.at())));
        } else if (!isAdding(press)) {
            return new Select(Set.of(id));
        }
        var toggled = new HashSet<>(stage.selection());
        if (!toggled.remove(id)) {
            toggled.add(id);
        }
        return new Select(toggled);
    }

    private static Resize resized(State.Resizing it, Pointer.Placed event) {
        var grip = it.handle().on(it.box());
        var pulled = grip.movedBy(event.at().x() - it.from().x(), event.at().y() - it.from().y());
        var to = event.held().contains(Modifier.CTRL) ? pulled : Stage.snapped(pulled);
        return new Resize(
                it.id(),
                it.handle().pulled(it.box(), to.x() - grip.x(), to.y() - grip.y(), Resize.LEAST));
    }

    private static Intent rewired(State.Rewiring it, Pointer.Placed event, Stage stage) {
        var link = stage.document().topology().links().find(it.link());
        if (link.isEmpty()) {
            return new Rest();
        }
        var fixed = it.end() == Retarget.End.FROM ? link.get().to() : link.get().from();
        var wire = new Wire(fixed, link.get().kind());
        return wire.targetOf(event, stage)
                .<Intent>map(target -> {
                    var edit = new Retarget(it.link(), it.end(), target);
                    return new Preview(edit, null, target, Set.of());
                })
                .orElseGet(() -> new Intent.ShowLink(fixed, event.at(), null));
    }

    /// What a rubber band catches: pulled to the right, what it encloses; pulled to the left, also
    /// what it touches. Never what it is drawn within.
    private static Set<Id> caught(Point from, Point to, Set<Id> before, Stage stage) {
        var band = Rect.between(from, to);
        var isPulledRight = to.x() >= from.x();
        var caught = new HashSet<Id>();
        stage.document()
                .layout()
                .boxes()
                .asMap()
                .forEach((id, box) -> {
                    var isCaught =
                            isPulledRight
                                    ? band.contains(box.rect())
                                    : band.meets(box.rect()) && !box.rect().contains(band);
                    if (isCaught && stage.document().topology().has(id)) {
                        caught.add(id);
                    }
                });
        var all = new HashSet<>(Containment.outermost(stage.document().topology(), caught));
        all.addAll(before);
        return all;
    }
}
