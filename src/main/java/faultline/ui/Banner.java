package faultline.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A strip above the drawing that says what went wrong, or needs a choice, without being in the
/// way.
final class Banner extends VBox {

    /// How grave it is.
    enum Tone {
        NOTE("info"),
        WARNING("warning"),
        ERROR("error");

        private final String icon;

        Tone(String icon) {
            this.icon = icon;
        }
    }

    /// A way out that the strip offers.
    record Way(String label, Runnable run) {}

    private final HBox strip = new HBox();
    private final Label text = new Label();

    Banner(Region content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        strip.setId("banner");
        strip.setAccessibleRole(AccessibleRole.TEXT);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(strip, content);
        hide();
    }

    void show(Tone tone, String sentence, List<Way> ways) {
        text.setText(sentence);
        strip.setAccessibleText(sentence);
        strip.getStyleClass().setAll("banner", "banner-" + tone.icon);
        strip.getChildren().setAll(IconNodes.ui(tone.icon), text);
        Stream.concat(ways.stream().map(this::button), Stream.of(closer()))
                .forEach(strip.getChildren()::add);
        strip.setVisible(true);
        strip.setManaged(true);
    }

    void hide() {
        strip.setVisible(false);
        strip.setManaged(false);
    }

    private Button button(Way way) {
        var button = new Button(way.label());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            hide();
            way.run().run();
        });
        return button;
    }

    private Button closer() {
        var close = new Button();
        close.setGraphic(IconNodes.ui("close"));
        close.getStyleClass().setAll("tool");
        close.setTooltip(new Tooltip("Close this message"));
        close.setAccessibleText("Close this message");
        close.setOnAction(_ -> hide());
        return close;
    }
}
