package faultline.rules;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.analysis.Finding;
import faultline.engine.RandomEstate;
import faultline.format.Template;
import faultline.format.Templates;
import faultline.model.Topology;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Judged edit by edit, a topology gets the findings that it gets when judged as it stands.
class LiveAnalyserTest {

    private static final int EDITS = 60;

    static Stream<String> templates() {
        return Templates.all().stream().map(Template::name);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateThatIsEditedIsJudgedAsItStands(String name) {
        var template = Templates.find(name).orElseThrow();
        walk(Templates.open(template).document().topology(), name.hashCode());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyEstateThatIsEditedIsJudgedAsItStands(long seed) {
        walk(RandomEstate.of(chance(seed)), seed);
    }

    private static void walk(Topology begin, long seed) {
        var analyser = Rules.analyser(CATALOG);
        var live = analyser.live();
        var edits = new RandomEdits(chance(seed));
        var topology = begin;
        for (var edit = 0; edit < EDITS; edit++) {
            var last = edit;
            var expected = analyser.analyse(topology).findings();
            var found = live.analyse(topology).findings();
            assertEquals(
                    without(expected, found),
                    without(found, expected),
                    () -> "after " + last + " edits, seed " + seed);
            assertEquals(expected, found);
            topology = edits.after(topology);
        }
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        return findings.stream().filter(it -> !others.contains(it)).toList();
    }

    private static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
