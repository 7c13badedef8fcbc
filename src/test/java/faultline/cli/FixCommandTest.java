package faultline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.DocumentCodec;
import faultline.model.Id;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FixCommandTest {

    private static final String INCIDENT = "templates/t01-exchange-incident.faultline";

    @TempDir Path folder;

    private record Result(int status, String out, String err) {}

    @Test
    void listsTheFixesOfEachFindingWithWhatTheyDo() {
        var result = run(INCIDENT, "--list");
        assertAll(
                () -> assertEquals(Exit.FINDINGS, result.status()),
                () -> assertTrue(result.out().startsWith(INCIDENT + ": 9 findings, 6 with a fix")),
                () ->
                        assertTrue(
                                result.out()
                                        .contains(
                                                "[ 22]  Add the host ESX3 to VMC1 and move"
                                                        + " EXCH-02 onto it")),
                () -> assertTrue(result.out().contains("findings 9 → 8, criticals 1 → 0")),
                () -> assertTrue(result.out().contains("availability of Mail ")));
    }

    @Test
    void oneRuleCanBeAskedFor() {
        var json =
                new JsonMapper()
                        .readTree(run(INCIDENT, "--rule", "red-003", "--format", "json").out());
        assertAll(
                () -> assertEquals("faultline-fixes", json.path("format").stringValue()),
                () -> assertEquals(1, json.path("findings").size()),
                () -> assertEquals(1, json.at("/findings/0/fixes/0/effort").intValue()),
                () ->
                        assertEquals(
                                "mail",
                                json.at("/findings/0/fixes/0/outlook/services/0/id")
                                        .stringValue()));
    }

    @Test
    void writesTheDocumentAfterTheCheapestSet() throws Exception {
        var out = folder.resolve("mended.faultline");
        var result = run(INCIDENT, "-o", out.toString());
        assertEquals(Exit.CLEAN, result.status());
        assertTrue(result.out().contains("cheapest set of fixes, 22 points, proven"));
        var document = new DocumentCodec().decode(Files.readString(out)).document();
        assertTrue(document.topology().has(new Id("esx3")));
    }

    @Test
    void saysWhatItWouldDoAndWritesNothing() {
        var out = folder.resolve("mended.faultline");
        var result = run(INCIDENT, "-o", out.toString(), "--dry-run");
        assertTrue(result.out().contains("22 points"));
        assertFalse(Files.exists(out));
    }

    @Test
    void writesOverItsInputOnlyWhenTold() throws Exception {
        var file = folder.resolve("mine.faultline");
        Files.copy(Path.of(INCIDENT), file);
        var before = Files.readString(file);
        var refused = run(file.toString(), "-o", file.toString());
        assertEquals(Exit.WRONG, refused.status());
        assertTrue(refused.err().contains("--in-place"));
        assertEquals(before, Files.readString(file));
        assertEquals(Exit.CLEAN, run(file.toString(), "--in-place").status());
        assertTrue(Files.readString(file).contains("esx3"));
    }

    @Test
    void endsWithOneWhileSomethingIsLeft() {
        var result =
                run("templates/t21-sql-migration.faultline", "--cheapest", "--at-least", "high");
        assertEquals(Exit.FINDINGS, result.status());
        assertTrue(result.out().contains("left, as no fix is known: MIG-005"));
    }

    @Test
    void wrongCallsSayWhatIsWrong() {
        assertAll(
                () -> assertEquals(Exit.WRONG, run(INCIDENT, "--rule", "NO-1").status()),
                () -> assertEquals(Exit.WRONG, run(INCIDENT, "--at-least", "dire").status()),
                () -> assertEquals(Exit.WRONG, run(INCIDENT, "--list", "--cheapest").status()),
                () -> assertEquals(Exit.WRONG, run("-", "--in-place").status()),
                () -> assertEquals(Exit.WRONG, run("nowhere.faultline").status()));
    }

    @Test
    void thePlanIsReadByPrograms() {
        var json = new JsonMapper().readTree(run(INCIDENT, "--cheapest", "--format", "json").out());
        assertAll(
                () -> assertEquals("proven", json.path("certainty").stringValue()),
                () -> assertEquals(22, json.path("effort").intValue()),
                () -> assertEquals(0, json.at("/outlook/criticals/after").intValue()),
                () -> assertEquals(0, json.path("left").size()));
    }

    private static Result run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = Stream.concat(Stream.of("fix"), Stream.of(arguments)).toList();
        var status =
                Cli.run(
                        List.copyOf(words),
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Result(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
