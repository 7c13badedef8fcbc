package faultline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {

    @TempDir Path folder;

    private String before = "";
    private String after = "";

    @BeforeEach
    void write() throws IOException {
        var text = Templates.text(Templates.find("t01").orElseThrow());
        before = written("a.faultline", text);
        after =
                written(
                        "b.faultline",
                        text.replace(
                                        "\"name\": \"EXCH-02\", \"in\": \"esx1\"",
                                        "\"name\": \"EXCH-02\", \"in\": \"esx2\"")
                                .replace("\"name\": \"SW2\"", "\"name\": \"Core <2>\""));
    }

    @Test
    void placementAndNamesAreToldWithWhatFollows() {
        var result = CliTest.run("diff", before, after);
        assertEquals(1, result.exit(), result.err());
        assertTrue(result.out().contains("    sits in: ESX1 -> ESX2\n"), result.out());
        assertTrue(result.out().contains("    name: SW2 -> Core <2>\n"), result.out());
        assertTrue(result.out().contains("  + critical RED-002: "), result.out());
        assertTrue(result.out().contains("  - critical EXCH-DAG-005: "), result.out());
        assertEquals(0, CliTest.run("diff", after, after).exit());
        assertEquals("Nothing differs.\n", CliTest.run("diff", after, after).out());
    }

    @Test
    void movedBoxesAreNoDifferenceInMeaning() throws IOException {
        var moved =
                written(
                        "c.faultline",
                        Files.readString(Path.of(before))
                                .replace("\"sw1\": [200", "\"sw1\": [220"));
        var result = CliTest.run("diff", before, moved);
        assertEquals("Nothing differs in meaning; things are drawn elsewhere.\n", result.out());
    }

    @Test
    void otherProgramsGetJson() {
        var json =
                JsonMapper.shared()
                        .readTree(CliTest.run("diff", before, after, "--format", "json").out());
        assertEquals("faultline-diff", json.path("format").asString());
        assertEquals(2, json.path("elements").size());
        assertEquals("changed", json.path("elements").path(0).path("change").asString());
        assertTrue(json.path("gained").size() > 0);
    }

    @Test
    void aReviewGetsMarkdownInWhichANameIsNoMarkup() {
        var text = CliTest.run("diff", before, after, "--format", "markdown").out();
        assertTrue(
                text.contains(
                        "| changed | Core &lt;2\\> (Switch, sw2) | name | SW2 | Core &lt;2\\> |"),
                text);
    }

    @Test
    void thePictureShowsWhatIsGoneToo() throws IOException {
        var gone =
                Files.readString(Path.of(before))
                        .replaceAll("(?m)^.*\"(id\": \"job-state|from\": \"job-state)\".*\n", "");
        var less =
                written(
                        "d.faultline",
                        gone.replace("\"to\": \"repo1\"},\n  ]", "\"to\": \"repo1\"}\n  ]"));
        var out = folder.resolve("x.svg");
        var result =
                CliTest.run("diff", before, less, "-o", out.toString(), "--fail-on", "critical");
        assertEquals(0, result.exit(), result.err());
        var svg = Files.readString(out);
        assertTrue(svg.contains(">System state<") && svg.contains("− removed"), svg);
    }

    @Test
    void oneDocumentIsNothingToCompare() {
        var result = CliTest.run("diff", before);
        assertEquals(2, result.exit());
        assertTrue(result.err().contains("diff needs two documents"), result.err());
    }

    private String written(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }
}
