package faultline.ui;

import java.util.ArrayDeque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Where the keyboard's focus is, and how it gets into a pane.
final class Focus {

    private Focus() {}

    static boolean isWithin(Node pane) {
        return pane.isFocusWithin();
    }

    static boolean isInside(Node node, Node pane) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /// Gives the focus to the first thing in a pane that takes it.
    static void into(Node pane) {
        var open = new ArrayDeque<Node>(List.of(pane));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.isFocusTraversable() && !next.isDisabled() && next.isVisible()) {
                next.requestFocus();
                return;
            }
            if (next instanceof Parent parent) {
                parent.getChildrenUnmodifiable().reversed().forEach(open::push);
            }
        }
    }
}
