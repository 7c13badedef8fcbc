package faultline.ui;

import faultline.model.PropertyKind;
import faultline.model.Value;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// One property of what is selected: its name, its editor, a button that unsets it, and why the
/// last entry was not taken.
final class PropertyRow extends VBox {

    /// What changes the property.
    interface Changes {

        void change(Value value);

        void unset();
    }

    private static final double LABEL = 112;

    private final PropertyEditor editor;
    private final Button unset = new Button();
    private final Label error = new Label();

    PropertyRow(PropertyKind kind, Changes changes) {
        getStyleClass().add("property");
        setId("property-" + kind.name());
        this.editor = PropertyEditor.of(kind, new Sent(changes));
        var name = new Label(kind.label());
        name.setWrapText(true);
        name.setMinWidth(LABEL);
        name.setPrefWidth(LABEL);
        name.getStyleClass().add("property-name");
        name.setLabelFor(editor.node());
        name.setTooltip(explained(kind));
        if (editor.node() instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
            region.setMinWidth(0);
            region.setPrefWidth(10);
        }
        HBox.setHgrow(editor.node(), Priority.ALWAYS);
        unset.setGraphic(IconNodes.ui("close"));
        unset.getStyleClass().addAll("tool", "unset");
        unset.setTooltip(new Tooltip("Unset: " + PropertyEditor.whenUnset(kind)));
        unset.setAccessibleText("Unset " + kind.label());
        unset.setFocusTraversable(false);
        unset.setOnAction(_ -> changes.unset());
        error.getStyleClass().add("error");
        error.setWrapText(true);
        error.setManaged(false);
        error.setVisible(false);
        var line = new HBox(name, editor.node(), unset);
        line.getStyleClass().add("property-line");
        getChildren().addAll(line, error);
    }

    void show(Common common) {
        editor.show(common);
        unset.setVisible(!(common instanceof Common.Unset));
    }

    private void refuse(String reason) {
        error.setText(reason);
        error.setManaged(!reason.isEmpty());
        error.setVisible(!reason.isEmpty());
    }

    private static Tooltip explained(PropertyKind kind) {
        var source = kind.source().isEmpty() ? "" : "\nSource: " + kind.source();
        var tooltip =
                new Tooltip(
                        kind.description() + "\n" + PropertyEditor.whenUnset(kind) + "." + source);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(340);
        tooltip.setShowDelay(Duration.millis(500));
        return tooltip;
    }

    /// Hands on what the editor sends.
    private final class Sent implements PropertyEditor.Target {

        private final Changes changes;

        Sent(Changes changes) {
            this.changes = changes;
        }

        @Override
        public void set(Value value) {
            changes.change(value);
        }

        @Override
        public void unset() {
            changes.unset();
        }

        @Override
        public void refuse(String reason) {
            PropertyRow.this.refuse(reason);
        }
    }
}
