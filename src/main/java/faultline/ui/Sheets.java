package faultline.ui;

import faultline.scene.Theme;
import faultline.scene.Tone;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The style sheets of our own for a theme, to be laid over that of the toolkit.
///
/// Every [Tone] of the drawing is a colour there, [Tone#CRITICAL] as `-tone-critical`, so that a
/// colour is decided in one place.
final class Sheets {

    private Sheets() {}

    static List<String> of(Theme theme) {
        var shades = theme == Theme.HIGH_CONTRAST ? "high-contrast" : shadeOf(theme);
        return List.of(tones(theme), file(shades + ".css"), file("faultline.css"));
    }

    /// The name of a tone in the style sheets.
    static String variable(Tone tone) {
        return "-tone-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String shadeOf(Theme theme) {
        return theme == Theme.DARK ? "dark" : "light";
    }

    private static String tones(Theme theme) {
        var rules =
                Stream.of(Tone.values())
                        .map(tone -> variable(tone) + ": " + theme.hex(tone) + ";")
                        .collect(Collectors.joining(" ", ".root { ", " }"));
        var encoded = Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
        return "data:text/css;base64," + encoded;
    }

    private static String file(String name) {
        var resource = Sheets.class.getResource(name);
        if (resource == null) {
            throw new IllegalStateException("The style sheet " + name + " is not bundled");
        }
        return resource.toExternalForm();
    }
}
