package faultline.fixes;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Severity;
import faultline.edit.Outcome;
import faultline.format.DocumentCodec;
import faultline.model.Document;
import faultline.rules.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The cheapest set of fixes, against every set there is and on the templates.
class CheapestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Fixer FIXER = new Fixer(CATALOG, Rules.ALL, Rules.PRECEDENCE);

    @Test
    void mendsTheCriticalsOfTheIncidentByOneMoreHost() throws Exception {
        var plan = plan(template("t01-exchange-incident"), Severity.CRITICAL, 60);
        assertEquals(Plan.Certainty.PROVEN, plan.certainty());
        assertEquals(22, plan.effort());
        assertEquals(1, plan.outlook().before(Severity.CRITICAL));
        assertEquals(0, plan.outlook().after(Severity.CRITICAL));
        assertEquals(List.of(), plan.left());
        assertTrue(plan.fixes().getFirst().title().startsWith("Add the host ESX3 to VMC1"));
    }

    @Test
    void isOneStepThatMakesWhatItSays() throws Exception {
        var document = template("t01-exchange-incident");
        var plan = plan(document, Severity.HIGH, 60);
        var after =
                (Outcome.Applied) Objects.requireNonNull(plan.edit()).applyTo(document, CATALOG);
        assertEquals(plan.outlook().document(), after.document());
        assertEquals(plan.outlook().after().findings(), FIXER.analyse(after.document()).findings());
        assertEquals(
                "Cheapest set of 4 fixes",
                Objects.requireNonNull(plan.edit()).label(document, CATALOG));
        assertEquals(0, plan.outlook().after(Severity.HIGH));
    }

    @Test
    void isAsCheapAsTheBestOfAllSets() throws Exception {
        for (var name : List.of("t07-small-business-dag", "t21-sql-migration")) {
            var document = template(name);
            var goal = new Goal(Severity.HIGH, Set.of(), TODAY);
            var plan = new Cheapest(FIXER, goal, 60, () -> false).of(document);
            assertEquals(Plan.Certainty.PROVEN, plan.certainty());
            assertEquals(
                    everySet(document, goal, plan.left().size(), plan.effort() + 1), plan.effort());
        }
    }

    /// The least effort of any sequence of offered fixes that leaves no more than so many findings.
    private static int everySet(Document document, Goal goal, int left, int limit) {
        var analysis = FIXER.analyse(document);
        var open = goal.open(document, analysis);
        if (open.size() <= left) {
            return 0;
        }
        var best = limit;
        for (var finding : open) {
            for (var fix : FIXER.offered(document, analysis, finding)) {
                if (fix.effort() < best) {
                    var rest = everySet(fix.outlook().document(), goal, left, best - fix.effort());
                    best = Math.min(best, fix.effort() + rest);
                }
            }
        }
        return best;
    }

    @Test
    void saysWhenItGaveUpProving() throws Exception {
        var plan = plan(template("t01-exchange-incident"), Severity.HIGH, 1);
        assertEquals(Plan.Certainty.NOT_PROVEN, plan.certainty());
        assertEquals(
                0, plan.outlook().after(Severity.HIGH) + plan.outlook().after(Severity.CRITICAL));
    }

    @Test
    void leavesAcceptedFindingsAlone() throws Exception {
        var document = template("t02-exchange-built-right");
        var plan = plan(document, Severity.HIGH, 60);
        assertEquals(List.of(), plan.fixes());
        assertEquals(null, plan.edit());
        assertEquals(document, plan.outlook().document());
    }

    @Test
    void tellsWhatNothingMends() throws Exception {
        var plan = plan(template("t21-sql-migration"), Severity.HIGH, 60);
        assertFalse(plan.left().isEmpty());
        assertTrue(plan.left().stream().anyMatch(it -> it.rule().equals("MIG-005")));
    }

    private static Plan plan(Document document, Severity severity, int combinations) {
        var goal = new Goal(severity, Set.of(), TODAY);
        return new Cheapest(FIXER, goal, combinations, () -> false).of(document);
    }

    private static Document template(String name) throws Exception {
        var file = Path.of("templates", name + ".faultline");
        return new DocumentCodec().decode(Files.readString(file)).document();
    }
}
