package faultline.rules;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Analyser;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.format.DocumentCodec;
import faultline.format.NotADocumentException;
import faultline.model.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule against the folder that bears its id: a page, an example in which it speaks, what it
/// says there, and an example that comes close and in which it must not.
class RulesTest {

    private static final Pattern IS_RULE =
            Pattern.compile("^final class \\w+\\s+implements (Gathering)?Rule", Pattern.MULTILINE);

    private static final Path FOLDERS = Path.of("src/main/resources/faultline/rules");
    private static final List<String> HEADINGS =
            List.of(
                    "## What it finds",
                    "## Why it hurts",
                    "## How to fix it",
                    "## When it keeps silent",
                    "## Sources");

    static Stream<Named<Rule>> rules() {
        return Rules.ALL.stream().map(it -> Named.of(it.info().id(), it));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsItsBadExample(Rule rule) throws Exception {
        var alone = new Analyser(CATALOG, List.of(rule), List.of());
        var found = alone.analyse(example(rule, "bad")).findings();
        assertEquals(List.of(expected(rule)), said(found));
        assertEquals(found, by(rule, everyRule(example(rule, "bad"))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void passesItsGoodExample(Rule rule) throws Exception {
        assertEquals(List.of(), by(rule, everyRule(example(rule, "good"))));
        assertEquals(List.of(), rule.check(facts(example(rule, "good"))).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everythingThatItNamesExists(Rule rule) throws Exception {
        var topology = example(rule, "bad");
        for (var finding : by(rule, everyRule(topology))) {
            assertTrue(finding.subjects().stream().allMatch(topology::has));
            assertTrue(finding.evidence().stream().allMatch(topology::has));
            assertTrue(finding.service() == null || topology.services().has(finding.service()));
            assertFalse(finding.fix().isBlank());
            assertTrue(finding.message().endsWith("."));
            assertFalse(
                    Pattern.compile("[*_`#<>]|  |\\.\\.|null").matcher(finding.message()).find());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysTheSameAgain(Rule rule) throws Exception {
        var topology = example(rule, "bad");
        assertEquals(everyRule(topology), everyRule(topology));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itsPageHasTheRightHeadings(Rule rule) throws IOException {
        var page = Files.readAllLines(folder(rule).resolve("rule.md"));
        assertEquals("# " + rule.info().id() + " " + rule.info().title(), page.getFirst());
        assertEquals(HEADINGS, page.stream().filter(it -> it.startsWith("## ")).toList());
        for (var heading : HEADINGS) {
            var body = page.subList(page.indexOf(heading) + 1, page.size());
            var first = body.stream().filter(it -> !it.isBlank()).findFirst().orElse("#");
            assertFalse(first.startsWith("#"), () -> heading + " is empty");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itsPageNamesItsSources(Rule rule) throws IOException {
        var page = Files.readString(folder(rule).resolve("rule.md"));
        for (var source : rule.info().sources()) {
            assertTrue(page.contains("* " + source + "\n"), () -> "lacks: " + source);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everySourceIsMarked(Rule rule) {
        assertFalse(rule.info().sources().isEmpty());
        for (var source : rule.info().sources()) {
            assertTrue(source.matches("(\\[(R|Rx|M)] .+)|founding text"), source);
        }
    }

    @Test
    void noIdIsUsedTwice() {
        var ids = Rules.ALL.stream().map(it -> it.info().id()).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void everyRuleThatIsWrittenIsInTheList() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/faultline/rules"))) {
            var written =
                    files.filter(RulesTest::isRule)
                            .map(it -> it.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
            var listed =
                    Rules.ALL.stream()
                            .map(it -> it.getClass().getSimpleName())
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(written, listed);
        }
    }

    @Test
    void everyFolderBelongsToARule() throws IOException {
        try (var folders = Files.list(FOLDERS)) {
            var there =
                    folders.map(it -> it.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new));
            var ids =
                    Rules.ALL.stream()
                            .map(it -> it.info().id())
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(ids, there);
        }
    }

    @Test
    void precedenceNamesOnlyRulesThatExist() {
        var ids = Rules.ALL.stream().map(it -> it.info().id()).collect(Collectors.toSet());
        for (var precedence : Rules.PRECEDENCE) {
            assertTrue(ids.contains(precedence.rule()), precedence.rule());
            assertTrue(ids.containsAll(precedence.to()), () -> precedence.to().toString());
        }
    }

    private static boolean isRule(Path file) {
        try {
            return IS_RULE.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Finding> everyRule(Topology topology) {
        return Rules.analyser(CATALOG).analyse(topology).findings();
    }

    private static List<Finding> by(Rule rule, List<Finding> findings) {
        return findings.stream().filter(it -> it.rule().equals(rule.info().id())).toList();
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(it -> it.verdict().word() + " " + it.severity().word())
                .toList();
    }

    private static Facts facts(Topology topology) {
        return new Facts(topology, CATALOG);
    }

    private static String expected(Rule rule) throws IOException {
        return Files.readString(folder(rule).resolve("expect.txt")).strip();
    }

    private static Topology example(Rule rule, String name)
            throws IOException, NotADocumentException {
        var text = Files.readString(folder(rule).resolve(name + ".faultline"));
        var decoded = new DocumentCodec().decode(text);
        assertEquals(List.of(), decoded.problems());
        assertEquals(text, new DocumentCodec().encode(decoded.document()));
        return decoded.document().topology();
    }

    private static Path folder(Rule rule) {
        return FOLDERS.resolve(rule.info().id());
    }
}
