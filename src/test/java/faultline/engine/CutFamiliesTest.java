package faultline.engine;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.model.Id;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The cut sets of random estates, one half at the instant of the failure, the other after the
/// restarts.
class CutFamiliesTest {

    @Test
    void agreesWithTryingEveryPairAndTripleOfAThousandEstates() {
        var wrong =
                LongStream.rangeClosed(1, 1000)
                        .filter(seed -> !everyTriple(seed).equals(families(seed)))
                        .boxed()
                        .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void theEstatesHaveSetsOfEverySize() {
        var sizes =
                LongStream.rangeClosed(1, 50)
                        .boxed()
                        .flatMap(seed -> families(seed).stream())
                        .flatMap(List::stream)
                        .map(List::size)
                        .distinct()
                        .sorted()
                        .toList();
        assertEquals(List.of(0, 1, 2, 3), sizes);
    }

    @Test
    void agreesWithTheFailureModelOnEveryPair() {
        assertAll(
                LongStream.rangeClosed(1, 200)
                        .mapToObj(seed ->
                                () -> {
                                    var topology = estate(seed);
                                    var model = FailureModel.of(topology, CATALOG, restarts(seed));
                                    var services = List.copyOf(topology.services().keys());
                                    var families = families(seed);
                                    for (var pair : pairs(model.fallible())) {
                                        var down = model.downAfter(pair);
                                        for (var at = 0; at < services.size(); at++) {
                                            var isCut =
                                                    families.get(at).stream()
                                                            .anyMatch(pair::containsAll);
                                            assertEquals(
                                                    down.contains(services.get(at)),
                                                    isCut,
                                                    () -> "seed " + seed + ", " + pair);
                                        }
                                    }
                                }));
    }

    /// The bits of [EveryTriple] against the model that everything else rests on.
    @Test
    void agreesWithTheFailureModelOnRandomTriples() {
        for (var seed = 1L; seed <= 1000; seed++) {
            var topology = estate(seed);
            var chance = chance(seed);
            var model = FailureModel.of(topology, CATALOG, restarts(seed));
            var services = List.copyOf(topology.services().keys());
            var families = families(seed);
            for (var count = 0; count < 20; count++) {
                var failed =
                        IntStream.range(0, 3)
                                .mapToObj(_ -> chance.nextInt(model.fallible().size()))
                                .map(model.fallible()::get)
                                .toList();
                var down = model.downAfter(failed);
                for (var at = 0; at < services.size(); at++) {
                    var isCut = families.get(at).stream().anyMatch(failed::containsAll);
                    assertEquals(
                            down.contains(services.get(at)), isCut, "seed " + seed + " " + failed);
                }
            }
        }
    }

    private static List<List<Id>> pairs(List<Id> ids) {
        var pairs = new ArrayList<List<Id>>();
        for (var i = 0; i < ids.size(); i++) {
            for (var j = i + 1; j < ids.size(); j++) {
                pairs.add(List.of(ids.get(i), ids.get(j)));
            }
        }
        return pairs;
    }

    private static List<List<List<Id>>> families(long seed) {
        var topology = estate(seed);
        var structure = Structure.of(topology, CATALOG, restarts(seed));
        var services = topology.services().keys();
        var cuts = CutFamilies.of(structure, services, 3, 1 << 24).orElseThrow();
        return services.stream().map(it -> cuts.setsOf(it, 3)).toList();
    }

    private static List<List<List<Id>>> everyTriple(long seed) {
        var topology = estate(seed);
        var services = List.copyOf(topology.services().keys());
        return new EveryTriple(
                        Structure.of(topology, CATALOG, restarts(seed)).blueprint(), services)
                .cutSets();
    }

    private static Restarts restarts(long seed) {
        return seed % 2 == 0 ? Restarts.DONE : Restarts.NOT_YET;
    }

    private static Topology estate(long seed) {
        return RandomEstate.of(chance(seed));
    }

    private static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
