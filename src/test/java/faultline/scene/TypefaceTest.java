package faultline.scene;

import static faultline.export.Fonts.INTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.export.Fonts;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {

    private static final String SAMPLE = "Exchange 2010 (SP1) – 1,024 GB · größer als Ελλάδα, Щука";

    @ParameterizedTest
    @EnumSource
    void widthsAreThoseThatTheJdkReadsFromTheSameFile(Weight weight) throws Exception {
        try (var file = Fonts.open(weight)) {
            var font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(100f);
            var context = new FontRenderContext(null, true, true);
            for (var i = 0; i < SAMPLE.length(); i++) {
                var letter = SAMPLE.substring(i, i + 1);
                var expected = font.createGlyphVector(context, letter).getLogicalBounds();
                assertEquals(expected.getWidth(), INTER.width(letter, 100, weight), 0.1, letter);
            }
        }
    }

    @Test
    void widthGrowsWithSizeAndWeight() {
        var regular = INTER.width(SAMPLE, 10, Weight.REGULAR);
        assertEquals(2 * regular, INTER.width(SAMPLE, 20, Weight.REGULAR), 1e-9);
        assertTrue(INTER.width(SAMPLE, 10, Weight.SEMIBOLD) > regular);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🚀", "服", "שרת", "خادم"})
    void charactersWithoutAGlyphStillTakeRoom(String text) {
        assertTrue(INTER.width(text, 10, Weight.REGULAR) >= 5);
        assertFalse(INTER.covers(text.codePointAt(0)));
    }

    @Test
    void joinersAndVariationSelectorsTakeNoRoom() {
        var woman = INTER.width("👩", 10, Weight.REGULAR);
        assertEquals(woman, INTER.width("👩\u200D", 10, Weight.REGULAR), 1e-9);
        assertEquals(woman, INTER.width("👩\uFE0F", 10, Weight.REGULAR), 1e-9);
    }

    @Test
    void aCutOffFontIsRefused() {
        var files = Map.of(Weight.REGULAR, new byte[] {0, 1, 0, 0, 0, 9, 0, 0});
        assertThrows(IllegalArgumentException.class, () -> Typeface.read(files));
    }
}
