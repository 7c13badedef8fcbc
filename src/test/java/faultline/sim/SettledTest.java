package faultline.sim;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.engine.FailureModel;
import faultline.engine.Restarts;
import faultline.format.Templates;
import faultline.model.Topology;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Once everything has come to rest, the simulator and the failure engine say the same is down.
class SettledTest {

    /// Where the engine says that the data is there, and the simulator that a person has to decide:
    /// T15's availability group fails over by hand only. See `docs/simulation.md`.
    private static final Set<String> BY_HAND = Set.of("t15-fci-with-remote-replica");

    static Stream<String> templates() {
        return Templates.all().stream().map(it -> it.name());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void agreesWithTheEngineAboutEverySingleFailure(String name) {
        var topology = topology(name);
        var engine = FailureModel.of(topology, CATALOG, Restarts.DONE);
        var simulator = Simulator.of(topology, CATALOG);
        var differences = new TreeSet<String>();
        for (var failed : engine.fallible()) {
            var down = engine.downAfter(List.of(failed));
            var run = simulator.run(Simulator.failing(List.of(failed)), Simulator.Detail.OUTCOME);
            for (var outcome : run.outcomes()) {
                var isForPeople =
                        BY_HAND.contains(name) && outcome.isLasting() && !run.actions().isEmpty();
                if (outcome.isLasting() != down.contains(outcome.id()) && !isForPeople) {
                    differences.add(
                            name
                                    + ": "
                                    + failed
                                    + " "
                                    + outcome.id()
                                    + " engine "
                                    + down.contains(outcome.id()));
                }
            }
        }
        assertEquals(Set.of(), differences);
    }

    private static Topology topology(String name) {
        return Templates.open(Templates.find(name).orElseThrow()).document().topology();
    }
}
