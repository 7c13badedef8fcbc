package faultline.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.export.Fonts;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {

    private static final Style STYLE = new Style(10, Weight.REGULAR, Tone.TEXT);

    private final Typesetter type = new Typesetter(Fonts.INTER);

    @Test
    void aTextThatFitsStaysAsItIs() {
        assertEquals("ESX1", type.fitted("ESX1", STYLE, 100));
    }

    @Test
    void aTextThatDoesNotFitEndsInAnEllipsisWithinTheRoom() {
        var fitted = type.fitted("A very long name of a very old server", STYLE, 80);
        assertTrue(fitted.startsWith("A very") && fitted.endsWith("…"), fitted);
        assertTrue(type.width(fitted, STYLE) <= 80);
    }

    @Test
    void whatReadsAsOneCharacterIsNeverCutInTwo() {
        var family = "👩\u200D👩\u200D👧";
        for (var room = 8.0; room < 80; room += 1) {
            var fitted = type.fitted(family + family + family, STYLE, room);
            assertEquals("…", fitted.replace(family, "").replaceFirst("^$", "…"), fitted);
        }
    }

    @Test
    void lineBreaksBecomeBlanks() {
        assertEquals("one two", type.fitted(" one\r\n\ttwo\u0000", STYLE, 200));
    }

    @Test
    void wrappedTextKeepsEveryWordInOrder() {
        var text = "Two of the three votes are lost together when the host fails";
        var lines = type.wrapped(text, STYLE, 90);
        assertEquals(text, String.join(" ", lines));
        assertTrue(lines.size() > 2);
        lines.forEach(line -> assertTrue(type.width(line, STYLE) <= 90, line));
    }

    @Test
    void aWordThatIsTooLongIsBroken() {
        var word = "a".repeat(60);
        var lines = type.wrapped(word, STYLE, 50);
        assertEquals(word, String.join("", lines));
        lines.forEach(line -> assertTrue(type.width(line, STYLE) <= 50, line));
    }

    @Test
    void nothingWrapsToOneEmptyLine() {
        assertEquals(List.of(""), type.wrapped("", STYLE, 50));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTextFitsAnyRoom(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (var i = 0; i < 200; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(40), 0, 0x1F700)
                    .filter(it -> Character.isDefined(it) && (it < 0xD800 || it > 0xDFFF))
                    .forEach(text::appendCodePoint);
            var room = 12 + random.nextDouble(200);
            var fitted = type.fitted(text.toString(), STYLE, room);
            assertTrue(type.width(fitted, STYLE) <= room, () -> fitted + " in " + room);
            for (var line : type.wrapped(text.toString(), STYLE, room)) {
                assertTrue(
                        isOne(line) || type.width(line, STYLE) <= room, () -> line + " in " + room);
            }
        }
    }

    private static boolean isOne(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.next() == text.length();
    }
}
