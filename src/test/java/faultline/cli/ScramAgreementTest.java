package faultline.cli;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import faultline.engine.RandomEstate;
import faultline.engine.Resilience;
import faultline.format.Templates;
import faultline.model.Document;
import faultline.model.Id;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That SCRAM finds in our export the cut sets and the availability that we print. Needs the
/// program `scram`.
class ScramAgreementTest {

    private static final int ORDER = 3;

    /// SCRAM prints six digits.
    private static final double DIGITS = 1e-5;

    @TempDir Path folder;

    @BeforeAll
    static void scramIsThere() {
        assumeTrue(Scram.isInstalled(), "scram is not installed");
    }

    @Test
    void onEveryTemplate() throws Exception {
        for (var template : Templates.all()) {
            compare(template.id(), Templates.open(template).document());
        }
    }

    @Test
    void onTwoHundredRandomTopologies() throws Exception {
        for (var seed = 1L; seed <= 200; seed++) {
            var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            compare("seed " + seed, Document.titled("Estate").with(RandomEstate.of(chance)));
        }
    }

    private void compare(String what, Document document) throws Exception {
        var topology = document.topology();
        var services = topology.services().keys();
        var ours = Resilience.of(topology, CATALOG, services, ORDER);
        var file = folder.resolve("estate.openpsa.xml");
        Files.write(file, FaultTrees.of(document));
        var theirs = Scram.analyse(file, ORDER);
        for (var service : services) {
            var top = theirs.get(service.value());
            if (top == null) {
                assertEquals(List.of(List.of()), ours.cutSets(service).sets(), what);
                continue;
            }
            assertEquals(top.sets(), sets(ours.cutSets(service).sets()), what + ": " + service);
            var bounds = ours.availability(service).unavailability();
            var slack = DIGITS * top.probability();
            assertTrue(
                    bounds.low() - slack <= top.probability()
                            && top.probability() <= bounds.high() + slack,
                    () -> what + ": " + service + " " + top.probability() + " not in " + bounds);
            assertTrue(bounds.isExact(), () -> what + ": " + bounds);
        }
    }

    private static Set<Set<String>> sets(List<List<Id>> sets) {
        return sets.stream()
                .map(set -> set.stream().map(Id::value).collect(Collectors.toSet()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
