package faultline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    @Test
    void lettersDigitsAndFiveSignsAreAllowed() {
        var allowed = Pattern.compile("[\\p{L}\\p{N}._:@-]");
        for (var it = 0; it <= Character.MAX_CODE_POINT; it++) {
            var text = Character.toString(it);
            assertEquals(allowed.matcher(text).matches(), Id.isAllowed(text), "code point " + it);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\n", "\ud835", "é́"})
    void otherTextsAreRefused(String text) {
        assertThrows(MalformedTopologyException.class, () -> new Id(text));
    }

    @Test
    void anIdHasAtMostTwoHundredCharacters() {
        assertTrue(Id.isAllowed("𝒳".repeat(200)));
        assertTrue(!Id.isAllowed("x".repeat(201)));
    }

    @Test
    void aLongTextIsRefusedInAShortSentence() {
        assertTrue(Id.refusal("x ".repeat(10_000)).length() < 200);
    }

    @ParameterizedTest
    @CsvSource({
        "EXCH 01, exch-01",
        "  Größe (m) , größe-m",
        "!!!, item",
        "a//b, a-b",
        "DB1@host, db1@host"
    })
    void theIdNearAName(String name, String id) {
        assertEquals(id, Id.near(name).value());
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 200, 201, 500})
    void aLongNameIsCutBetweenCharacters(int length) {
        assertTrue(Id.near("a" + "𝒳".repeat(length)).value().length() <= 200);
    }
}
