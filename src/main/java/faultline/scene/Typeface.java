package faultline.scene;

import java.util.Map;
import java.util.stream.Collectors;

/// A typeface as far as arranging text needs it: how wide each character is in each cut.
///
/// The same figures serve the canvas, the exported picture and the tests, so that text is cut and
/// wrapped alike everywhere. Kerning is left out; it makes real text a little narrower.
public final class Typeface implements TextMeasure {

    private final Map<Weight, GlyphWidths> cuts;

    private Typeface(Map<Weight, GlyphWidths> cuts) {
        this.cuts = cuts;
    }

    /// Reads the cuts from TrueType files.
    ///
    /// @param files the whole file of each cut, of every weight there is
    /// @throws IllegalArgumentException when one is no TrueType font with a Unicode character map
    public static Typeface read(Map<Weight, byte[]> files) {
        return new Typeface(
                files.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        file -> GlyphWidths.read(file.getValue()))));
    }

    @Override
    public double width(String text, double size, Weight weight) {
        var cut = cut(weight);
        var sum = 0.0;
        for (var i = 0; i < text.length(); ) {
            var character = text.codePointAt(i);
            sum += cut.width(character);
            i += Character.charCount(character);
        }
        return sum * size;
    }

    /// Whether it has a glyph of its own for a character; painters fall back to another font else.
    public boolean covers(int character) {
        return cut(Weight.REGULAR).covers(character);
    }

    private GlyphWidths cut(Weight weight) {
        var cut = cuts.get(weight);
        if (cut == null) {
            throw new IllegalArgumentException("This typeface has no " + weight);
        }
        return cut;
    }
}
