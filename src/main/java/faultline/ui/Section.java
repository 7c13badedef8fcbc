package faultline.ui;

import faultline.session.View;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A part of the inspector about what is selected.
interface Section {

    Node node();

    /// Takes what changed; what is selected, and of which kind, is still the same.
    void show(View view);

    /// A titled part of a pane.
    static VBox titled(String title, Node... content) {
        var label = new Label(title);
        label.getStyleClass().add("section-title");
        var box = new VBox(label);
        box.getChildren().addAll(content);
        box.getStyleClass().add("section");
        return box;
    }
}
