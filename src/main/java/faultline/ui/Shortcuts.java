package faultline.ui;

import java.util.List;
import java.util.concurrent.Executor;
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
    private final Executor thread;
    private boolean isBusy;

    private Shortcuts(Scene scene, List<Action> actions, Executor thread) {
        this.scene = scene;
        this.actions = actions;
        this.thread = thread;
    }

    /// @param thread the event thread
    static void install(Scene scene, List<Action> actions, Executor thread) {
        var shortcuts = new Shortcuts(scene, List.copyOf(actions), thread);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, shortcuts::onKey);
    }

    private void onKey(KeyEvent event) {
        var isWriting = scene.getFocusOwner() instanceof TextInputControl;
        for (var action : actions) {
            if (action.isMeantBy(event)) {
                if (!isBusy && (action.reach() == Action.Reach.WINDOW || !isWriting)) {
                    isBusy = true;
                    thread.execute(() -> isBusy = false);
                    action.runIfEnabled();
                }
                event.consume();
                return;
            }
        }
    }
}
