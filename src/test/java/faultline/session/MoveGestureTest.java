package faultline.session;

import static faultline.SmallWorld.box;
import static faultline.SmallWorld.container;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.edit.Lock;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.tool.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Dragging on the drawing of [faultline.SmallWorld].
class MoveGestureTest {

    private static final Point ON_V = new Point(70, 120);
    private static final Point ON_B_BELOW_W = new Point(370, 250);
    private static final Point ON_SWITCH = new Point(680, 224);
    private static final Point IN_V = new Point(70, 210);
    private static final Point OUTSIDE = new Point(900, 120);

    private final Bench bench = new Bench(document());
    private final Session session = bench.session;

    @Test
    void aVmDroppedOnAnotherHostSitsThere() {
        bench.dragAlong(ON_V, ON_B_BELOW_W);

        assertEquals("b", container(bench.document(), "v"));
        assertEquals(new Rect(360, 240, 220, 120), box(bench.document(), "v"));
        assertEquals(Set.of(id("v")), bench.view().selection());
        assertEquals("Move V-01 into B", bench.view().undoable());
        assertTrue(bench.view().dirty());
    }

    @Test
    void hoveringShowsWhatWouldBeAndChangesNothing() {
        bench.pull(Set.of(), ON_V, ON_B_BELOW_W);

        assertEquals("b", container(bench.view().shown(), "v"));
        assertEquals(id("b"), bench.view().feedback().target());
        assertEquals("a", container(bench.document(), "v"));
        assertNull(bench.view().undoable());
    }

    @Test
    void theFindingComesWhileTheDragHoversAndGoesWithIt() {
        assertEquals(0, bench.view().findings().size());

        bench.pull(Set.of(), ON_V, ON_B_BELOW_W);
        assertEquals(1, bench.view().findings().size());

        session.drag(OUTSIDE);
        assertEquals(0, bench.view().findings().size());
    }

    @Test
    void aRefusalSaysWhyAndLeavesEverythingWhereItWas() {
        var before = bench.document();
        bench.pull(Set.of(), new Point(100, 460), new Point(700, 300));
        assertEquals("A datastore cannot sit in a site", bench.view().feedback().refusal());
        assertEquals(new Rect(636, 280, 160, 48), box(bench.view().shown(), "ds"));
        assertNull(bench.view().feedback().target());

        session.release(new Point(700, 300));
        assertEquals("A datastore cannot sit in a site", bench.view().feedback().refusal());
        assertEquals(before, bench.document());
        assertEquals(before, bench.view().shown());
    }

    @Test
    void theNearestContainerThatAcceptsTakesIt() {
        bench.dragAlong(ON_SWITCH, IN_V);

        assertEquals("s", container(bench.document(), "sw"));

        bench.pull(Set.of(), ON_V, new Point(400, 170));
        assertEquals(id("b"), bench.view().feedback().target());
    }

    @Test
    void droppedOutsideItStandsFree() {
        bench.dragAlong(ON_V, OUTSIDE);

        assertEquals("", container(bench.document(), "v"));
        assertEquals("v", container(bench.document(), "e"));
    }

    @Test
    void movedWithinItsContainerItStaysAndTheContainerGrows() {
        bench.dragAlong(ON_V, new Point(70, 168));

        assertEquals("a", container(bench.document(), "v"));
        assertEquals(new Rect(60, 156, 220, 120), box(bench.document(), "v"));
        assertEquals(new Rect(40, 60, 260, 232), box(bench.document(), "a"));
        assertEquals("Move V-01", bench.view().undoable());
    }

    @Test
    void severalMoveTogetherAndEachStaysWhereItSits() {
        session.select(Set.of(id("v"), id("w")));
        bench.dragAlong(ON_V, new Point(82, 120));

        assertEquals("a", container(bench.document(), "v"));
        assertEquals("b", container(bench.document(), "w"));
        assertEquals(372, box(bench.document(), "w").x());
        assertEquals(Set.of(id("v"), id("w")), bench.view().selection());
    }

    @Test
    void severalDroppedElsewhereAllSitThere() {
        session.select(Set.of(id("v"), id("w")));
        bench.dragAlong(ON_V, ON_B_BELOW_W);

        assertEquals("b", container(bench.document(), "v"));
        assertEquals("b", container(bench.document(), "w"));
    }

    @Test
    void nothingHappensBeforeThePointerHasMovedFourPixels() {
        session.press(ON_V);
        session.drag(new Point(73, 120));
        assertEquals(document(), bench.view().shown());
        assertEquals(Set.of(), bench.view().selection());

        session.zoomedTo(4);
        session.drag(new Point(73, 120));
        assertEquals(Set.of(id("v")), bench.view().selection());
    }

