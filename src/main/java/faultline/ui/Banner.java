package faultline.ui;

import java.util.List;
import javafx.scene.Node;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/// A strip above the drawing that says what went wrong, or needs a choice, without being in the
/// way.
final class Banner {

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

    private final NotificationPane pane;

    Banner(Node content) {
        this.pane = new NotificationPane(content);
        pane.setShowFromTop(true);
        pane.setCloseButtonVisible(true);
        pane.setId("banner");
    }

    NotificationPane pane() {
        return pane;
    }

    void show(Tone tone, String text, List<Way> ways) {
        for (var other : Tone.values()) {
            pane.getStyleClass().remove(style(other));
        }
        pane.getStyleClass().add(style(tone));
        pane.setText(text);
        pane.setGraphic(IconNodes.ui(tone.icon));
        pane.getActions().setAll(ways.stream().map(this::action).toList());
        pane.show();
    }

    void hide() {
        pane.hide();
    }

    boolean isShowing() {
        return pane.isShowing();
    }

    String text() {
        return pane.getText();
    }

    private Action action(Way way) {
        return new Action(
                way.label(),
                _ -> {
                    pane.hide();
                    way.run().run();
                });
    }

    private static String style(Tone tone) {
        return "banner-" + tone.icon;
    }
}
