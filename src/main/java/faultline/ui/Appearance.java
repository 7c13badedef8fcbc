package faultline.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import faultline.scene.Theme;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// The choice of colours in the menu.
enum Appearance {
    SYSTEM("Like the system"),
    LIGHT("Light"),
    DARK("Dark"),
    HIGH_CONTRAST("High contrast");

    private final String label;

    Appearance(String label) {
        this.label = label;
    }

    static Appearance read(String name) {
        return Stream.of(values()).filter(it -> it.name().equals(name)).findFirst().orElse(SYSTEM);
    }

    String label() {
        return label;
    }

    /// The colours that this choice means now.
    Theme theme() {
        return switch (this) {
            case SYSTEM ->
                    Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                            ? Theme.DARK
                            : Theme.LIGHT;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
        };
    }

    /// The style sheet of the toolkit that the theme builds on.
    static String toolkitSheet(Theme theme) {
        return switch (theme) {
            case LIGHT, PRINT -> new PrimerLight().getUserAgentStylesheet();
            case DARK, HIGH_CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
    }
}