    @Test
    void positionsSnapUnlessCtrlIsPressedMeanwhile() {
        session.press(ON_V);
        session.drag(new Point(77, 125));
        assertEquals(new Rect(72, 108, 220, 120), box(bench.view().shown(), "v"));

        session.drag(new Point(77, 125), Set.of(Modifier.CTRL));
        assertEquals(new Rect(67, 109, 220, 120), box(bench.view().shown(), "v"));
    }

    @Test
    void shiftKeepsToOneAxis() {
        session.press(ON_V);
        session.drag(new Point(94, 130), Set.of(Modifier.SHIFT));
        assertEquals(new Rect(84, 104, 220, 120), box(bench.view().shown(), "v"));

        session.drag(new Point(75, 145), Set.of(Modifier.SHIFT));
        assertEquals(new Rect(60, 128, 220, 120), box(bench.view().shown(), "v"));
    }

    @Test
    void escTakesBackTheGestureAndItsSelection() {
        session.select(Set.of(id("sw")));
        bench.pull(Set.of(), ON_V, ON_B_BELOW_W);
        session.cancel();

        assertEquals(document(), bench.view().shown());
        assertEquals(Set.of(id("sw")), bench.view().selection());
        assertNull(bench.view().feedback().target());

        session.release(ON_B_BELOW_W);
        assertEquals(document(), bench.document());
    }

    @Test
    void whatIsInLineWithOthersIsShownUntilTheDrop() {
        bench.pull(Set.of(), new Point(100, 460), new Point(100, 440), new Point(98, 541));
        assertEquals(box(document(), "a").x(), box(bench.view().shown(), "ds").x());
        assertTrue(
                bench.view().feedback().guides().stream()
                        .anyMatch(it -> it.from().x() == 40 && it.to().x() == 40));

        session.release(new Point(98, 541));
        assertTrue(bench.view().feedback().guides().isEmpty());
    }

    @Test
    void whatIsLockedStaysAndSaysSo() {
        session.commit(new Lock(Set.of(id("v")), Lock.Hold.LOCKED));
        var before = bench.document();
        bench.dragAlong(ON_V, ON_B_BELOW_W);
        assertEquals(before, bench.document());
        assertEquals("V-01 is locked; unlock it to move it", bench.view().feedback().refusal());

        session.select(Set.of(id("v"), id("w")));
        session.nudge(12, 0);
        assertEquals(box(before, "v"), box(bench.document(), "v"));
        assertEquals(372, box(bench.document(), "w").x());

        session.commit(new Lock(Set.of(id("v")), Lock.Hold.FREE));
        bench.dragAlong(ON_V, ON_B_BELOW_W);
        assertEquals("b", container(bench.document(), "v"));
    }

    @Test
    void altCopiesAndLeavesTheOriginal() {
        bench.dragAlong(Set.of(Modifier.ALT), ON_V, ON_B_BELOW_W);

        assertEquals("a", container(bench.document(), "v"));
        assertEquals("b", container(bench.document(), "v-2"));
        assertEquals(Set.of(id("v-2")), bench.view().selection());
        assertEquals("Add a copy of V-01", bench.view().undoable());
    }

    @Test
    void ctrlHeldFromTheStartCopiesToo() {
        bench.dragAlong(Set.of(Modifier.CTRL), ON_V, OUTSIDE);

        assertEquals("a", container(bench.document(), "v"));
        assertEquals("", container(bench.document(), "v-2"));
    }

    @Test
    void aCopyWithinTheSameContainerStaysThere() {
        bench.dragAlong(Set.of(Modifier.ALT), ON_V, new Point(70, 245));

        assertEquals("a", container(bench.document(), "v-2"));
        assertTrue(box(bench.document(), "a").contains(box(bench.document(), "v-2")));
    }

    @Test
    void aDragThatEndsWhereItBeganIsNoStep() {
        bench.dragAlong(ON_V, new Point(90, 140), ON_V);

        assertEquals(document(), bench.document());
        assertFalse(bench.view().dirty());
        assertNull(bench.view().undoable());
    }

    @Test
    void whatIsOffTheGridSnapsOnlyAlongTheWayItMoves() {
        bench.dragAlong(ON_V, new Point(90, 122));

        assertEquals(new Rect(84, 104, 220, 120), box(bench.document(), "v"));
    }

    @Test
    void aServiceMovesFreelyOverAnything() {
        bench.dragAlong(new Point(300, 470), new Point(300, 170));

        assertNull(bench.view().feedback().refusal());
        assertEquals(box(document(), "mail").movedBy(0, -300), box(bench.document(), "mail"));
    }
}
