package faultline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir Path folder;

    private Path document = Path.of("none");

    @BeforeEach
    void write() throws IOException {
        document = folder.resolve("t01.faultline");
        Files.writeString(document, Templates.text(Templates.find("t01").orElseThrow()));
    }

    @Test
    void aPageTellsTheVerdictAndForbidsEverythingElse() throws IOException {
        var html = Files.readString(written("r.html"));
        assertTrue(html.contains("Mail goes down when any one of 4 components fails"), html);
        assertTrue(
                html.contains("default-src &#39;none&#39;") || html.contains("default-src 'none'"));
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("style=\""));
        assertFalse(html.contains("http://") && !html.contains("www.w3.org"));
    }

    @Test
    void sectionsCanBeLeftOut() throws IOException {
        var text = Files.readString(written("r.md", "--sections", "verdict,services"));
        assertEquals(
                List.of("## Verdict", "## Services"),
                text.lines().filter(it -> it.startsWith("## ")).toList());
    }

    @Test
    void aScopeIsAboutWhatBelongsToIt() throws IOException {
        var text = Files.readString(written("r.csv", "--scope", "san1"));
        assertTrue(text.contains("EXCH-DAG-002"), text);
        assertFalse(text.contains("EXCH-HT-001"), text);
    }

    @Test
    void theStateOfServicesIsToldForEachFailure() throws IOException {
        var text = Files.readString(written("r.md", "--sections", "failures"));
        assertTrue(text.contains("| SAN1 (Storage array) | **down** |"), text);
        assertTrue(text.contains("| ESX1 (Hypervisor host) | **interrupted** |"), text);
        assertTrue(text.contains("| DC1 (Physical server) | **degraded** |"), text);
    }

    @Test
    void aDateIsBorneOnlyWhenAskedFor() throws IOException {
        assertFalse(Files.readString(written("r.md")).contains("| Date |"));
        assertTrue(
                Files.readString(written("r.md", "--date", "2027-01-31"))
                        .contains("| Date | 2027-01-31 |"));
    }

    @Test
    void aWorkbookHoldsTextAndNoFormula() throws IOException {
        Files.writeString(
                document,
                Files.readString(document)
                        .replace("\"name\": \"SW1\"", "\"name\": \"=HYPERLINK(\\\"x\\\")\""));
        var parts = parts(Files.readAllBytes(written("r.xlsx")));
        var sheet = parts.getOrDefault("xl/worksheets/sheet3.xml", "");
        assertTrue(sheet.contains("=HYPERLINK("), sheet);
        assertTrue(parts.values().stream().noneMatch(it -> it.contains("<f>")));
        var csv = folder.resolve("r-components.csv");
        written("r.csv");
        assertTrue(Files.readString(csv).contains("\"'=HYPERLINK(\"\"x\"\")\""));
    }

    @Test
    void theSameCallWritesTheSameBytes() throws IOException {
        for (var name : List.of("a.html", "a.md", "a.pdf", "a.docx", "a.xlsx", "a.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(written(name)), Files.readAllBytes(written(name)), name);
        }
    }

    @Test
    void oneFileThatCannotBeWrittenKeepsNoOtherBack() {
        var result =
                CliTest.run(
                        "report",
                        document.toString(),
                        "-o",
                        folder.resolve("none").resolve("r.html").toString(),
                        "-o",
                        folder.resolve("r.csv").toString());
        assertEquals(2, result.exit());
        assertEquals(1, result.err().lines().count());
        assertTrue(Files.exists(folder.resolve("r.csv")));
    }

    @Test
    void aFormThatIsNotWrittenIsAWrongCall() {
        var result = CliTest.run("report", document.toString(), "-o", "r.odt");
        assertEquals(2, result.exit());
        assertTrue(result.err().contains("report writes .html"), result.err());
    }

    private Path written(String name, String... options) {
        var out = folder.resolve(name);
        var call = new ArrayList<>(List.of("report", document.toString(), "-o", out.toString()));
        call.addAll(List.of(options));
        var result = CliTest.run(call.toArray(String[]::new));
        assertEquals(0, result.exit(), result.err());
        return out;
    }

    private static Map<String, String> parts(byte[] zip) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
