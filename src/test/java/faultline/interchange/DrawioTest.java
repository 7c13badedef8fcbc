package faultline.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.export.SafeXml;
import faultline.format.Catalogs;
import faultline.format.DocumentCodec;
import faultline.format.Template;
import faultline.format.Templates;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Topology;
import faultline.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawioTest {

    static List<Template> templates() {
        return Templates.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateComesBackTheSame(Template template) throws IOException {
        var document = Templates.open(template).document();
        var back = DrawioReader.read(bytes(write(document)));
        assertEquals(encoded(placed(document, back)), encoded(back.document()));
        assertEquals(List.of(), back.losses());
    }

    @Test
    void oddNamesPropertiesAndUnknownFieldsComeBackToo() throws IOException {
        var document =
                decoded(
                        """
                        {"format": "faultline", "formatVersion": "1.0", "title": "<b>]]>&amp;",
                         "futureField": {"a": [1, null]},
                         "components": [
                          {"id": "a", "kind": "vm", "name": " <script>alert(1)</script> \\"& ",
                           "future": [1, {"x": 2}],
                           "properties": {"ramGB": 16, "os": "12", "weird key/\\u0001": "true",
                                          "list": ["a", "b c"], "deep": {"x": [1]}, "on": true,
                                          "text": "line\\nbreak\\ttab"}},
                          {"id": "ä:b.c_d@e-1", "kind": "not-heard-of", "name": "=1+1"}
                         ],
                         "links": [
                          {"kind": "network", "from": "a", "to": "ä:b.c_d@e-1"},
                          {"kind": "network", "from": "a", "to": "ä:b.c_d@e-1", "name": "second"}
                         ],
                         "groups": [{"id": "g", "kind": "exchange-database", "members": ["a"]}],
                         "services": [{"id": "s", "name": "S", "needs": ["g", "a"]}],
                         "acceptances": [
                          {"rule": "RED-001", "on": "a", "reason": "r", "owner": "o",
                           "until": "2027-01-31"}]
                        }
                        """);
        var back = DrawioReader.read(bytes(write(document)));
        assertEquals(encoded(placed(document, back)), encoded(back.document()));
    }

    @Test
    void whatWasChangedThereIsChangedHere() throws IOException {
        var text =
                write(t01())
                        .replace(
                                "&lt;b&gt;SW1&lt;/b&gt;",
                                "&lt;b&gt;Core &amp;amp; switch&lt;/b&gt;")
                        .replace("p_ramGB=\"16\"", "p_ramGB=\"64\"");
        var moved =
                text.replaceFirst(
                        "(?s)(id=\"fl-vm-exch-02\">.{0,900}?parent=\")fl-esx1\"", "$1fl-esx2\"");
        var topology = DrawioReader.read(bytes(moved)).document().topology();
        assertEquals("Core & switch", topology.component(new Id("sw1")).orElseThrow().name());
        assertEquals(
                Value.of(64),
                topology.component(new Id("vm-exch-01"))
                        .orElseThrow()
                        .properties()
                        .find("ramGB")
                        .orElseThrow());
        assertEquals(new Id("esx2"), topology.component(new Id("vm-exch-02")).orElseThrow().in());
    }

    @Test
    void aCopiedShapeIsAnotherComponentAndAForeignOneIsSaid() throws IOException {
        var text = write(t01());
        var at = text.indexOf("<object label=\"&lt;b&gt;SW1");
        var end = text.indexOf("</object>", at) + "</object>".length();
        var copy = text.substring(at, end).replace("id=\"fl-sw1\"", "id=\"x1\"");
        var foreign = "<mxCell id=\"x2\" value=\"A cloud\" vertex=\"1\" parent=\"1\"/>";
        var back =
                DrawioReader.read(
                        bytes(text.substring(0, end) + copy + foreign + text.substring(end)));
        assertTrue(back.document().topology().has(new Id("sw1-2")));
        assertTrue(back.counts().toString().contains("1 of them copied"), back::toString);
        assertTrue(
                back.losses().toString().contains("\"A cloud\""), () -> back.losses().toString());
    }

    @Test
    void whatWasRemovedThereIsSaid() throws IOException {
        var text = write(t01());
        var at = text.indexOf("<object label=\"&lt;b&gt;SW1");
        var end = text.indexOf("</object>", at) + "</object>".length();
        var back = DrawioReader.read(bytes(text.substring(0, at) + text.substring(end)));
        var losses = back.losses().toString();
        assertTrue(losses.contains("Removed there: sw1"), losses);
        assertTrue(losses.contains("joins nothing any more"), losses);
    }

    @Test
    void aPackedPageIsReadToo() throws IOException {
        var document = t01();
        var text = write(document);
        var model = text.substring(text.indexOf("<mxGraphModel"), text.indexOf("</diagram>"));
        var encoded = URLEncoder.encode(model, StandardCharsets.UTF_8).replace("+", "%20");
        var packed = "<mxfile><diagram name=\"x\">" + packed(encoded) + "</diagram></mxfile>";
        assertEquals(encoded(document), encoded(DrawioReader.read(bytes(packed)).document()));
    }

    @Test
    void whatIsNotOursIsRefused() {
        for (var text :
                List.of(
                        "<mxfile/>",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM"
                                + " \"file:///etc/passwd\">]><mxfile>&e;</mxfile>",
                        "no xml",
                        "<mxfile><diagram>!!!!</diagram></mxfile>",
                        "<mxGraphModel><root><mxCell id=\"0\"/></root></mxGraphModel>")) {
            assertThrows(IOException.class, () -> DrawioReader.read(bytes(text)), text);
        }
    }

    @Test
    void theFileIsWellFormedAndHoldsItsIcons() throws IOException {
        var text = write(t01());
        SafeXml.tree(bytes(text));
        assertTrue(text.contains("image=data:image/svg+xml,"));
        assertEquals(text, write(t01()));
    }

    /// The document with the boxes that writing gave to what had none.
    private static Document placed(Document document, Imported back) {
        return document.with(
                new Layout(
                        back.document().layout().boxes(),
                        document.layout().routes(),
                        document.layout().extras()));
    }

    private static String write(Document document) {
        return DrawioWriter.write(document, Catalogs.builtIn(), List.of());
    }

    private static Document t01() {
        return Templates.open(Templates.find("t01").orElseThrow()).document();
    }

    private static Document decoded(String text) throws IOException {
        var decoded = new DocumentCodec().decode(text);
        assertEquals(List.of(), decoded.problems());
        assertNotEquals(Topology.EMPTY, decoded.document().topology());
        return decoded.document();
    }

    private static String encoded(Document document) {
        return new DocumentCodec().encode(document);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String packed(String text) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(bytes(text));
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
