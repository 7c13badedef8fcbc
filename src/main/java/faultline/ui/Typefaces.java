package faultline.ui;

import faultline.export.Fonts;
import faultline.scene.Weight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/// The bundled cuts of Inter as the toolkit's fonts, for the drawing and for the controls.
final class Typefaces {

    private record Cut(Weight weight, double size) {}

    private static final int KEPT = 500;

    private final Map<Weight, String> names;
    private final Map<Cut, Font> fonts = new HashMap<>();

    private Typefaces(Map<Weight, String> names) {
        this.names = names;
    }

    /// Makes the bundled fonts known to the toolkit.
    static Typefaces load() {
        var names = new EnumMap<Weight, String>(Weight.class);
        for (var weight : Weight.values()) {
            names.put(weight, load(weight));
        }
        return new Typefaces(names);
    }

    Font font(Weight weight, double size) {
        if (fonts.size() > KEPT) {
            fonts.clear();
        }
        return fonts.computeIfAbsent(
                new Cut(weight, size),
                cut -> new Font(names.getOrDefault(cut.weight(), "System"), cut.size()));
    }

    private static String load(Weight weight) {
        try (var file = Fonts.open(weight)) {
            return Font.loadFont(file, 13).getName();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
