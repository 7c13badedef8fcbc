package faultline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulateCommandTest {

    private static final String T01 = "templates/t01-exchange-incident.faultline";

    /// What a call printed, and how it ended.
    private record Printed(int status, String out, String err) {}

    private static Printed run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var all = Stream.concat(Stream.of("simulate"), Stream.of(arguments)).toList();
        var status =
                Cli.run(
                        List.copyOf(all),
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Printed(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void tellsTheStoryWithSourcesAndWhatItComesTo() {
        var printed = run(T01, "--fail", "esx1");
        assertEquals(0, printed.status(), printed.err());
        assertTrue(printed.out().contains("DAG1 loses quorum"), printed.out());
        assertTrue(printed.out().contains("[1] as the scenario says"), printed.out());
        assertTrue(printed.out().contains("Verdict: short interruption"), printed.out());
    }

    @Test
    void endsWithOneWhenAServiceStaysDown() {
        assertEquals(1, run(T01, "--fail", "ds1").status());
    }

    @Test
    void comparesWithAnotherProperty() {
        var printed = run(T01, "--fail", "esx1@10s", "--set", "dag1.dacMode=on");
        assertTrue(printed.out().contains("Compared with dag1.dacMode=on"), printed.out());
        assertTrue(printed.out().contains("until repair or operator"), printed.out());
    }

    @Test
    void writesTheContractedJson() {
        var printed = run(T01, "--fail", "esx1", "--format", "json");
        assertTrue(printed.out().startsWith("{\n  \"format\": \"faultline-timeline\""));
        assertTrue(
                printed.out().contains("\"outageSeconds\": {\"low\": 500, \"high\": 500}"),
                printed.out());
        assertTrue(printed.out().contains("\"operatorActions\": []"), printed.out());
        assertEquals(printed.out(), run(T01, "--fail", "esx1", "--format", "json").out());
    }

    @Test
    void tabulatesEverySingleFailureTheWorstFirst() {
        var lines = run(T01, "--every-single-failure").out().lines().toList();
        assertTrue(lines.get(0).startsWith("Failed"), lines.get(0));
        assertTrue(lines.get(1).endsWith("down"), lines.get(1));
        assertTrue(
                run(T01, "--every-single-failure", "--format", "csv")
                        .out()
                        .startsWith("\"Failed\",\"Mail\",\"Outlook clients\"\n"));
        assertTrue(
                run(T01, "--every-single-failure", "--format", "markdown")
                        .out()
                        .startsWith("| Failed | Mail | Outlook clients |\n| --- | --- | --- |\n"));
        assertTrue(
                run(T01, "--every-single-failure", "--format", "json")
                        .out()
                        .contains("\"outageSeconds\": null"));
    }

    @Test
    void pairsComeAfterSingleFailures() {
        var single = run(T01, "--every-single-failure").out().lines().count();
        assertTrue(
                run(T01, "--every-single-failure", "--pairs").out().lines().count() > 5 * single);
    }

    @Test
    void writesAPlanOfWhatToPull() {
        var plan = run(T01, "--test-plan").out();
        assertTrue(plan.contains("## DAG1"), plan);
        assertTrue(plan.contains("| ☐ | Power off EXCH-02 | Mail: interrupted 30 s"), plan);
        assertTrue(plan.contains("RED-013 is then settled"), plan);
    }

    @Test
    void refusesWhatIsNotThere() {
        var printed = run(T01, "--fail", "nobody");
        assertEquals(2, printed.status());
        assertTrue(printed.err().contains("there is no component 'nobody'"), printed.err());
        assertEquals(2, run(T01, "--scenario", "none").status());
        assertEquals(2, run(T01, "--fail", "esx1", "--set", "what").status());
        assertEquals(2, run(T01, "--fail", "esx1", "--format", "csv").status());
    }
}
