package faultline.faulttree;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Everything about five hundred small trees, compared with trying all combinations of events.
class FaultTreeTest {

    private static final int LIMIT = 1 << 20;

    @Test
    void theProbabilityIsThatOfAllCombinations() {
        assertAll(
                seeds().map(seed ->
                        () -> {
                            var tree = RandomTree.any(chance(seed));
                            assertEquals(
                                    RandomTree.probability(tree),
                                    ModularDiagram.of(tree, LIMIT).orElseThrow().probability(),
                                    1e-13,
                                    () -> "seed " + seed);
                        }));
    }

    @Test
    void importanceIsWhatAnEventChanges() {
        assertAll(
                seeds().map(seed ->
                        () -> {
                            var tree = RandomTree.any(chance(seed));
                            var diagram = ModularDiagram.of(tree, LIMIT).orElseThrow();
                            var importance = diagram.birnbaum();
                            for (var event = 0; event < importance.length; event++) {
                                assertEquals(
                                        with(diagram, tree, event, 1)
                                                - with(diagram, tree, event, 0),
                                        importance[event],
                                        1e-12,
                                        "seed " + seed + ", event " + event);
                            }
                        }));
    }

    @Test
    void cutSetsAreTheMinimalCombinations() {
        assertAll(
                seeds().map(seed ->
                        () -> {
                            var tree = RandomTree.coherent(chance(seed));
                            var expected = RandomTree.cuts(tree);
                            assertEquals(
                                    upTo(3, expected),
                                    bits(CutSets.of(tree, 3, LIMIT).orElseThrow()),
                                    () -> "seed " + seed);
                            var diagram = ModularDiagram.of(tree, LIMIT).orElseThrow();
                            var all = diagram.cutSets(SetFamilies.UNLIMITED, LIMIT).orElseThrow();
                            assertEquals(
                                    upTo(RandomTree.EVENTS, expected),
                                    bits(all),
                                    () -> "seed " + seed);
                            assertEquals(
                                    expected.size(),
                                    Arrays.stream(all.counts()).sum(),
                                    () -> "seed " + seed);
                        }));
    }

    @Test
    void boundsEncloseTheProbability() {
        assertAll(
                seeds().map(seed ->
                        () -> {
                            var tree = RandomTree.coherent(chance(seed));
                            var exact = RandomTree.probability(tree);
                            var shares =
                                    tree.events().stream()
                                            .mapToDouble(FaultTree.Event::probability)
                                            .toArray();
                            for (var order = 1; order <= 3; order++) {
                                var sets = CutSets.of(tree, order, LIMIT).orElseThrow().sets();
                                var bounds = CutBounds.of(sets, order, shares);
                                assertTrue(
                                        bounds.low() <= exact && exact <= bounds.high(),
                                        "seed " + seed + ", order " + order + ": " + bounds);
                            }
                        }));
    }

    @Test
    void boundsThatKnowSetsOfFourEncloseTheProbabilityToo() {
        assertAll(
                seeds().map(seed ->
                        () -> {
                            var tree = RandomTree.coherent(chance(seed));
                            var exact = RandomTree.probability(tree);
                            var shares =
                                    tree.events().stream()
                                            .mapToDouble(FaultTree.Event::probability)
                                            .toArray();
                            var sets = CutSets.of(tree, 4, LIMIT).orElseThrow().sets();
                            var fours =
                                    sets.stream()
                                            .filter(set -> set.length == 4)
                                            .mapToDouble(set -> odds(set, shares))
                                            .sum();
                            var bounds = CutBounds.ofFour(sets, fours, shares);
                            var wider = CutBounds.of(sets, 3, shares);
                            assertTrue(
                                    bounds.low() <= exact && exact <= bounds.high(),
                                    () -> "seed " + seed + ": " + bounds);
                            assertTrue(bounds.low() >= wider.low(), () -> "seed " + seed);
                        }));
    }

    private static double odds(int[] set, double... shares) {
        return IntStream.of(set)
                .mapToDouble(event -> shares[event] / (1 - shares[event]))
                .reduce(1, (a, b) -> a * b);
    }

    /// When events are improbable the bounds are narrow: this is what they are for.
    @Test
    void boundsAreNarrowWhenEventsAreRare() {
        var tree = new TreeBuilder();
        var events = IntStream.range(0, 100).map(it -> tree.event("e" + it, 1e-4)).toArray();
        var pairs =
                IntStream.range(0, 50)
                        .map(it -> tree.and(events[2 * it], events[2 * it + 1]))
                        .toArray();
        var top = tree.build(tree.or(pairs));
        var shares = IntStream.range(0, 100).mapToDouble(_ -> 1e-4).toArray();
        var bounds = CutBounds.of(CutSets.of(top, 3, LIMIT).orElseThrow().sets(), 3, shares);
        var exact = ModularDiagram.of(top, LIMIT).orElseThrow().probability();
        assertTrue(bounds.relativeWidth() < 1e-3, bounds::toString);
        assertTrue(bounds.low() <= exact && exact <= bounds.high(), bounds::toString);
    }

    @Test
    void equalGatesAreOneNode() {
        var tree = new TreeAlgebra(LIMIT);
        var a = tree.event("a", 0.1);
        var b = tree.event("b", 0.1);
        assertEquals(a, tree.or(a, tree.and(a, b)));
        assertEquals(tree.or(a, b), tree.atLeast(1, b, a));
        assertEquals(FaultTree.ALWAYS, tree.or(a, FaultTree.ALWAYS));
    }

    private static double with(
            ModularDiagram diagram, FaultTree tree, int event, double probability) {
        var all = tree.events().stream().mapToDouble(FaultTree.Event::probability).toArray();
        all[event] = probability;
        return diagram.probability(all);
    }

    private static List<Integer> bits(CutSets cuts) {
        return cuts.sets().stream()
                .map(set -> IntStream.of(set).map(event -> 1 << event).sum())
                .sorted()
                .toList();
    }

    private static List<Integer> upTo(int order, List<Integer> cuts) {
        return cuts.stream().filter(cut -> Integer.bitCount(cut) <= order).toList();
    }

    private static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 500).boxed();
    }

    private static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
