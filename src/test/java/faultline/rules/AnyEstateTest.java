package faultline.rules;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.analysis.Finding;
import faultline.engine.RandomEstate;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.PropertyKind;
import faultline.model.Topology;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What holds for the findings on any estate, sensible or not.
class AnyEstateTest {

    private static final Pattern SLIP = Pattern.compile("null|Optional|  | ,| \\.|\\.\\.|,,");

    @Test
    void everyFindingIsWhole() {
        assertAll(estates(200, AnyEstateTest::assertWhole));
    }

    @Test
    void theOrderOfDrawingDoesNotMatter() {
        assertAll(estates(60, it -> assertEquals(fingerprints(it), fingerprints(shuffled(it)))));
    }

    @Test
    void everyRuleButAFewSpeaksSomewhere() {
        var speaking =
                LongStream.rangeClosed(1, 200)
                        .mapToObj(AnyEstateTest::estate)
                        .flatMap(it -> findings(it).stream())
                        .map(Finding::rule)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(speaking.size() > 15, speaking::toString);
    }

    private static void assertWhole(Topology topology) {
        for (var finding : findings(topology)) {
            assertTrue(finding.subjects().stream().allMatch(topology::has));
            assertTrue(finding.evidence().stream().allMatch(topology::has));
            assertFalse(SLIP.matcher(finding.message()).find(), finding.message());
            assertTrue(finding.message().endsWith("."), finding.message());
            assertFalse(finding.fix().isBlank());
            assertFalse(finding.sources().isEmpty());
        }
    }

    private static List<Finding> findings(Topology topology) {
        return Rules.analyser(CATALOG).analyse(topology).findings();
    }

    private static List<String> fingerprints(Topology topology) {
        return findings(topology).stream()
                .map(it -> it.fingerprint() + " " + it.severity() + " " + it.rule())
                .sorted()
                .toList();
    }

    private static Stream<Executable> estates(int count, Consumer<Topology> check) {
        return LongStream.rangeClosed(1, count).mapToObj(seed -> () -> check.accept(estate(seed)));
    }

    /// A random estate whose elements have random properties.
    private static Topology estate(long seed) {
        var chance = chance(seed);
        var estate = Topologies.of(RandomEstate.of(chance));
        for (var element : estate.topology().elements().toList()) {
            for (var property : CATALOG.kindOf(element).orElseThrow().properties()) {
                if (chance.nextInt(2) == 0) {
                    value(property, chance)
                            .ifPresent(it -> estate.set(element.id().value(), property.name(), it));
                }
            }
        }
        return estate.topology();
    }

    private static Optional<Value> value(PropertyKind property, RandomGenerator chance) {
        return switch (property.type()) {
            case FLAG -> Optional.of(Value.of(chance.nextBoolean()));
            case AMOUNT -> Optional.of(Value.of(chance.nextInt(1, 64)));
            case DURATION -> Optional.of(Value.of(chance.nextInt(1, 600) + "s"));
            case CHOICE ->
                    Optional.of(
                            Value.of(
                                    property.choices()
                                            .get(chance.nextInt(property.choices().size()))));
            case LIST ->
                    property.choices().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Value.Items(
                                            property.choices().stream()
                                                    .filter(_ -> chance.nextBoolean())
                                                    .map(Value::of)
                                                    .toList()));
            case TEXT, DATE -> Optional.empty();
        };
    }

    private static Topology shuffled(Topology topology) {
        return new Topology(
                shuffled(topology.components()),
                shuffled(topology.links()),
                shuffled(topology.groups()),
                shuffled(topology.services()));
    }

    private static <E extends Element> Index<Id, E> shuffled(Index<Id, E> index) {
        var values = new ArrayList<>(index.values());
        Collections.shuffle(values, new Random(7));
        return Index.of(values, Element::id);
    }

    private static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
