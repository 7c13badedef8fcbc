package faultline.ui;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Runs actions by their keys, unless what has the focus used the key itself.
final class Shortcuts {

    private final Scene scene;
    private final List<Action> actions;

    private Shortcuts(Scene scene, List<Action> actions) {
        this.scene = scene;
        this.actions = actions;
    }

    static void install(Scene scene, List<Action> actions) {
        var shortcuts = new Shortcuts(scene, List.copyOf(actions));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, shortcuts::onKey);
    }

    private void onKey(KeyEvent event) {
        var isWriting = scene.getFocusOwner() instanceof TextInputControl;
        for (var action : actions) {
            if (action.isMeantBy(event)) {
                if (action.reach() == Action.Reach.WINDOW || !isWriting) {
                    action.runIfEnabled();
                }
                event.consume();
                return;
            }
        }
    }
}
