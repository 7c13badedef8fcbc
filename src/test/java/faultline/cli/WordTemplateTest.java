package faultline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.export.Archive;
import faultline.format.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Word document of the customer's house.
class WordTemplateTest {

    private static final String W =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir Path folder;

    @Test
    void theReportTakesItsPlaceBetweenCoverAndEndInTheStylesOfTheHouse() throws IOException {
        var body =
                report(template("template.main+xml"), 0).replaceAll("xmlns:\\w+=\"[^\"]*\" ?", "");
        var cover = body.indexOf("Report on Exchange 2010 on a VMware HA cluster: the incident");
        var heading = body.indexOf("<w:pStyle w:val=\"berschrift1\"/>");
        var end = body.indexOf("Yours sincerely");
        assertTrue(cover > 0 && cover < heading && heading < end, body);
        assertTrue(body.indexOf("<w:sectPr") > end);
        assertTrue(body.contains("w:tblHeader"));
        assertEquals(-1, body.indexOf("{{"));
    }

    @Test
    void theFileIsNoTemplateAnyMoreAndHasItsPictures() throws IOException {
        report(template("template.main+xml"), 0);
        try (var file = new ZipFile(folder.resolve("r.docx").toFile())) {
            var types = text(file, "[Content_Types].xml");
            assertTrue(types.contains("document.main+xml") && types.contains("image/png"), types);
            assertTrue(text(file, "word/header1.xml").contains("Faultline, 1"));
            assertTrue(file.getEntry("word/media/rIdFaultline1.png") != null);
            assertTrue(text(file, "word/_rels/document.xml.rels").contains("rIdFaultline1"));
        }
    }

    @Test
    void whatIsNoWordDocumentIsRefusedInOneLine() throws IOException {
        var file = folder.resolve("t.docx");
        Files.writeString(file, "not a zip");
        assertTrue(report(file, 2).contains("lacks word/document.xml"));
    }

    @Test
    void macrosAreRefused() throws IOException {
        var file = folder.resolve("m.docm");
        Files.write(
                file,
                new Archive()
                        .with("word/document.xml", "<x/>")
                        .with("word/vbaProject.bin", "")
                        .closed());
        assertTrue(report(file, 2).contains("macros"));
    }

    /// What stands in the document, or what was said if there is none.
    private String report(Path template, int exit) throws IOException {
        var document = folder.resolve("t01.faultline");
        Files.writeString(document, Templates.text(Templates.find("t01").orElseThrow()));
        var out = folder.resolve("r.docx");
        var result =
                CliTest.run(
                        "report",
                        document.toString(),
                        "-o",
                        out.toString(),
                        "--template",
                        template.toString());
        assertEquals(exit, result.exit(), result.err());
        if (exit != 0) {
            return result.err();
        }
        try (var file = new ZipFile(out.toFile())) {
            return text(file, "word/document.xml");
        }
    }

    private static String text(ZipFile file, String name) throws IOException {
        try (InputStream part = file.getInputStream(file.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// As Word in German writes it: styles with names of their own, and fields cut into runs.
    private Path template(String type) throws IOException {
        var file = folder.resolve("house.dotx");
        var archive =
                new Archive()
                        .with(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"x."
                                        + type
                                        + "\"/></Types>")
                        .with("word/_rels/document.xml.rels", "<Relationships></Relationships>")
                        .with(
                                "word/styles.xml",
                                "<w:styles"
                                        + W
                                        + "><w:style w:styleId=\"berschrift1\">"
                                        + "<w:name w:val=\"heading 1\"/></w:style></w:styles>")
                        .with(
                                "word/header1.xml",
                                "<w:hdr"
                                        + W
                                        + "><w:p><w:r><w:t>{{author}}, {{version}}</w:t></w:r>"
                                        + "</w:p></w:hdr>")
                        .with(
                                "word/document.xml",
                                "<w:document"
                                        + W
                                        + "><w:body><w:p><w:r><w:t>Report on {{ti</w:t>"
                                        + "</w:r><w:r><w:t>tle}}</w:t></w:r></w:p><w:p><w:r>"
                                        + "<w:t>{{rep</w:t></w:r><w:r><w:t>ort}}</w:t></w:r></w:p>"
                                        + "<w:p><w:r><w:t>Yours sincerely</w:t></w:r></w:p>"
                                        + "<w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr></w:body>"
                                        + "</w:document>");
        Files.write(file, archive.closed());
        return file;
    }
}
