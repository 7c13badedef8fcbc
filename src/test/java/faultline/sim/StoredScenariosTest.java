package faultline.sim;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Templates;
import faultline.model.Document;
import faultline.model.Id;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The scenarios that come with templates.
class StoredScenariosTest {

    static Stream<Document> documents() {
        return Templates.all().stream()
                .map(it -> Templates.open(it).document())
                .filter(it -> !it.scenarios().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nameOnlyWhatIsDrawnAndTellAStory(Document document) {
        for (var scenario : document.scenarios()) {
            scenario.steps()
                    .forEach(it -> assertTrue(document.topology().has(it.target()), it.toString()));
            scenario.assumes().forEach(it -> assertTrue(document.topology().has(it.element())));
            var run = Simulator.of(document.topology(), CATALOG).run(scenario);
            assertTrue(run.snapshots().size() > 1, scenario.name());
            assertEquals(run, Simulator.of(document.topology(), CATALOG).run(scenario));
        }
    }

    @Test
    void theFoundingIncidentComesToWhatItsDescriptionsSay() {
        assertEquals("short interruption", verdict("t01", "ESX1 loses power"));
        assertEquals("down until repair or operator", verdict("t01", "With DAC mode on"));
        assertEquals("short interruption", verdict("t02", "Monthly patches of a mailbox server"));
        assertEquals("down until repair or operator", verdict("t03", "The load balancer dies"));
        assertEquals("short interruption", verdict("t07", "HV2 dies"));
    }

    @Test
    void theStateInBetweenCanBeLookedAtInAnyOrder() {
        var document = document("t01");
        var run =
                Simulator.of(document.topology(), CATALOG)
                        .run(document.scenario("esx1 LOSES power").orElseThrow());
        var vm = new Id("vm-exch-02");
        var conditions =
                List.of(300_000L, 0L, 100_000L).stream().map(it -> run.at(it).of(vm)).toList();
        assertEquals(List.of(Condition.UP, Condition.DOWN, Condition.STARTING), conditions);
        assertEquals(new Id("esx2"), run.at(run.end()).hostOf(vm).orElseThrow());
    }

    private static String verdict(String template, String scenario) {
        var document = document(template);
        return Simulator.of(document.topology(), CATALOG)
                .run(document.scenario(scenario).orElseThrow())
                .verdict();
    }

    private static Document document(String template) {
        return Templates.all().stream()
                .filter(it -> it.name().startsWith(template))
                .map(it -> Templates.open(it).document())
                .findFirst()
                .orElseThrow();
    }
}
