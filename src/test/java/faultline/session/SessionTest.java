package faultline.session;

import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.SmallWorld;
import faultline.analysis.Judged;
import faultline.edit.Accept;
import faultline.edit.Drop;
import faultline.edit.Rehost;
import faultline.edit.Remove;
import faultline.edit.Rename;
import faultline.edit.Shift;
import faultline.model.Acceptance;
import faultline.model.Document;
import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Point;
import faultline.scene.Lit;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final Bench bench = new Bench(document());
    private final Session session = bench.session;

    @Test
    void undoAndRedoWalkThroughNamedSteps() {
        session.commit(new Rename(id("v"), "X"));
        session.commit(new Rename(id("w"), "Y"));

        session.undo();
        assertEquals("Rename V-02", bench.view().redoable());
        assertEquals("Rename V-01", bench.view().undoable());

        session.undo();
        assertEquals(document(), bench.document());
        assertFalse(bench.view().dirty());

        session.redo();
        session.redo();
        assertEquals("Y", name("w"));
        assertNull(bench.view().redoable());
    }

    @Test
    void savedIsNotDirtyUntilTheNextChangeAndAgainAfterUndo() {
        session.commit(new Rename(id("v"), "X"));
        session.saved(bench.document());
        assertFalse(bench.view().dirty());

        session.commit(new Rename(id("v"), "Y"));
        assertTrue(bench.view().dirty());

        session.undo();
        assertFalse(bench.view().dirty());

        session.undo();
        assertTrue(bench.view().dirty());
    }

    @Test
    void aRefusedEditSaysWhyAndIsNoStep() {
        assertEquals(Optional.of("V-01 needs a name"), session.commit(new Rename(id("v"), "")));

        assertEquals("V-01 needs a name", bench.view().feedback().refusal());
        assertNull(bench.view().undoable());
    }

    @Test
    void theSelectionForgetsWhatHasGone() {
        session.select(Set.of(id("v"), id("w")));
        session.commit(new Remove(Set.of(id("v"))));

        assertEquals(Set.of(id("w")), bench.view().selection());
    }

    @Test
    void deletingAndNudgingConcernTheSelection() {
        session.remove();
        session.nudge(12, 0);
        assertEquals(document(), bench.document());

        session.select(Set.of(id("sw")));
        session.nudge(12, -24);
        assertEquals(
                SmallWorld.box(document(), "sw").movedBy(12, -24),
                SmallWorld.box(bench.document(), "sw"));

        session.remove();
        assertFalse(bench.document().topology().has(id("sw")));
        assertEquals("Delete SW1", bench.view().undoable());
    }

    @Test
    void whatIsOpenedWithoutPlacesGetsSomeAndIsNotDirty() {
        var bare = new Bench(document().with(Layout.NONE));

        assertFalse(bare.view().dirty());
        assertTrue(bare.document().layout().rectOf(id("e")).isPresent());
    }

    @Test
    void movingThingsAboutCostsNoAnalysis() {
        assertEquals(1, bench.analysed.size());

        session.commit(new Shift(Set.of(id("v")), 12, 12));

        assertEquals(1, bench.analysed.size());
        assertFalse(bench.view().stale());
        assertEquals(7, bench.view().analysisNanos());
    }

    @Test
    void returningToWhatWasAnalysedCostsNoAnalysisEither() {
        bench.beBusy();
        bench.pull(
                Set.of(), new faultline.model.Point(70, 120), new faultline.model.Point(370, 250));
        assertTrue(bench.view().stale());
        bench.catchUp();
        assertEquals(1, bench.view().findings().size());

        session.cancel();

        assertFalse(bench.view().stale());
        assertEquals(0, bench.view().findings().size());
        assertEquals(2, bench.analysed.size());
    }

    @Test
    void overtakenAnalysesAreNeitherMadeNorShown() {
        bench.beBusy();
        session.commit(new Rehost(Set.of(id("v")), id("b")));
        session.commit(new Remove(Set.of(id("f"))));
        session.commit(new Remove(Set.of(id("e"))));
        assertTrue(bench.view().stale());
        bench.catchUp();

        assertEquals(2, bench.analysed.size());
        assertEquals(bench.document().topology(), bench.analysed.getLast());
        assertFalse(bench.view().stale());
    }

    @Test
    void afterClosingNothingIsShown() {
        bench.beBusy();
        session.commit(new Rehost(Set.of(id("v")), id("b")));
        var views = bench.views.size();
        session.close();
        bench.catchUp();

        assertEquals(views, bench.views.size());
    }

    @Test
    void acceptingAFindingNeedsNoAnalysisShowsAtOnceAndEndsOnItsDay() {
        session.commit(new Rehost(Set.of(id("v")), id("b")));
        var finding = bench.view().findings().getFirst().finding();
        var analyses = bench.analysed.size();

        session.commit(
                new Accept(
                        new Acceptance(
                                finding.fingerprint(),
                                finding.rule(),
                                null,
                                "Lab",
                                "M.",
                                null,
                                Bench.TODAY,
                                Extras.NONE)));

        assertTrue(bench.view().findings().stream().allMatch(Judged::isAccepted));
        assertEquals(analyses, bench.analysed.size());

        bench.today = Bench.TODAY.plusDays(1);
        session.timePassed();
        assertTrue(bench.view().findings().stream().noneMatch(Judged::isAccepted));
    }

    @Test
    void aFindingIsLitUntilSomethingElseIsSelected() {
        session.commit(new Rehost(Set.of(id("v")), id("b")));
        var finding = bench.view().findings().getFirst().finding();

        session.light(finding);
        assertEquals(Set.of(id("e"), id("f"), id("b"), id("mail")), bench.view().lit().ids());
        assertEquals(Set.of(id("e"), id("f")), bench.view().selection());

        session.select(Set.of(id("a")));
        assertEquals(Lit.NONE, bench.view().lit());
    }

    @Test
    void escTakesBackOneThingAfterTheOther() {
        session.commit(new Rehost(Set.of(id("v")), id("b")));
        session.light(bench.view().findings().getFirst().finding());
        session.commit(new Rename(id("v"), ""));
        session.light(bench.view().findings().getFirst().finding());

        session.cancel();
        assertFalse(bench.view().lit().isActive());
        assertEquals(Set.of(id("e"), id("f")), bench.view().selection());

        session.cancel();
        assertEquals(Set.of(), bench.view().selection());
    }

    @Test
    void whatAppearsIsSelectedAndUndoForgetsIt() {
        session.commit(new Drop(Set.of(id("v")), 0, 0, id("a")));
        session.select(Set.of(id("v")));
        session.duplicate();
        assertEquals(Set.of(id("v-2")), bench.view().selection());

        session.undo();
        assertEquals(Set.of(), bench.view().selection());
    }

    private String name(String id) {
        return bench.document().topology().element(new Id(id)).orElseThrow().name();
    }

    @Test
    void anEmptyDocumentIsNotAnalysed() {
        var empty = new Bench(Document.titled("Empty"));

        assertEquals(0, empty.analysed.size());
        assertFalse(empty.view().stale());
    }

    @Test
    void aDeletionSaysWhatWentUntilTheNextAction() {
        var bench = new Bench(SmallWorld.document());
        bench.session.select(Set.of(id("v")));
        bench.session.remove();
        bench.session.hover(new Point(700, 350), Set.of());
        bench.save();

        assertEquals(
                new Feedback.Deleted("V-01 and 1 inside it", 2), bench.view().feedback().deleted());

        bench.session.undo();
        assertNull(bench.view().feedback().deleted());
    }

    @Test
    void deletingNothingSaysNothing() {
        var bench = new Bench(SmallWorld.document());
        bench.session.remove();

        assertNull(bench.view().feedback().deleted());
        assertFalse(bench.view().dirty());
    }
}
