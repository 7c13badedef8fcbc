package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.RandomDocuments;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableTextTest {

    private static final String HEAD = "{\"format\": \"faultline\", ";

    private final DocumentCodec codec = new DocumentCodec();

    static LongStream seeds() {
        return LongStream.range(0, 250);
    }

    @Test
    void aTextCutAnywhereIsRefusedAtItsEnd() {
        var text = codec.encode(RandomDocuments.of(7)).strip();
        for (var end = 1; end < text.length(); end++) {
            var cut = text.substring(0, end);
            var refusal = assertThrows(NotADocumentException.class, () -> codec.decode(cut), cut);
            assertEquals(1 + cut.chars().filter(it -> it == '\n').count(), refusal.line(), cut);
        }
    }

    @Test
    void aTextCutInHalfSaysSo() {
        refused("{\n  \"format\": \"faultline\",\n  \"components\": [\n", 4, 1, "cut off");
        refused("{\n  \"format\": \"faultl", 2, 20, "cut off");
    }

    @Test
    void whatIsNoDocumentIsRefusedWithAReason() {
        refused("", 1, 1, "The text is empty");
        refused("[]", 1, 1, "A document is one JSON object");
        refused("\n {}", 2, 2, "lacks \"format\"");
        refused("{\"format\": \"drawing\"}", 1, 12, "lacks \"format\"");
        refused(HEAD + "\"x\": 1} x", 1, 33, "not valid JSON");
        refused(HEAD + "\"x\": 1} {}", 1, 33, "Something follows");
        refused(HEAD + "}", 1, 25, "not valid JSON");
        refused(HEAD + "\"title\": 'x'}", 1, 34, "not valid JSON");
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        refused(
                HEAD + "\n\"title\": 1,\n \"title\": 2}",
                3,
                2,
                "The field \"title\" stands twice in one object, first in line 2");
    }

    @ParameterizedTest
    @CsvSource({"1e400, too large", "-1e309, too large", "1e-400, too small"})
    void aNumberThatOtherProgramsWouldMisreadIsRefused(String number, String reason) {
        refused(HEAD + "\"x\": " + number + "}", 1, 30, reason);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity", "01", "+1", "0x1", ".5", "1."})
    void aNumberThatIsNotJsonIsRefused(String number) {
        var text = HEAD + "\n\"x\": " + number + "}";
        assertEquals(2, assertThrows(NotADocumentException.class, () -> codec.decode(text)).line());
    }

    @Test
    void zeroMayHaveAnyExponent() throws NotADocumentException {
        var text = HEAD + "\"properties\": {\"x\": 0e99999999999}, \"y\": 0e99999999999}";
        assertTrue(codec.encode(codec.decode(text).document()).contains("{\"x\": 0}"));
    }

    @Test
    void limitsAreNamed() {
        refused(HEAD + "\n\"x\": " + "[".repeat(250) + "]".repeat(250) + "}", "200 deep");
        refused(HEAD + "\"x\": \"" + "y".repeat((1 << 20) + 1) + "\"}", "longer than 1 MB");
        refused(HEAD + "\"" + "y".repeat(1001) + "\": 1}", "longer than 1000 characters");
        refused(HEAD + "\"x\": 1" + "0".repeat(100) + "}", "more than 100 digits");
        refused(HEAD + "\"x\": 0." + "1".repeat(100) + "}", "more than 100 digits");
    }

    @Test
    void whatIsJustWithinTheLimitsIsRead() throws NotADocumentException {
        var text =
                HEAD
                        + "\"x\": "
                        + "[".repeat(199)
                        + "]".repeat(199)
                        + ", \"long\": \""
                        + "y".repeat(1 << 20)
                        + "\", \""
                        + "n".repeat(1000)
                        + "\": 1"
                        + "0".repeat(99)
                        + "}";
        assertEquals(3, codec.decode(text).document().extras().fields().size());
    }

    @Test
    void aNewerMajorVersionIsRefused() {
        refused(
                HEAD + "\"formatVersion\": \"2.0\"}",
                1,
                42,
                "This file has format version 2.0, made by a newer Faultline");
        refused(HEAD + "\"formatVersion\": \"0.5\"}", 1, 42, "No Faultline reads");
        refused(HEAD + "\"formatVersion\": 1.0}", 1, 42, "must be a text such as \"1.0\"");
        refused(HEAD + "\"formatVersion\": \"1\"}", 1, 42, "must be a text such as \"1.0\"");
    }

    @Test
    void aByteOrderMarkIsTolerated() throws NotADocumentException {
        var bytes = ("\uFEFF" + HEAD + "\"title\": \"ä\"}").getBytes(StandardCharsets.UTF_8);
        assertEquals("ä", codec.decode(SourceText.of(bytes)).document().title());
        assertEquals("ä", codec.decode("\uFEFF" + HEAD + "\"title\": \"ä\"}").document().title());
    }

    @Test
    void otherEncodingsAreRefusedInOneSentence() {
        var text = HEAD + "\n\"title\": \"ä\"}";
        bytesRefused(text.getBytes(StandardCharsets.UTF_16), 1, 1, "UTF-16");
        bytesRefused(text.getBytes(StandardCharsets.UTF_16LE), 1, 2, "NUL bytes");
        bytesRefused(text.getBytes(StandardCharsets.ISO_8859_1), 2, 11, "not UTF-8");
        bytesRefused(new byte[4096], 1, 1, "NUL bytes");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTextBreaksTheReader(long seed) {
        var random = RandomDocuments.random(seed);
        var text = new StringBuilder(codec.encode(RandomDocuments.of(seed)));
        for (var i = random.nextInt(1, 6); i > 0; i--) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, "{}[]\",:\\0e-\uD800 n".charAt(random.nextInt(14)));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 200)));
            }
        }
        var lines = text.toString().lines().count();
        try {
            var again = codec.encode(codec.decode(text.toString()).document());
            assertEquals(again, codec.encode(codec.decode(again).document()));
        } catch (NotADocumentException refusal) {
            assertTrue(refusal.line() >= 1 && refusal.line() <= lines + 1);
            assertTrue(refusal.column() >= 1);
        }
    }

    private void refused(String text, String reason) {
        var refusal = assertThrows(NotADocumentException.class, () -> codec.decode(text));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
    }

    private void refused(String text, int line, int column, String reason) {
        refused(text, reason);
        var refusal = assertThrows(NotADocumentException.class, () -> codec.decode(text));
        assertEquals(new Place(line, column), new Place(refusal.line(), refusal.column()), text);
    }

    private static void bytesRefused(byte[] bytes, int line, int column, String reason) {
        var refusal = assertThrows(NotADocumentException.class, () -> SourceText.of(bytes));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
        assertEquals(new Place(line, column), new Place(refusal.line(), refusal.column()));
    }
}
