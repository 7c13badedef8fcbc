package faultline.ui;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Runs actions by their keys, unless what has the focus used the key itself.
///
/// A key that is held down repeats faster than some actions are done: what comes in between is
/// dropped, so that the action ends when the key is let go.
final class Shortcuts {

    private final Scene scene;
    private final List<Action> actions;
    private final BooleanSupplier onElements;
    private final Executor thread;
    private boolean isBusy;

    private Shortcuts(
            Scene scene, List<Action> actions, BooleanSupplier onElements, Executor thread) {
        this.scene = scene;
        this.actions = actions;
        this.onElements = onElements;
        this.thread = thread;
    }

    /// @param onElements whether the focus is where elements are selected
    /// @param thread the event thread
    static void install(
            Scene scene, List<Action> actions, BooleanSupplier onElements, Executor thread) {
        var shortcuts = new Shortcuts(scene, List.copyOf(actions), onElements, thread);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, shortcuts::onKey);
    }

    private void onKey(KeyEvent event) {
        for (var action : actions) {
            if (action.isMeantBy(event)) {
                if (!isBusy && isInReach(action.reach())) {
                    isBusy = true;
                    thread.execute(() -> isBusy = false);
                    action.runIfEnabled();
                }
                event.consume();
                return;
            }
        }
    }

    private boolean isInReach(Action.Reach reach) {
        var isWriting = scene.getFocusOwner() instanceof TextInputControl;
        return switch (reach) {
            case WINDOW -> true;
            case DRAWING -> !isWriting;
            case ELEMENTS -> !isWriting && onElements.getAsBoolean();
        };
    }
}
