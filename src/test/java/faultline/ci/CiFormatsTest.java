package faultline.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import faultline.analysis.Concern;
import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.format.Baseline;
import faultline.format.Locations;
import faultline.format.Place;
import faultline.model.Acceptance;
import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.Topology;
import faultline.rules.Rules;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CiFormatsTest {

    private static final List<RuleInfo> RULES = Rules.ALL.stream().map(Rule::info).toList();

    private static final Judged OPEN = judged("RED-001", Severity.HIGH, Verdict.VIOLATED, "Falls.");
    private static final Judged SMALL =
            judged("RED-013", Severity.LOW, Verdict.VIOLATED, "Untried.");
    private static final Judged RIGHT =
            judged("STK-008", Severity.INFO, Verdict.GOOD, "Well done.");
    private static final Judged ASKED =
            judged("RED-003", Severity.HIGH, Verdict.UNKNOWN, "Cannot tell.");
    private static final Judged TAKEN =
            accepted(judged("RED-002", Severity.CRITICAL, Verdict.VIOLATED, "Together."));

    static Stream<String> odd() {
        return Stream.of(
                "]]> <script>alert(1)</script> & \"quoted\"",
                "::error::injected\nsecond, line: 100 %",
                "| cell | `code` *bold* [link](x) #1 @someone",
                "\u05e9\u05dc\u05d5\u05dd \ud83d\ude00 \u0001\ufffe",
                "=1+1");
    }

    @Test
    void sarifFollowsItsSchema() throws IOException {
        var log = Sarif.write(List.of(checked(baselineOf(OPEN))), RULES, "1.2.3");
        assertEquals(List.of(), faults(log));
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() throws IOException {
        var log = Sarif.write(List.of(checked(null)), RULES, "1.2.3");
        assertFalse(faults(log.replace("\"kind\": \"open\"", "\"kind\": \"maybe\"")).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anyTextKeepsSarifValidAndComesOutAsTyped(String text) throws IOException {
        var log = Sarif.write(List.of(checked(null, saying(text))), RULES, "1");
        assertEquals(List.of(), faults(log));
        var message = results(log).get(0).path("message").path("text").asString();
        assertTrue(message.startsWith(text), message);
    }

    @Test
    void sarifTellsKindsLevelsSuppressionsAndWhatIsNew() {
        var results = results(Sarif.write(List.of(checked(baselineOf(OPEN))), RULES, "1"));
        assertEquals(
                List.of("fail/error", "fail/note", "pass/none", "open/none", "fail/error"),
                values(
                        results,
                        it -> it.path("kind").asString() + "/" + it.path("level").asString()));
        assertEquals(
                List.of("unchanged", "new", "new", "new", "new"),
                values(results, it -> it.path("baselineState").asString()));
        assertEquals(List.of(0, 0, 0, 0, 1), values(results, it -> it.path("suppressions").size()));
        var region = results.get(0).at("/locations/0/physicalLocation/region");
        assertEquals(7, region.path("startLine").asInt());
        assertEquals(3, region.path("startColumn").asInt());
    }

    @Test
    void fileNamesBecomeAddresses() {
        assertEquals("my%20estate/t%231.faultline", address("my estate/t#1.faultline"));
        assertEquals("file:///C:/a%20b.faultline", address("C:\\a b.faultline"));
        assertEquals("file:///srv/x.faultline", address("/srv/x.faultline"));
    }

    @Test
    void junitCountsWhatItHolds() throws Exception {
        var suite = suite(JUnitXml.write(List.of(checked(null)), RULES));
        var cases = suite.getElementsByTagName("testcase").getLength();
        assertEquals(RULES.size(), cases);
        assertEquals(String.valueOf(cases), suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals(1, suite.getElementsByTagName("failure").getLength());
        assertEquals("2", suite.getAttribute("skipped"));
        assertEquals(2, suite.getElementsByTagName("skipped").getLength());
    }

    @Test
    void whatWasKnownBeforeFailsNoTest() throws Exception {
        var suite = suite(JUnitXml.write(List.of(checked(baselineOf(OPEN))), RULES));
        assertEquals("0", suite.getAttribute("failures"));
        assertEquals("3", suite.getAttribute("skipped"));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anyTextKeepsJUnitReadable(String text) throws Exception {
        var suite = suite(JUnitXml.write(List.of(checked(null, saying(text))), RULES));
        var failure = (Element) suite.getElementsByTagName("failure").item(0);
        var legal = text.replaceAll("[\u0001\ufffe]", "");
        assertEquals(legal, failure.getAttribute("message"));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anAnnotationIsOneCommandWhateverItSays(String text) {
        var commands = GitHubAnnotations.write(List.of(checked(null, saying(text))));
        assertEquals(1, commands.lines().count(), commands);
        assertTrue(
                commands.startsWith(
                        "::error file=estate%3A1.faultline,line=7,col=3,"
                                + "title=RED-001 (high)::"),
                commands);
    }

    @Test
    void onlyWhatIsOpenAndNewIsAnnotated() {
        var commands = GitHubAnnotations.write(List.of(checked(baselineOf(OPEN))));
        assertEquals(
                List.of("RED-013", "RED-003"),
                commands.lines().map(it -> it.replaceAll(".*title=([A-Z0-9-]+).*", "$1")).toList());
    }

    @ParameterizedTest
    @MethodSource("odd")
    void aTableRowStaysARow(String text) {
        var summary = MarkdownSummary.write(List.of(checked(null, saying(text))));
        var row = summary.lines().filter(it -> it.startsWith("| high")).toList();
        assertEquals(1, row.size(), summary);
        assertEquals(
                6, row.getFirst().replaceAll("\\\\.", "").chars().filter(c -> c == '|').count());
        assertFalse(summary.contains("<script>"), summary);
    }

    @Test
    void theSummarySaysWhetherItPasses() {
        assertTrue(MarkdownSummary.write(List.of(checked(null))).contains("**Fails** at high"));
        var known = MarkdownSummary.write(List.of(checked(baselineOf(OPEN))));
        assertTrue(known.contains("**Passes** at high"), known);
        assertTrue(known.contains("high (known)"), known);
    }

    private static Checked checked(@Nullable Baseline known) {
        return checked(known, OPEN, SMALL, RIGHT, ASKED, TAKEN);
    }

    private static Checked checked(@Nullable Baseline known, Judged... findings) {
        return new Checked(
                "estate:1.faultline",
                Topology.EMPTY,
                new Locations(Map.of(new Id("a"), new Place(7, 3))),
                List.of(findings),
                new Gate(Severity.HIGH, known));
    }

    private static Baseline baselineOf(Judged judged) {
        return Baseline.of(List.of(Baseline.Entry.of("estate.faultline", judged.finding())));
    }

    private static Judged saying(String message) {
        return judged("RED-001", Severity.HIGH, Verdict.VIOLATED, message);
    }

    private static Judged judged(String rule, Severity severity, Verdict verdict, String message) {
        return new Judged(
                new Finding(
                        rule,
                        severity,
                        List.of(Concern.AVAILABILITY),
                        verdict,
                        message,
                        List.of(new Id("a")),
                        List.of(new Id("b")),
                        null,
                        "Add another.",
                        List.of("[R] source")),
                null);
    }

    private static Judged accepted(Judged judged) {
        var finding = judged.finding();
        return new Judged(
                finding,
                new Acceptance(
                        finding.fingerprint(),
                        finding.rule(),
                        finding.severity().word(),
                        "Being moved",
                        "Ann",
                        null,
                        null,
                        Extras.NONE));
    }

    private static String address(String file) {
        var checked =
                new Checked(
                        file,
                        Topology.EMPTY,
                        new Locations(Map.of()),
                        List.of(OPEN),
                        new Gate(Severity.HIGH, null));
        return results(Sarif.write(List.of(checked), RULES, "1"))
                .get(0)
                .at("/locations/0/physicalLocation/artifactLocation/uri")
                .asString();
    }

    private static JsonNode results(String log) {
        return JsonMapper.shared().readTree(log).at("/runs/0/results");
    }

    private static <T> List<T> values(JsonNode results, Function<JsonNode, T> value) {
        var values = new ArrayList<T>();
        results.forEach(it -> values.add(value.apply(it)));
        return values;
    }

    private static List<String> faults(String log) throws IOException {
        try (var schema = ClassLoader.getSystemResourceAsStream("schema/sarif-schema-2.1.0.json")) {
            var text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text)
                    .validate(log, InputFormat.JSON)
                    .stream()
                    .map(error -> error.toString())
                    .toList();
        }
    }

    private static Element suite(String xml) throws Exception {
        Document parsed =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)));
        return (Element) parsed.getElementsByTagName("testsuite").item(0);
    }
}
