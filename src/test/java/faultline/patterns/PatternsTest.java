package faultline.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.format.Catalogs;
import faultline.format.DocumentCodec;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Rect;
import faultline.model.Topology;
import faultline.rules.Rules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PatternsTest {

    private static final Catalog CATALOG = Catalogs.builtIn();

    @SuppressWarnings("UnusedVariable") // read by name
    private static final List<Pattern> PATTERNS = Patterns.ALL;

    @ParameterizedTest
    @FieldSource("PATTERNS")
    void hasNoFindingAboveInfoButThoseItTells(Pattern pattern) {
        var analyser = Rules.analyser(CATALOG);
        for (var answers : combinations(pattern)) {
            var made = pattern.make(answers);
            var found = new TreeSet<String>();
            for (var finding : analyser.analyse(made.document().topology()).findings()) {
                if (finding.verdict() != Verdict.GOOD && finding.severity().atLeast(Severity.LOW)) {
                    found.add(finding.rule());
                }
            }
            var told = new TreeSet<>(made.advice().stream().map(Advice::rule).toList());
            assertEquals(told, found, pattern.id() + " " + answers);
        }
    }

    @ParameterizedTest
    @FieldSource("PATTERNS")
    void makesDocumentsThatTheCatalogueAllows(Pattern pattern) throws IOException {
        for (var answers : combinations(pattern)) {
            var document = pattern.make(answers).document();
            assertEquals(List.of(), refused(document.topology()), pattern.id() + " " + answers);
        }
        var document = pattern.make(pattern.usual()).document();
        var read = new DocumentCodec().decode(new DocumentCodec().encode(document));
        assertEquals(List.of(), read.problems());
        assertEquals(document, read.document());
    }

    @ParameterizedTest
    @FieldSource("PATTERNS")
    void givesEverythingAPlaceOfItsOwn(Pattern pattern) {
        for (var answers : combinations(pattern)) {
            var document = pattern.make(answers).document();
            var placed = new TreeSet<>(document.layout().boxes().keys());
            var topology = document.topology();
            var expected = new TreeSet<>(topology.components().keys());
            expected.addAll(topology.services().keys());
            assertEquals(expected, placed, pattern.id() + " " + answers);
            assertEquals(List.of(), overlaps(document), pattern.id() + " " + answers);
        }
    }

    @ParameterizedTest
    @FieldSource("PATTERNS")
    void usualAnswersForceNothing(Pattern pattern) {
        assertEquals(List.of(), pattern.make(pattern.usual()).advice());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dag     | members  | 17      | --members is one of 2-16, not '17'
                    dag     | members  | -1      | --members is one of 2-16, not '-1'
                    dag     | members  | 2       | 3 copies need as many members
                    dag     | copies   | 5       | --copies is one of 2-4, not '5'
                    dag     | colour   | red     | dag has no parameter --colour; it has --members, --sites, --copies, --lagged, --witness, --front
                    ag      | sites    | none    | --sites is one of 1-3, not 'none'
                    """)
    void refusesInASentence(String id, String name, String answer, String sentence) {
        var given = new TreeMap<>(Map.of(name, answer));
        if (answer.equals("2")) {
            given.put("copies", "3");
        }
        var pattern = Patterns.find(id).orElseThrow();
        var refused = assertInstanceOf(Reading.Refused.class, pattern.answer(given));
        assertEquals(sentence, refused.reason());
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "5, 3", "16, 3", "2, 1"})
    void spreadsMembersOverSites(int members, int sites) {
        var answers =
                assertInstanceOf(
                                Reading.Understood.class,
                                Patterns.find("dag")
                                        .orElseThrow()
                                        .answer(
                                                Map.of(
                                                        "members", Integer.toString(members),
                                                        "sites", Integer.toString(sites))))
                        .answers();
        var topology = Patterns.find("dag").orElseThrow().make(answers).document().topology();
        var dag = topology.groups().find(new Id("dag1")).orElseThrow();
        assertEquals(members, dag.members().size());
        var servers =
                topology.components().values().stream()
                        .filter(it -> it.id().value().startsWith("srv-ex"))
                        .toList();
        var places = servers.stream().map(it -> String.valueOf(it.in())).distinct().count();
        assertEquals(sites, places);
    }

    private static List<String> refused(Topology topology) {
        var refused = new ArrayList<String>();
        for (var component : topology.components().values()) {
            var in = component.in();
            if (in != null
                    && !CATALOG.maySitIn(
                            component.kind(), topology.component(in).orElseThrow().kind())) {
                refused.add(component.id() + " in " + in);
            }
            refused.addAll(
                    unknown(component.properties().values().keySet(), component.id(), topology));
        }
        for (var link : topology.links().values()) {
            var from = topology.element(link.from()).orElseThrow().kind();
            var to = topology.element(link.to()).orElseThrow().kind();
            if (!CATALOG.mayJoin(link.kind(), from, to)) {
                refused.add(link.id().value());
            }
        }
        for (var group : topology.groups().values()) {
            for (var member : group.members()) {
                if (!CATALOG.mayBelongTo(
                        topology.element(member).orElseThrow().kind(), group.kind())) {
                    refused.add(member + " of " + group.id());
                }
            }
        }
        return refused;
    }

    private static List<String> unknown(Iterable<String> names, Id id, Topology topology) {
        var unknown = new ArrayList<String>();
        var kind = CATALOG.kindOf(topology.element(id).orElseThrow()).orElseThrow();
        for (var name : names) {
            if (kind.property(name).isEmpty()) {
                unknown.add(id + "." + name);
            }
        }
        return unknown;
    }

    /// Pairs of boxes that meet without one of them being the other's container.
    private static List<String> overlaps(Document document) {
        var boxes = List.copyOf(document.layout().boxes().asMap().entrySet());
        var topology = document.topology();
        var overlaps = new ArrayList<String>();
        for (var one = 0; one < boxes.size(); one++) {
            var first = boxes.get(one);
            for (var other = one + 1; other < boxes.size(); other++) {
                var second = boxes.get(other);
                if (!isIn(first.getKey(), second.getKey(), topology)
                        && !isIn(second.getKey(), first.getKey(), topology)
                        && meet(first.getValue().rect(), second.getValue().rect())) {
                    overlaps.add(first.getKey() + " and " + second.getKey());
                }
            }
            topology.component(first.getKey())
                    .flatMap(it -> Stream.ofNullable(it.in()).findFirst())
                    .map(it -> document.layout().rectOf(it).orElseThrow())
                    .filter(outer -> !outer.contains(first.getValue().rect()))
                    .ifPresent(_ -> overlaps.add(first.getKey() + " leaves its container"));
        }
        return overlaps;
    }

    private static boolean meet(Rect one, Rect other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    private static boolean isIn(Id inner, Id outer, Topology topology) {
        var in = topology.component(inner).flatMap(it -> Stream.ofNullable(it.in()).findFirst());
        return in.isPresent() && (in.get().equals(outer) || isIn(in.get(), outer, topology));
    }

    /// Of each range the three least, of each choice everything, all with all; and the most of each
    /// range with what is usual.
    private static List<Answers> combinations(Pattern pattern) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (var parameter : pattern.parameters()) {
            var longer = new ArrayList<Map<String, String>>();
            for (var given : all) {
                for (var value : values(parameter)) {
                    var more = new TreeMap<>(given);
                    more.put(parameter.name(), value);
                    longer.add(more);
                }
            }
            all = longer;
        }
        for (var parameter : pattern.parameters()) {
            if (parameter.type() instanceof Parameter.Type.Range(_, var most, _)) {
                all.add(Map.of(parameter.name(), Integer.toString(most)));
            }
        }
        var answers =
                all.stream()
                        .map(pattern::answer)
                        .filter(Reading.Understood.class::isInstance)
                        .map(it -> ((Reading.Understood) it).answers())
                        .toList();
        assertTrue(answers.size() > 3, pattern.id());
        return answers;
    }

    private static List<String> values(Parameter parameter) {
        return switch (parameter.type()) {
            case Parameter.Type.Range(var least, var most, _) ->
                    IntStream.of(least, least + 1, least + 2)
                            .distinct()
                            .filter(it -> it <= most)
                            .mapToObj(Integer::toString)
                            .toList();
            case Parameter.Type.Choice(var options, _) ->
                    options.stream().map(Parameter.Option::value).toList();
        };
    }
}
