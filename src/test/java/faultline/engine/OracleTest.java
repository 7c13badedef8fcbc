package faultline.engine;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Id;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {

    /// One half at the instant of the failure, the other after the restarts.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void agreesWithScanningOnAThousandEstates(int hundred) {
        var first = 100 * hundred + 1;
        assertAll(LongStream.range(first, first + 100).mapToObj(seed -> () -> compare(seed)));
    }

    @Test
    void theEstatesAreSmallAndUnlike() {
        var sizes =
                LongStream.rangeClosed(1, 1000)
                        .mapToObj(seed -> RandomEstate.of(chance(seed)))
                        .toList();
        assertTrue(sizes.stream().allMatch(it -> it.components().size() <= 41));
        assertEquals(1000, sizes.stream().distinct().count());
    }

    private static void compare(long seed) {
        var restarts = seed % 2 == 0 ? Restarts.DONE : Restarts.NOT_YET;
        var chance = chance(seed);
        var topology = RandomEstate.of(chance);
        var model = FailureModel.of(topology, CATALOG, restarts);
        var scan = new Scan(topology, CATALOG, restarts);
        var whole = scan.downAfter(List.of());
        assertEquals(whole, model.downFromTheStart(), () -> "seed " + seed);
        for (var failed : model.fallible()) {
            var down = scan.downAfter(List.of(failed));
            assertEquals(down, model.downAfter(List.of(failed)), () -> seed + ": " + failed);
            if (!whole.contains(failed)) {
                var killed = new HashSet<>(down);
                killed.removeAll(whole);
                assertEquals(killed, model.killedBy(failed), () -> seed + ": " + failed);
            }
        }
        for (var failed : sets(topology, chance)) {
            assertEquals(
                    scan.downAfter(failed),
                    model.downAfter(failed),
                    () -> "seed " + seed + ", failed " + failed);
        }
    }

    /// Four pairs and four triples, groups and services among them.
    private static List<List<Id>> sets(Topology topology, RandomGenerator chance) {
        var all =
                new ArrayList<>(
                        Stream.of(topology.components(), topology.groups(), topology.services())
                                .flatMap(it -> it.keys().stream())
                                .toList());
        return IntStream.range(0, 8)
                .mapToObj(number ->
                        IntStream.range(0, 2 + number % 2)
                                .mapToObj(_ -> all.get(chance.nextInt(all.size())))
                                .toList())
                .toList();
    }

    private static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
