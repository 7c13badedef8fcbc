package faultline.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Catalogs;
import faultline.format.Templates;
import faultline.model.Kind;
import faultline.scene.Scene;
import faultline.scene.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final Pattern STREAM =
            Pattern.compile("/Length (\\d+)>>\nstream\n", Pattern.DOTALL);

    private final Scene sheet = sheet();

    @Test
    void everyObjectIsWhereTheTableSays() {
        var text = latin(pdf(List.of(Leaves.one(sheet, Paper.A4, 1, "One"))));
        var table = text.substring(text.lastIndexOf("\nxref\n") + 1);
        var places =
                table.lines()
                        .filter(it -> it.endsWith(" 00000 n "))
                        .map(it -> it.substring(0, 10))
                        .toList();
        assertTrue(places.size() > 10, table);
        for (var i = 0; i < places.size(); i++) {
            var begin = (i + 1) + " 0 obj\n";
            assertTrue(text.startsWith(begin, Integer.parseInt(places.get(i))), begin);
        }
    }

    @Test
    void textsAreTextsWithTheirCharacters() throws DataFormatException {
        var streams =
                String.join("\n", streams(pdf(List.of(Leaves.one(sheet, Paper.FIT, 1, "One")))));
        assertTrue(streams.contains("beginbfchar"), "no characters are told");
        assertTrue(streams.contains("<0045>"), "no glyph is an E");
        assertTrue(Pattern.compile("> ?Tj ET").matcher(streams).results().count() > 50);
        assertFalse(streams.contains("/Subtype/Image"));
    }

    @Test
    void aPosterShowsEachPlaceOnSomePage() {
        var leaves = Leaves.poster(sheet, Paper.A4, 1.5, "Poster");
        assertTrue(leaves.size() >= 4, () -> leaves.size() + " pages");
        var shown =
                leaves.stream()
                        .map(it -> it.drawings().getFirst().view())
                        .reduce((a, b) -> a.union(b))
                        .orElseThrow();
        assertTrue(shown.contains(SvgWriter.view(sheet)), shown::toString);
    }

    @Test
    void thePaperIsTurnedAsSuitsTheDrawing() {
        var leaf = Leaves.one(sheet, Paper.A3, 1, "One");
        var isWide = SvgWriter.view(sheet).width() > SvgWriter.view(sheet).height();
        assertEquals(isWide, leaf.width() > leaf.height());
    }

    @Test
    void theSamePagesMakeTheSameFile() {
        var leaves = List.of(Leaves.one(sheet, Paper.A4, 1, "One"));
        assertArrayEquals(pdf(leaves), pdf(leaves));
    }

    @Test
    void aPageOfNothingIsAPage() {
        var pdf = Pdf.write(List.of(new Leaf(100, 100, List.of(), List.of())), Theme.DARK, "", "");
        assertTrue(latin(pdf).contains("/Type/Page/"));
    }

    @Test
    void everyIconCanBePainted() {
        Catalogs.builtIn()
                .all()
                .map(Kind::icon)
                .distinct()
                .flatMap(it -> Icons.find(it).paths().stream())
                .forEach(path -> {
                    var out = new StringBuilder();
                    Curves.append(path.d(), out);
                    assertTrue(out.toString().contains(" m\n"), path.d());
                    assertFalse(out.toString().contains("NaN"), path.d());
                });
    }

    @Test
    void anArcEndsWhereItShould() {
        var out = new StringBuilder();
        Curves.append("M0 0A10 10 0 0 1 10 10", out);
        assertEquals("0 0 m\n5.52 0 10 4.48 10 10 c\n", out.toString());
    }

    private static byte[] pdf(List<Leaf> leaves) {
        return Pdf.write(leaves, Theme.PRINT, "Titel äöü", "Author");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<String> streams(byte[] pdf) throws DataFormatException {
        var found = new ArrayList<String>();
        var matcher = STREAM.matcher(latin(pdf));
        while (matcher.find()) {
            var inflater = new Inflater();
            inflater.setInput(pdf, matcher.end(), Integer.parseInt(matcher.group(1)));
            var bytes = new byte[4 << 20];
            found.add(latin(Arrays.copyOf(bytes, inflater.inflate(bytes))));
            inflater.end();
        }
        return found;
    }

    private static Scene sheet() {
        var document = Templates.open(Templates.find("t01").orElseThrow()).document();
        return Sheet.of(
                document,
                Catalogs.builtIn(),
                List.of(),
                new SheetOptions(SheetOptions.Notes.PLAIN, 0));
    }
}
