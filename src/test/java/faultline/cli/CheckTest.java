package faultline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckTest {

    @TempDir Path folder;

    @Test
    void theFoundingIncidentFailsWithTheFindingsOfTheStory() throws IOException {
        var result = CliTest.run("check", template("t01"), "--format", "json");
        var findings = json(result.out()).path("findings");
        assertEquals(1, result.exit());
        assertAll(
                () -> assertTrue(names(findings, "EXCH-CAS-001", "exch-01")),
                () -> assertTrue(names(findings, "EXCH-HT-001", "exch-01")),
                () -> assertTrue(has(findings, "EXCH-DAG-005")),
                () -> assertTrue(has(findings, "RED-003")),
                () -> assertFalse(has(findings, "STK-001")));
    }

    @Test
    void theSameBuiltRightPasses() throws IOException {
        assertEquals(0, CliTest.run("check", template("t02")).exit());
    }

    @Test
    void aFileCutInHalfIsWrongAndSaysWhere() throws IOException {
        var text = text("t01");
        var path = folder.resolve("half.faultline");
        Files.writeString(path, text.substring(0, text.length() / 2));
        var result = CliTest.run("check", path.toString());
        assertEquals(2, result.exit());
        assertTrue(result.err().matches("(?s)faultline: .*half\\.faultline:\\d+:\\d+: .+\\R"));
        assertEquals(1, result.err().lines().count());
    }

    @Test
    void aFileThatIsNotThereIsWrong() {
        var result = CliTest.run("check", folder.resolve("none.faultline").toString());
        assertEquals(2, result.exit());
        assertTrue(result.err().contains("there is no such file"), result.err());
    }

    @Test
    void standardInputIsADocumentToo() {
        var result = CliTest.runWith(text("t02"), "check", "-");
        assertEquals(0, result.exit());
        assertTrue(result.out().contains("<stdin>"), result.out());
    }

    @Test
    void aNameCannotPlayTricksOnTheTerminal() {
        var text =
                text("t01")
                        .replace(
                                "\"name\": \"EXCH-01\"",
                                "\"name\": \"EXCH\\u001b[31m\\u202e\\n01\"");
        var out = CliTest.runWith(text, "check", "-").out();
        assertTrue(out.contains("EXCH\uFFFD[31m\uFFFD 01"), out);
        assertFalse(out.contains("\u001b"));
        assertFalse(out.contains("\u202e"));
    }

    @Test
    void theThresholdDecidesWhatFails() throws IOException {
        assertEquals(1, CliTest.run("check", template("t01"), "--fail-on", "critical").exit());
        assertEquals(2, CliTest.run("check", template("t01"), "--fail-on", "awful").exit());
    }

    @Test
    void severalDocumentsMakeOneListAndTheWorstExit() throws IOException {
        var result = CliTest.run("check", template("t02"), template("t01"), "--format", "json");
        assertEquals(1, result.exit());
        assertEquals(2, json(result.out()).size());
    }

    @Test
    void aBaselineLetsKnownFindingsPass() throws IOException {
        var file = template("t01");
        var baseline = folder.resolve("known.json").toString();
        var written = CliTest.run("check", file, "--baseline", baseline, "--update-baseline");
        assertEquals(0, written.exit(), written.err());
        assertEquals(0, CliTest.run("check", file, "--baseline", baseline).exit());
    }

    @Test
    void aBaselineOfOneDocumentSilencesNoOther() throws IOException {
        var first = template("t01");
        var second = folder.resolve("other.faultline").toString();
        Files.copy(Path.of(first), Path.of(second));
        var baseline = folder.resolve("known.json").toString();
        CliTest.run("check", first, "--baseline", baseline, "--update-baseline");
        assertEquals(1, CliTest.run("check", first, second, "--baseline", baseline).exit());
        assertEquals(0, CliTest.run("check", second, "--baseline", baseline).exit());
    }

    @Test
    void findingsSayWhetherTheBaselineKnowsThem() throws IOException {
        var file = template("t01");
        var baseline = folder.resolve("known.json").toString();
        CliTest.run("check", file, "--baseline", baseline, "--update-baseline");
        var known = CliTest.run("check", file, "--baseline", baseline, "--format", "json");
        var open =
                json(known.out())
                        .path("findings")
                        .valueStream()
                        .filter(it -> it.path("verdict").asString().equals("violated"))
                        .toList();
        assertFalse(open.isEmpty());
        assertTrue(open.stream().allMatch(it -> it.path("baseline").asBoolean()), known.out());
        var alone = CliTest.run("check", file, "--format", "json");
        assertFalse(alone.out().contains("\"baseline\""));
    }

    @Test
    void aBaselineThatCannotBeWrittenSaysWhy() throws IOException {
        var nowhere = folder.resolve("none/known.json").toString();
        var result =
                CliTest.run("check", template("t02"), "--baseline", nowhere, "--update-baseline");
        assertEquals(2, result.exit());
        assertEquals(
                "faultline: " + nowhere + ": cannot be written: there is no such folder\n",
                result.err());
    }

    @Test
    void aBaselineThatIsNoneIsWrong() throws IOException {
        var baseline = folder.resolve("broken.json");
        Files.writeString(baseline, "{\"format\": 3}");
        var result = CliTest.run("check", template("t02"), "--baseline", baseline.toString());
        assertEquals(2, result.exit());
        assertTrue(result.err().contains("broken.json:1:1"), result.err());
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        var file = template("t01");
        assertEquals(
                CliTest.run("check", file, "--format", "json").out(),
                CliTest.run("check", file, "--format", "json").out());
    }

    private String template(String id) throws IOException {
        var path = folder.resolve(id + ".faultline");
        Files.writeString(path, text(id));
        return path.toString();
    }

    private static String text(String id) {
        return Templates.text(Templates.find(id).orElseThrow());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static boolean has(JsonNode findings, String rule) {
        return findings.valueStream().anyMatch(it -> it.path("rule").asString().equals(rule));
    }

    private static boolean names(JsonNode findings, String rule, String subject) {
        return findings.valueStream()
                .filter(it -> it.path("rule").asString().equals(rule))
                .flatMap(it -> it.path("subjects").valueStream())
                .anyMatch(it -> it.asString().equals(subject));
    }
}
