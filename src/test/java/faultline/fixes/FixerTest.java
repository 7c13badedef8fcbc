package faultline.fixes;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.edit.Fragment;
import faultline.edit.Outcome;
import faultline.edit.Paste;
import faultline.format.DocumentCodec;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Point;
import faultline.rules.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is offered in the founding incident, and what is not.
class FixerTest {

    private static final Fixer FIXER = new Fixer(CATALOG, Rules.ALL, Rules.PRECEDENCE);

    @Test
    void offersThreeVotesOnTwoHostsAThird() throws Exception {
        var titles = titles(incident(), "EXCH-DAG-005");
        assertTrue(titles.contains("Add the host ESX3 to VMC1 and move EXCH-02 onto it"));
        assertTrue(titles.contains("Move the witness of DAG1 to a new server of its own"));
    }

    @Test
    void offersARuleWhereNothingKeepsMembersApart() throws Exception {
        assertEquals(
                List.of("Add an anti-affinity rule for EXCH-01, EXCH-02 and EXCH-03"),
                titles(incident(), "RED-003"));
    }

    @Test
    void offersASecondFrontServerBehindBalancers() throws Exception {
        assertTrue(
                titles(incident(), "EXCH-HT-001").stream()
                        .anyMatch(it -> it.endsWith("put both behind a pair of load balancers")));
    }

    @Test
    void doesNotOfferWhatBringsSomethingWorse() throws Exception {
        assertEquals(List.of(), titles(incident(), "EXCH-DAG-010"));
    }

    @Test
    void saysWhatAFixBrings() throws Exception {
        var fix = offered(incident(), "EXCH-HT-001").getFirst();
        assertFalse(fix.outlook().fresh().isEmpty());
        assertTrue(fix.outlook().price().startsWith("Brings a finding of its own: "));
    }

    @Test
    void countsFindingsBeforeAndAfter() throws Exception {
        var fix = offered(incident(), "EXCH-DAG-005").getFirst();
        assertEquals("findings 9 → 8, criticals 1 → 0", fix.outlook().told());
    }

    @Test
    void weighsAvailability() throws Exception {
        var document = incident();
        var fix = offered(document, "EXCH-HT-001").getLast();
        var gain = Gain.all(document, fix.outlook().document(), CATALOG).getFirst();
        assertEquals(new Id("mail"), gain.service().id());
        assertTrue(gain.after().high() < gain.before().low());
    }

    @Test
    void givesASecondHostTheCablesOfTheFirst() throws Exception {
        var fix = offered(incident(), "EXCH-DAG-005").getFirst();
        var after = fix.outlook().document().topology();
        var esx3 = new Id("esx3");
        assertEquals(new Id("vmc1"), after.component(esx3).orElseThrow().in());
        assertEquals(3, after.links().values().stream().filter(it -> it.touches(esx3)).count());
    }

    @Test
    void mendsAllFindingsOfARuleAtOnce() throws Exception {
        var one = read(Path.of("src/main/resources/faultline/rules/HYP-002/bad.faultline"));
        var fragment = Fragment.of(one, one.topology().components().keys());
        var paste = new Paste(fragment, new Point(0, 0), new Paste.Where.Free());
        var two = ((Outcome.Applied) paste.applyTo(one, CATALOG)).document();
        var all = new FixAll(FIXER).of(two, "HYP-002").orElseThrow();
        assertEquals("Fix all 2 of HYP-002", all.title());
        assertEquals(2, all.effort());
        var after = (Outcome.Applied) all.edit().applyTo(two, CATALOG);
        assertEquals(all.outlook().document(), after.document());
        assertEquals(List.of(), FIXER.analyse(after.document()).findings());
        assertEquals(Optional.empty(), new FixAll(FIXER).of(one, "HYP-002"));
    }

    @Test
    void offersNothingToPraise() throws Exception {
        var document = template("t02-exchange-built-right");
        var analysis = FIXER.analyse(document);
        for (var finding : analysis.findings()) {
            assertEquals(List.of(), FIXER.offered(document, analysis, finding));
        }
    }

    private static List<String> titles(Document document, String rule) {
        return offered(document, rule).stream().map(Fix::title).toList();
    }

    private static List<Fix> offered(Document document, String rule) {
        var analysis = FIXER.analyse(document);
        return analysis.findings().stream()
                .filter(it -> it.rule().equals(rule))
                .flatMap(it -> FIXER.offered(document, analysis, it).stream())
                .toList();
    }

    private static Document incident() throws Exception {
        return template("t01-exchange-incident");
    }

    private static Document template(String name) throws Exception {
        return read(Path.of("templates", name + ".faultline"));
    }

    private static Document read(Path file) throws Exception {
        return new DocumentCodec().decode(Files.readString(file)).document();
    }
}
