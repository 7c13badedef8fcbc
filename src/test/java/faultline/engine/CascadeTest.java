package faultline.engine;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Id;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// On random estates: every reason that a cascade gives is reason enough.
class CascadeTest {

    @Test
    void whatIsSaidToTakeSomethingDownDoesSoByItself() {
        var checked = LongStream.rangeClosed(1, 300).map(CascadeTest::check).sum();
        assertTrue(checked > 3000, () -> checked + " falls are too few");
    }

    @Test
    void aPathBeginsWithAFailureAndEndsWithTheElement() {
        for (var seed = 1L; seed <= 300; seed++) {
            var model = model(seed);
            for (var failed : model.fallible()) {
                var cascade = model.cascade(List.of(failed));
                for (var fallen : cascade.down()) {
                    follow(cascade.pathTo(List.of(fallen)), fallen);
                }
            }
        }
    }

    private static void follow(List<Cascade.Fall> path, Id end) {
        assertEquals(List.of(), path.getFirst().because());
        assertEquals(end, path.getLast().element());
        var before = new HashSet<Id>();
        for (var fall : path) {
            assertTrue(before.containsAll(fall.because()), fall::toString);
            before.add(fall.element());
        }
    }

    private static long check(long seed) {
        var model = model(seed);
        var chance = chance(-seed);
        var checked = 0L;
        for (var number = 0; number < 6; number++) {
            var failed =
                    IntStream.range(0, 1 + number % 3)
                            .mapToObj(_ -> model.fallible().get(chance.nextInt(size(model))))
                            .toList();
            var cascade = model.cascade(failed);
            assertEquals(model.downAfter(failed), cascade.down(), () -> "seed " + seed);
            for (var fallen : cascade.down()) {
                var because = cascade.because(fallen);
                if (!because.isEmpty()) {
                    assertTrue(
                            model.downAfter(because).contains(fallen),
                            () -> seed + ": " + fallen + " because " + because);
                    checked++;
                }
            }
        }
        return checked;
    }

    private static int size(FailureModel model) {
        return model.fallible().size();
    }

    private static FailureModel model(long seed) {
        return FailureModel.of(
                RandomEstate.of(chance(seed)),
                CATALOG,
                seed % 2 == 0 ? Restarts.DONE : Restarts.NOT_YET);
    }

    private static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
