package faultline.tool;

import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Point;
import faultline.scene.Hit;
import faultline.tool.Intent.Nothing;
import faultline.tool.Intent.Rest;
import faultline.tool.Pointer.Cancel;
import faultline.tool.Pointer.Drag;
import faultline.tool.Pointer.Hover;
import faultline.tool.Pointer.Press;
import faultline.tool.Pointer.Release;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws links: by dragging from one element to another, or by clicking one after the other.
public final class ConnectTool implements Tool {

    private sealed interface State {

        record Idle() implements State {}

        /// The button went down on the link's start.
        record Pulling(Wire wire, Point pressed) implements State {}

        /// The link's start was clicked.
        record Aiming(Wire wire) implements State {}
    }

    private record Turn(State state, Pointer event) {}

    private final @Nullable KindId only;
    private State state = new State.Idle();

    /// A tool at rest.
    ///
    /// @param only the kind to be drawn; null for whatever fits
    ConnectTool(@Nullable KindId only) {
        this.only = only;
    }

    @Override
    public boolean isBusy() {
        return !(state instanceof State.Idle);
    }

    @Override
    public boolean isAiming() {
        return isBusy();
    }

    @Override
    public Intent on(Pointer event, Stage stage) {
        return switch (new Turn(state, event)) {
            case Turn(State.Idle(), Press press) ->
                    start(press, stage)
                            .map(id -> become(pulling(id, press.at()), new Nothing()))
                            .orElse(new Rest());
            case Turn(State.Pulling(var wire, _), Drag drag) -> wire.preview(drag, stage);
            case Turn(State.Pulling(var wire, var pressed), Release(var at, _, _))
                    when !stage.isDrag(pressed, at) ->
                    become(new State.Aiming(wire), new Nothing());
            case Turn(State.Pulling(var wire, _), Release release) ->
                    become(new State.Idle(), wire.drop(release, stage));
            case Turn(State.Aiming(var wire), Hover hover) -> wire.preview(hover, stage);
            case Turn(State.Aiming(var wire), Drag drag) -> wire.preview(drag, stage);
            case Turn(State.Aiming(var wire), Release release) ->
                    become(new State.Idle(), wire.drop(release, stage));
            case Turn(_, Cancel()) -> become(new State.Idle(), new Rest());
            case Turn(_, Press _), Turn(_, Drag _), Turn(_, Release _), Turn(_, Hover _) ->
                    new Nothing();
        };
    }

    private Intent become(State next, Intent intent) {
        state = next;
        return intent;
    }

    private State pulling(Id from, Point pressed) {
        return new State.Pulling(new Wire(from, only), pressed);
    }

    private static Optional<Id> start(Press press, Stage stage) {
        return Optional.<Id>ofNullable(
                        switch (press.over()) {
                            case Hit.OnCanvas() -> null;
                            case Hit.OnElement(var id) -> id;
                            case Hit.OnPort(var id, _) -> id;
                            case Hit.OnBadge(var id) -> id;
                            case Hit.OnHandle(var id, _) -> id;
                        })
                .filter(id -> !stage.isLink(id));
    }
}
