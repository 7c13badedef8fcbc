package faultline.tool;

import faultline.edit.Add;
import faultline.edit.Containment;
import faultline.edit.Edit;
import faultline.edit.Gather;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Service;
import faultline.tool.Intent.Commit;
import faultline.tool.Intent.Nothing;
import faultline.tool.Intent.Preview;
import faultline.tool.Intent.Rest;
import faultline.tool.Pointer.Cancel;
import faultline.tool.Pointer.Drag;
import faultline.tool.Pointer.Hover;
import faultline.tool.Pointer.Press;
import faultline.tool.Pointer.Release;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Places a new element of one kind: where the pointer is, or in the box that it draws.
///
/// A group is put upon a component that may belong to it, and takes the whole selection with that
/// one if all of it may.
public final class AddTool implements Tool {

    private static final Rect GROUP = new Rect(0, 0, 180, 60);
    private static final Rect SERVICE = new Rect(0, 0, 216, 60);

    private sealed interface State {

        record Idle() implements State {}

        record Drawing(Point from) implements State {}
    }

    private record Turn(State state, Pointer event) {}

    private final KindId kind;
    private State state = new State.Idle();

    public AddTool(KindId kind) {
        this.kind = kind;
    }

    @Override
    public boolean isBusy() {
        return state instanceof State.Drawing;
    }

    @Override
    public boolean isAiming() {
        return false;
    }

    @Override
    public Intent on(Pointer event, Stage stage) {
        return switch (new Turn(state, event)) {
            case Turn(State.Idle(), Hover hover) -> preview(hover, null, stage);
            case Turn(_, Press press) -> {
                state = new State.Drawing(press.at());
                yield preview(press, null, stage);
            }
            case Turn(State.Drawing(var from), Drag drag) -> preview(drag, from, stage);
            case Turn(State.Drawing(var from), Release release) -> {
                state = new State.Idle();
                yield new Commit(edit(release, from, stage), Set.of());
            }
            case Turn(_, Cancel()) -> {
                state = new State.Idle();
                yield new Rest();
            }
            case Turn(_, Drag _), Turn(_, Release _), Turn(_, Hover _) -> new Nothing();
        };
    }

    /// What a release at this place would do, without a box of its own.
    public Edit at(Pointer.Placed event, Stage stage) {
        return edit(event, null, stage);
    }

    private Intent preview(Pointer.Placed event, @Nullable Point from, Stage stage) {
        var edit = edit(event, from, stage);
        var ghost = new Add(kind, box(event, from, stage));
        var target = edit instanceof Add(_, _, _, var container) ? container : null;
        return new Preview(edit, ghost, target, Set.of());
    }

    private Edit edit(Pointer.Placed event, @Nullable Point from, Stage stage) {
        var start = from == null ? event.at() : from;
        var chain = stage.chainAt(start, Set.of());
        if (stage.catalog().group(kind).isPresent()) {
            return gathered(chain, stage)
                    .<Edit>map(members -> new Gather(kind, members))
                    .orElseGet(() -> new Add(kind, box(event, from, stage)));
        }
        var container =
                kind.equals(Service.KIND)
                        ? Optional.<Component>empty()
                        : Hand.nearest(
                                chain,
                                it -> Containment.refusal(stage.catalog(), List.of(kind), it));
        return new Add(
                kind, null, box(event, from, stage), container.map(Component::id).orElse(null));
    }

    private Optional<List<Id>> gathered(List<Component> chain, Stage stage) {
        var first =
                chain.stream().filter(it -> mayBelong(it, stage)).map(Component::id).findFirst();
        return first.map(id ->
                isWholeSelectionWith(id, stage)
                        ? stage.selection().stream().sorted().toList()
                        : List.of(id));
    }

    private boolean isWholeSelectionWith(Id id, Stage stage) {
        return stage.selection().contains(id)
                && stage.selection().stream()
                        .allMatch(it ->
                                stage.document()
                                        .topology()
                                        .component(it)
                                        .filter(component -> mayBelong(component, stage))
                                        .isPresent());
    }

    private boolean mayBelong(Component component, Stage stage) {
        return stage.catalog().mayBelongTo(component.kind(), kind);
    }

    private Rect box(Pointer.Placed event, @Nullable Point from, Stage stage) {
        var isFree = event.held().contains(Modifier.CTRL);
        if (from != null && stage.isDrag(from, event.at())) {
            return isFree
                    ? Rect.between(from, event.at())
                    : Rect.between(Stage.snapped(from), Stage.snapped(event.at()));
        }
        var size = size(stage);
        var corner = event.at().movedBy(-size.width() / 2, -size.height() / 2);
        return size.movedTo(isFree ? corner : Stage.snapped(corner));
    }

    private Rect size(Stage stage) {
        if (kind.equals(Service.KIND)) {
            return SERVICE;
        } else if (stage.catalog().group(kind).isPresent()) {
            return GROUP;
        }
        var component = stage.catalog().component(kind);
        return new Rect(0, 0, component.width(), component.height());
    }
}
