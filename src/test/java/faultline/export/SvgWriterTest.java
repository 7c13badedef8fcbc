package faultline.export;

import static faultline.export.Approved.assertApproved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Catalogs;
import faultline.model.Document;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.scene.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SvgWriterTest {

    @Test
    void theDrawingLooksAsApproved() throws IOException {
        assertApproved("drawing.svg", svg(Theme.LIGHT));
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeIsWellFormedAndNeedsNothingBesideIt(Theme theme) throws IOException {
        var svg = svg(theme);
        var texts = SafeXml.elements(stream(svg), "text");
        assertFalse(texts.isEmpty());
        assertFalse(Pattern.compile("href=\"[^#]|url\\((?!#)|@import").matcher(svg).find());
    }

    @Test
    void itSaysWhatItShowsToThoseWhoCannotSeeIt() {
        var svg = svg(Theme.LIGHT);
        assertTrue(svg.contains("role=\"img\" aria-labelledby=\"title desc\""));
        assertTrue(svg.contains("<title id=\"title\">Mail &amp; more</title>"));
        assertTrue(svg.contains("<desc id=\"desc\">Two servers, &lt;one&gt; switch.</desc>"));
    }

    @Test
    void whatXmlForbidsIsLeftOut() throws IOException {
        var document = Document.titled("a\u0000b\uFFFE\uD800c");
        var scene = Scene.of(Picture.of(document, Catalogs.builtIn()), Fonts.INTER);
        var svg = SvgWriter.write(scene, Theme.LIGHT, document.title(), "");
        assertTrue(svg.contains(">abc</title>"), svg);
        assertEquals(1, SafeXml.elements(stream(svg), "svg").size());
    }

    @Test
    void everyIconThatIsUsedIsDefinedOnce() throws IOException {
        var svg = svg(Theme.DARK);
        var defined =
                SafeXml.elements(stream(svg), "symbol").stream()
                        .map(symbol -> "#" + symbol.get("id"))
                        .toList();
        var used =
                SafeXml.elements(stream(svg), "use").stream()
                        .map(use -> use.get("href"))
                        .distinct()
                        .sorted()
                        .toList();
        assertEquals(used, defined);
    }

    private static String svg(Theme theme) {
        var document = Incident.document();
        var picture = Picture.of(document, Catalogs.builtIn()).with(Incident.findings());
        return SvgWriter.write(
                Scene.of(picture, Fonts.INTER), theme, document.title(), document.description());
    }

    private static ByteArrayInputStream stream(String svg) {
        return new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    }
}
