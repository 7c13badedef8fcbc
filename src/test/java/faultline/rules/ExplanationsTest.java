package faultline.rules;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Change;
import faultline.analysis.Concern;
import faultline.analysis.Explainer;
import faultline.analysis.Explanation;
import faultline.analysis.Finding;
import faultline.analysis.Step;
import faultline.analysis.Verdict;
import faultline.format.Template;
import faultline.format.Templates;
import faultline.model.Id;
import faultline.model.Properties;
import faultline.model.Topology;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How findings are explained, and that each is made once.
class ExplanationsTest {

    private final Topology incident =
            topology(Templates.find("t01-exchange-incident").orElseThrow());

    @Test
    void theWayFromTheHostToTheServiceIsTold() {
        var explanation = explainer(incident).explain(found(incident, "EXCH-DAG-005"));
        assertEquals(Explanation.Span.UNTIL_RESTART, explanation.span());
        assertEquals(
                List.of(
                        "ESX1 fails",
                        "EXCH-01 runs on ESX1 and is back elsewhere in about 9 min",
                        "EXCH-02 runs on ESX1 and is back elsewhere in about 9 min",
                        "EXCH-01 (Exchange server) runs in its VM",
                        "EXCH-02 (Exchange server) runs in its VM",
                        "FSW of DAG1 is in EXCH-01",
                        "DAG1 has 1 of 3 votes left and needs 2",
                        "Mail needs EXCH-01"),
                explanation.path().stream().map(Step::text).toList());
    }

    @Test
    void whatWouldChangeTheVerdictIsTried() {
        var changes = explainer(incident).changes(found(incident, "EXCH-DAG-005"));
        assertEquals(
                List.of(
                        "If EXCH-01 did not share ESX1 with EXCH-02, this would not be found.",
                        "If EXCH-02 did not share ESX1 with EXCH-01, this would not be found."),
                changes.stream().map(Change::text).toList());
    }

    @Test
    void aSwitchThatDecidesIsNamed() {
        var changes = explainer(incident).changes(found(incident, "EXCH-DAG-010"));
        assertEquals(
                List.of("If “DAC mode” of DAG1 were on, this would not be found."),
                changes.stream().map(Change::text).toList());
    }

    @Test
    void whereNoSmallChangeIsKnownNothingIsSaid() {
        assertEquals(List.of(), explainer(incident).changes(found(incident, "EXCH-LIFE-001")));
    }

    @Test
    void whatCannotBeToldSaysWhichPropertyDecides() {
        var cluster = incident.component(new Id("vmc1")).orElseThrow();
        var silent = incident.with(cluster.with(Properties.NONE));
        var asked =
                Rules.analyser(CATALOG).analyse(silent).findings().stream()
                        .filter(it -> it.verdict() == Verdict.UNKNOWN)
                        .filter(it -> it.subjects().contains(cluster.id()))
                        .toList();
        assertFalse(asked.isEmpty());
        for (var finding : asked) {
            var changes = explainer(silent).changes(finding);
            assertTrue(
                    changes.stream().anyMatch(it -> it.condition().contains("of VMC1 were")),
                    () -> finding + " " + changes);
        }
    }

    @Test
    void everyFailureInATemplateIsToldFromItsCauseToItsEnd() {
        var told =
                Templates.all().stream()
                        .map(ExplanationsTest::topology)
                        .mapToInt(ExplanationsTest::follow)
                        .sum();
        assertTrue(told > 20, () -> "only " + told);
    }

    @Test
    void aFindingIsMadeOncePerFailureDomainAndService() {
        assertAll(Templates.all().stream().map(template -> () -> once(template)));
    }

    private static int follow(Topology topology) {
        var explainer = explainer(topology);
        var told = 0;
        for (var finding : Rules.analyser(CATALOG).analyse(topology).findings()) {
            var path = explainer.explain(finding).path();
            if (!path.isEmpty()) {
                told++;
                assertTrue(finding.mentions(path.getFirst().element()), finding::toString);
                if (finding.service() != null) {
                    assertEquals(finding.service(), path.getLast().element());
                }
                var fallen = new HashSet<Id>();
                for (var step : path) {
                    assertTrue(fallen.containsAll(step.because()), () -> finding + " " + step);
                    fallen.add(step.element());
                }
            }
        }
        return told;
    }

    private static void once(Template template) {
        var topology = topology(template);
        var explainer = explainer(topology);
        var prints = new HashSet<String>();
        var domains = new HashSet<String>();
        for (var finding : Rules.analyser(CATALOG).analyse(topology).findings()) {
            assertTrue(prints.add(finding.fingerprint()), () -> template.name() + finding);
            var causes =
                    explainer.explain(finding).path().stream()
                            .filter(Step::isFirst)
                            .map(Step::element)
                            .toList();
            if (!causes.isEmpty() && finding.concerns().contains(Concern.AVAILABILITY)) {
                var domain =
                        finding.rule() + causes + finding.service() + finding.subjects().getFirst();
                assertTrue(domains.add(domain), () -> template.name() + " says twice " + finding);
            }
        }
    }

    private static Finding found(Topology topology, String rule) {
        return Rules.analyser(CATALOG).analyse(topology).findings().stream()
                .filter(it -> it.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Explainer explainer(Topology topology) {
        return new Explainer(topology, CATALOG, Rules.ALL);
    }

    private static Topology topology(Template template) {
        return Templates.open(template).document().topology();
    }
}
