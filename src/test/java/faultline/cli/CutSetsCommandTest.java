package faultline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Templates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CutSetsCommandTest {

    @Test
    void theIncidentHasItsLoneServerAsASinglePoint() {
        var mail = service("t01", "--format", "json");
        var sets = mail.path("cutSets");
        assertAll(
                () -> assertEquals("mail", mail.path("id").stringValue()),
                () -> assertTrue(mail.path("complete").booleanValue()),
                () -> assertTrue(has(sets, "exch-01")),
                () -> assertTrue(has(sets, "esx1", "esx2")),
                () -> assertEquals(30, sets.size()));
    }

    @Test
    void availabilityLiesBetweenItsBounds() {
        var figures = service("t02", "--format", "json").path("availability");
        var low = figures.path("low").decimalValue();
        var expected = figures.path("expected").decimalValue();
        var high = figures.path("high").decimalValue();
        assertAll(
                () -> assertTrue(low.compareTo(expected) <= 0),
                () -> assertTrue(expected.compareTo(high) <= 0),
                () -> assertTrue(high.doubleValue() < 1 && low.doubleValue() > 0.9999),
                () -> assertEquals("exact", figures.path("certainty").stringValue()));
    }

    @Test
    void anOrderOfOneLeavesPairsOut() {
        var sets = service("t01", "--format", "json", "--order", "1").path("cutSets");
        assertEquals(4, sets.size());
    }

    @Test
    void aSecondRunSaysTheSame() {
        var first = run("t28", "--order", "3", "--format", "json");
        assertEquals(first, run("t28", "--order", "3", "--format", "json"));
    }

    @Test
    void onlyTheServiceThatIsAskedForIsShown() {
        var result = run("t28", "--service", "crm", "--format", "json");
        assertEquals(1, json(result.out()).path("services").size());
    }

    @Test
    void aServiceThatIsNotThereIsAWrongCallThatNamesThose() {
        var result = run("t01", "--service", "male");
        assertEquals(2, result.exit());
        assertEquals("", result.out());
        assertEquals(1, result.err().lines().count());
        assertTrue(result.err().contains("mail"), result.err());
    }

    @Test
    void anOrderThatMakesNoSenseIsAWrongCall() {
        assertEquals(2, run("t01", "--order", "0").exit());
        assertEquals(2, run("t01", "--order", "many").exit());
    }

    @Test
    void textSpeaksInNames() {
        var out = run("t01").out();
        assertAll(
                () -> assertTrue(out.contains("EXCH-01 (Exchange server, exch-01)"), out),
                () -> assertTrue(out.contains("4 single points of failure:"), out),
                () -> assertTrue(out.contains("until VMs have restarted"), out),
                () -> assertTrue(out.contains("% (exact)"), out));
    }

    private static CliTest.Result run(String template, String... options) {
        var arguments = new ArrayList<>(List.of("cutsets", "-"));
        arguments.addAll(List.of(options));
        var text = Templates.text(Templates.find(template).orElseThrow());
        return CliTest.runWith(text, arguments.toArray(String[]::new));
    }

    private static JsonNode service(String template, String... options) {
        var result = run(template, options);
        assertEquals(0, result.exit(), result.err());
        return json(result.out()).path("services").path(0);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static boolean has(JsonNode sets, String... ids) {
        return sets.valueStream()
                .anyMatch(set ->
                        set.valueStream().map(JsonNode::stringValue).toList().equals(List.of(ids)));
    }
}
