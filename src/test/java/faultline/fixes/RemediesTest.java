package faultline.fixes;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Finding;
import faultline.edit.History;
import faultline.edit.Outcome;
import faultline.format.DocumentCodec;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.rules.Rules;
import faultline.scene.AutoPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule that something answers, in its bad example: what is offered there helps, harms
/// nothing, fits into the drawing and can be taken back.
class RemediesTest {

    private static final Fixer FIXER = new Fixer(CATALOG, Rules.ALL, Rules.PRECEDENCE);

    static Set<String> rules() {
        return Remedies.rules();
    }

    @Test
    void answersMostRulesOfTheCatalogue() {
        var known =
                Rules.ALL.stream()
                        .map(it -> it.info().id())
                        .filter(rules()::contains)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, rules());
        assertTrue(known.size() >= 80, known.size() + " rules have a fix");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsOfferedHelps(String rule) throws Exception {
        var document = bad(rule);
        var offered = offered(document, rule);
        assertFalse(offered.isEmpty());
        for (var fix : offered) {
            var after = FIXER.analyse(applied(document, fix)).findings();
            var prints = after.stream().map(Finding::fingerprint).toList();
            assertFalse(prints.contains(fix.answers().fingerprint()), fix.title());
            assertTrue(
                    fix.outlook().fresh().stream()
                            .noneMatch(it -> it.severity().atLeast(fix.answers().severity())),
                    fix.title());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsOfferedIsToldAndWeighed(String rule) throws Exception {
        var offered = offered(bad(rule), rule);
        for (var fix : offered) {
            assertTrue(fix.effort() >= 1, fix.title());
            assertTrue(fix.leaves().endsWith("."), fix.title());
            assertFalse(fix.title().contains("null") || fix.title().endsWith("."), fix.title());
            assertEquals(fix.title(), fix.edit().label(bad(rule), CATALOG));
        }
        var efforts = offered.stream().map(Fix::effort).toList();
        assertEquals(efforts.stream().sorted().toList(), efforts);
        assertEquals(offered.stream().map(Fix::title).distinct().count(), offered.size());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsOfferedIsOneStepThatCanBeTakenBack(String rule) throws Exception {
        var document = bad(rule);
        for (var fix : offered(document, rule)) {
            var after = applied(document, fix);
            var history = History.of(document).commit(fix.title(), after);
            assertEquals(document, history.undo().document());
            assertEquals(after, history.undo().redo().document());
            assertEquals(after, applied(document, fix));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsOfferedCanBeWrittenAndRead(String rule) throws Exception {
        var document = bad(rule);
        for (var fix : offered(document, rule)) {
            var after = applied(document, fix);
            var decoded = new DocumentCodec().decode(new DocumentCodec().encode(after));
            assertEquals(List.of(), decoded.problems());
            assertEquals(after, decoded.document(), fix.title());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsNewHasARoomOfItsOwn(String rule) throws Exception {
        var document = bad(rule);
        var drawn = document.with(AutoPlace.complete(document, CATALOG));
        for (var fix : offered(drawn, rule)) {
            var after = applied(drawn, fix);
            var isNew =
                    after.topology().components().keys().stream()
                            .filter(id -> !drawn.topology().has(id))
                            .toList();
            for (var id : isNew) {
                assertTrue(after.layout().rectOf(id).isPresent(), fix.title() + ": " + id);
                assertEquals(List.of(), covered(after, id), fix.title() + ": " + id);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsNewHasANameOfItsOwn(String rule) throws Exception {
        var document = bad(rule);
        for (var fix : offered(document, rule)) {
            var after = applied(document, fix).topology();
            for (var level : List.of("hypervisor-host", "physical-server", "vm", "switch")) {
                var names =
                        after.components().values().stream()
                                .filter(it -> it.kind().value().equals(level))
                                .map(Component::name)
                                .toList();
                assertEquals(names.stream().distinct().toList(), names, fix.title());
            }
        }
    }

    /// What stands beside the element and shares ground with it, and its container if that does not
    /// hold it.
    private static List<Id> covered(Document document, Id id) {
        var layout = document.layout();
        var box = layout.rectOf(id).orElseThrow();
        var component = document.topology().component(id).orElseThrow();
        var found = new ArrayList<Id>();
        document.topology().components().values().stream()
                .filter(it -> !it.id().equals(id))
                .filter(it -> Objects.equals(it.in(), component.in()))
                .filter(it -> layout.rectOf(it.id()).filter(box::meets).isPresent())
                .forEach(it -> found.add(it.id()));
        Stream.ofNullable(component.in())
                .filter(it -> layout.rectOf(it).filter(room -> !room.contains(box)).isPresent())
                .forEach(found::add);
        return found;
    }

    private static List<Fix> offered(Document document, String rule) {
        var analysis = FIXER.analyse(document);
        return analysis.findings().stream()
                .filter(it -> it.rule().equals(rule))
                .flatMap(it -> FIXER.offered(document, analysis, it).stream())
                .toList();
    }

    private static Document applied(Document document, Fix fix) {
        return fix.edit().applyTo(document, CATALOG) instanceof Outcome.Applied(var after)
                ? after
                : document;
    }

    private static Document bad(String rule) throws Exception {
        var file = Path.of("src/main/resources/faultline/rules", rule, "bad.faultline");
        return new DocumentCodec().decode(Files.readString(file)).document();
    }
}
