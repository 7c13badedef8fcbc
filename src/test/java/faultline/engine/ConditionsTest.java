package faultline.engine;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Id;
import faultline.model.RandomDocuments;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void withNothingGovernedItIsTheFailureModel() {
        LongStream.range(0, 200)
                .forEach(seed -> {
                    var topology = RandomDocuments.topology(seed);
                    var model = FailureModel.of(topology, CATALOG, Restarts.NOT_YET);
                    var conditions = Conditions.of(topology, CATALOG, Set.of(), List.of());
                    assertEquals(model.downFromTheStart(), down(conditions, new BitSet()));
                    for (var failed : model.fallible()) {
                        var places = new BitSet();
                        places.set(conditions.place(failed));
                        assertEquals(
                                model.downAfter(List.of(failed)),
                                down(conditions, places),
                                "" + seed);
                    }
                });
    }

    private static Set<Id> down(Conditions conditions, BitSet failed) {
        return conditions
                .standing()
                .fail(failed)
                .fallen()
                .filter(it -> it < conditions.named())
                .mapToObj(conditions::at)
                .collect(Collectors.toSet());
    }

    @Test
    void aGovernedVmStaysUpWithoutItsHostButItsSeatDoesNot() {
        var topology =
                new Topologies()
                        .put("h", "hypervisor-host")
                        .put("vm", "vm", "h")
                        .put("app", "application", "vm")
                        .topology();
        var vm = new Id("vm");
        var conditions = Conditions.of(topology, CATALOG, Set.of(vm), List.of());
        var failed = new BitSet();
        failed.set(conditions.place(new Id("h")));
        var standing = conditions.standing().fail(failed);
        assertFalse(standing.isDown(conditions.place(vm)));
        assertTrue(standing.isDown(conditions.seats(vm).getOrDefault(new Id("h"), -1)));
        failed.set(conditions.place(vm));
        assertTrue(standing.copy().fail(failed).isDown(conditions.place(new Id("app"))));
        assertFalse(standing.isDown(conditions.place(new Id("app"))));
    }
}
