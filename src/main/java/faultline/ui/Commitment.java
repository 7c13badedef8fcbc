package faultline.ui;

import javafx.scene.Node;
import javafx.scene.Scene;

/// When what is being written in a field counts: when the field is left, and before anything looks
/// at the whole document, such as saving.
final class Commitment {

    private Commitment() {}

    /// Has the field commit when it is left, and when the window settles.
    static void onLeaving(Node field, Runnable commit) {
        onSettling(field, commit);
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        commit.run();
                    }
                });
    }

    /// Has the field commit when the window settles.
    static void onSettling(Node field, Runnable commit) {
        field.getProperties().put(Commitment.class, commit);
    }

    /// Commits what is being written, wherever in the window that is.
    static void settle(Scene scene) {
        var field = scene.getFocusOwner();
        if (field != null
                && field.getProperties().get(Commitment.class) instanceof Runnable commit) {
            commit.run();
        }
    }
}
