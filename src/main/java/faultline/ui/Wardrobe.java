package faultline.ui;

import faultline.scene.Theme;
import faultline.scene.Tone;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;

/// Dresses the window in the colours that were chosen, and changes them when the system's change.
final class Wardrobe {

    private final Memory memory;
    private final Scene scene;
    private final DesignerCanvas canvas;

    Wardrobe(Memory memory, Scene scene, DesignerCanvas canvas) {
        this.memory = memory;
        this.scene = scene;
        this.canvas = canvas;
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> dress());
        dress();
    }

    Theme theme() {
        return memory.settings().appearance().theme();
    }

    Appearance appearance() {
        return memory.settings().appearance();
    }

    void choose(Appearance appearance) {
        memory.change(settings -> settings.with(appearance));
        dress();
    }

    private void turnOver() {
        choose(theme() == Theme.LIGHT ? Appearance.DARK : Appearance.LIGHT);
    }

    /// A button that turns light into dark and back.
    Button button() {
        var button = new Button();
        button.setId("tool-theme");
        button.setGraphic(IconNodes.ui("theme"));
        button.getStyleClass().setAll("tool");
        button.setTooltip(new Tooltip("Light or dark"));
        button.setAccessibleText("Light or dark");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> turnOver());
        return button;
    }

    private void dress() {
        var theme = theme();
        Application.setUserAgentStylesheet(Appearance.toolkitSheet(theme));
        scene.getStylesheets().setAll(Sheets.of(theme));
        scene.setFill(Color.web(theme.hex(Tone.CANVAS)));
        canvas.show(theme);
    }
}
