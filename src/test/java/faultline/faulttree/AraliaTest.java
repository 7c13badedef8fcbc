package faultline.faulttree;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The trees of industry that take less than a second each; the slow ones are in the benchmarks.
class AraliaTest {

    private static final int LIMIT = 1 << 23;

    /// SCRAM prints six digits.
    private static final double DIGITS = 1e-5;

    @Test
    void allFortyThreeAreThere() {
        assertEquals(43, Aralia.all().size());
        assertEquals(38, quick().count());
    }

    @Test
    void probabilitiesAreThoseOfScramAndImportanceIsThatOfQuantifyingAgain() {
        assertAll(
                quick().map(known ->
                        () -> {
                            var tree = Aralia.tree(known.name());
                            var diagram = ModularDiagram.of(tree, LIMIT).orElseThrow();
                            assertEquals(
                                    known.probability(),
                                    diagram.probability(),
                                    DIGITS * known.probability(),
                                    known::name);
                            checkImportance(known.name(), tree, diagram);
                        }));
    }

    @Test
    void smallCutSetsAreAsManyAsScramFinds() {
        assertAll(
                Aralia.all().stream()
                        .filter(Aralia.Known::isCoherent)
                        .map(known ->
                                () -> {
                                    var cuts = CutSets.of(Aralia.tree(known.name()), 3, LIMIT);
                                    var counts = cuts.orElseThrow().counts();
                                    assertEquals(
                                            known.counts(),
                                            Arrays.stream(counts, 1, 4).boxed().toList(),
                                            known::name);
                                }));
    }

    /// Where all cut sets can be counted in a moment. The published totals of edf9206 and jbd9601
    /// are wrong: the one counts sets of up to 20 events only, the other is that of isp9607.
    @Test
    void allCutSetsAreCounted() {
        var totals =
                Stream.of("baobab2", "das9209", "edf9206", "isp9607", "jbd9601")
                        .map(Aralia::tree)
                        .map(tree -> CutSets.of(tree, SetFamilies.UNLIMITED, LIMIT).orElseThrow())
                        .map(cuts -> Arrays.stream(cuts.counts()).sum())
                        .toList();
        assertEquals(List.of(4805L, 82_000_000_000L, 7_159_688_704L, 150_436L, 14_007L), totals);
    }

    private static void checkImportance(String name, FaultTree tree, ModularDiagram diagram) {
        var shares = tree.events().stream().mapToDouble(FaultTree.Event::probability).toArray();
        var importance = diagram.birnbaum();
        var every = Math.max(1, diagram.size() / 20_000);
        IntStream.range(0, shares.length)
                .filter(event -> event % every == 0)
                .forEach(event -> {
                    var changed = shares.clone();
                    changed[event] = 1;
                    var with = diagram.probability(changed);
                    changed[event] = 0;
                    var without = diagram.probability(changed);
                    assertEquals(
                            with - without,
                            importance[event],
                            1e-9 * Math.max(with, without),
                            () -> name + ": " + tree.events().get(event).name());
                });
    }

    private static Stream<Aralia.Known> quick() {
        return Aralia.all().stream().filter(known -> !known.isSlow());
    }
}
