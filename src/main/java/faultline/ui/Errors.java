package faultline.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Marks fields whose content does not fit.
final class Errors {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private Errors() {}

    /// @param reason why it does not fit; empty when it does
    static void mark(Node field, String reason) {
        field.pseudoClassStateChanged(DANGER, !reason.isEmpty());
        field.setAccessibleHelp(reason.isEmpty() ? null : reason);
    }
}
