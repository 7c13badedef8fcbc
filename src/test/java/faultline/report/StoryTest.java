package faultline.report;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Condition;
import faultline.format.Templates;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.sim.Instants;
import faultline.sim.Run;
import faultline.sim.Simulator;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StoryTest {

    private final Document document =
            Templates.open(Templates.find("t01-exchange-incident").orElseThrow()).document();
    private final Run run =
            Simulator.of(document.topology(), CATALOG)
                    .run(document.scenario("ESX1 loses power").orElseThrow());

    @Test
    void isOnePageWithAPictureForEachDecisiveInstant() {
        var page = new String(Story.html(document, CATALOG, run), StandardCharsets.UTF_8);
        assertEquals(6, Pattern.compile("<figure").matcher(page).results().count());
        assertTrue(page.contains("DAG1 loses quorum"));
        assertTrue(page.contains("Quorum lost"));
        assertFalse(page.contains("<script"));
        assertArrayEquals(
                Story.html(document, CATALOG, run), page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theInstantsAreInTheWordsOfTheCanvas() {
        var instants = new Instants(document.topology());
        var lost = instants.aftermath(run.at(6_000));
        assertEquals(Condition.FAILED, lost.of(new Id("esx1")));
        assertEquals(Condition.QUORUM_LOST, lost.of(new Id("dag1")));
        assertEquals(Condition.DOWN, lost.of(new Id("vm-exch-02")));
        assertEquals(Condition.DOWN, lost.of(new Id("mail")));
        var booting = instants.aftermath(run.at(60_000));
        assertEquals(Condition.RESTARTING, booting.of(new Id("vm-exch-02")));
        var end = instants.aftermath(run.at(run.end()));
        assertEquals(Condition.UP, end.of(new Id("mail")));
    }

    @Test
    void thePictureSaysWhoIsActive() {
        var end = new Instants(document.topology()).active(run.at(run.end()));
        assertEquals(Optional.of(true), isActive(end.component(new Id("db1-exch-03"))));
        assertEquals(Optional.of(false), isActive(end.component(new Id("db1-exch-02"))));
    }

    private static Optional<Boolean> isActive(Optional<Component> copy) {
        return copy.flatMap(it -> it.properties().flag("active"));
    }
}
