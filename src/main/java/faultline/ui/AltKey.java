package faultline.ui;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Keeps Alt that was held for the mouse from the menu bar, which would take the next arrow key for
/// itself.
final class AltKey {

    private boolean belongsToMouse;

    private AltKey() {}

    /// Before the menu bar is shown in the scene: who came first is asked first.
    static void watch(Scene scene) {
        var key = new AltKey();
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, key::onPressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, key::onReleased);
    }

    private void onPressed(MouseEvent event) {
        belongsToMouse = event.isAltDown();
    }

    private void onReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.ALT && belongsToMouse) {
            belongsToMouse = false;
            event.consume();
        }
    }
}
