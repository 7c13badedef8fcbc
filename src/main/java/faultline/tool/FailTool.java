package faultline.tool;

import faultline.model.Id;
import faultline.scene.Hit;
import java.util.Optional;

/// Lets components fail, and mends them again, by a click on each. The document stays as it is.
public final class FailTool implements Tool {

    @Override
    public Intent on(Pointer event, Stage stage) {
        return switch (event) {
            case Pointer.Press(_, var over, _, _) ->
                    under(over).map(id -> meant(id, stage)).orElseGet(Intent.Nothing::new);
            case Pointer.Drag _, Pointer.Release _, Pointer.Hover _ -> new Intent.Nothing();
            case Pointer.Cancel() -> new Intent.Rest();
        };
    }

    private static Optional<Id> under(Hit over) {
        return switch (over) {
            case Hit.OnElement(var id) -> Optional.of(id);
            case Hit.OnBadge(var id) -> Optional.of(id);
            case Hit.OnPort(var id, _) -> Optional.of(id);
            case Hit.OnHandle(var id, _) -> Optional.of(id);
            case Hit.OnCanvas() -> Optional.empty();
        };
    }

    private static Intent meant(Id id, Stage stage) {
        return stage.document().topology().components().has(id)
                ? new Intent.Fail(id)
                : new Intent.Refuse(
                        "Only components fail by themselves; this goes down with what it needs.");
    }

    @Override
    public boolean isBusy() {
        return false;
    }

    @Override
    public boolean isAiming() {
        return true;
    }
}
