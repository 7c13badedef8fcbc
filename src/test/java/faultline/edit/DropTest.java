package faultline.edit;

import static faultline.SmallWorld.after;
import static faultline.SmallWorld.box;
import static faultline.SmallWorld.container;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static faultline.SmallWorld.label;
import static faultline.SmallWorld.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.SmallWorld;
import faultline.model.Document;
import faultline.model.Layout;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DropTest {

    private final Document document = document();

    @Test
    void aVmDroppedOnAnotherHostSitsThereWithAllThatIsInIt() {
        var moved = after(document, new Drop(Set.of(id("v")), 300, 130, id("b")));

        assertEquals("b", container(moved, "v"));
        assertEquals("v", container(moved, "e"));
        assertEquals(new Rect(360, 234, 220, 120), box(moved, "v"));
        assertEquals(new Rect(380, 278, 180, 48), box(moved, "e"));
    }

    @Test
    void everyContainerOnTheWayUpGrowsAndTheOldOnesStay() {
        var moved = after(document, new Drop(Set.of(id("v")), 300, 300, id("b")));

        assertEquals(new Rect(340, 60, 260, 480), box(moved, "b"));
        assertEquals(new Rect(0, 0, 760, 556), box(moved, "s"));
        assertEquals(box(document, "a"), box(moved, "a"));
    }

    @Test
    void aRefusalNamesBothKinds() {
        assertEquals(
                "A switch cannot sit in a virtual machine",
                refusal(document, new Drop(Set.of(id("sw")), 0, 0, id("v"))));
        assertEquals(
                "A hypervisor host cannot sit in an Exchange server",
                refusal(document, new Drop(Set.of(id("a")), 0, 0, id("f"))));
    }

    @Test
    void nothingSitsInsideItself() {
        assertEquals(
                "A cannot sit inside itself",
                refusal(document, new Drop(Set.of(id("a")), 0, 0, id("v"))));
        assertEquals(
                "S cannot sit inside itself",
                refusal(document, new Rehost(Set.of(id("s")), id("s"))));
    }

    @Test
    void whatHasGoneOrIsNoComponentContainsNothing() {
        assertEquals(
                "ghost is no longer there",
                refusal(document, new Drop(Set.of(id("v")), 0, 0, id("ghost"))));
        assertEquals(
                "DAG1 contains nothing",
                refusal(document, new Drop(Set.of(id("v")), 0, 0, id("dag"))));
        assertEquals(
                "ghost is no longer there",
                refusal(document, new Shift(Set.of(id("ghost")), 1, 1)));
    }

    @Test
    void droppedOutsideItStandsFree() {
        var moved = after(document, new Drop(Set.of(id("e")), 800, 0, null));

        assertEquals("", container(moved, "e"));
        assertEquals(new Rect(880, 148, 180, 48), box(moved, "e"));
        assertEquals(box(document, "v"), box(moved, "v"));
    }

    @Test
    void ofAContainerAndItsContentsOnlyTheContainerChangesItsPlace() {
        var moved = after(document, new Drop(Set.of(id("v"), id("e")), 300, 0, id("b")));

        assertEquals("b", container(moved, "v"));
        assertEquals("v", container(moved, "e"));
        assertEquals(new Rect(380, 292, 180, 48), box(moved, "e"));
    }

    @Test
    void droppingItWhereItSitsOnlyMovesIt() {
        var moved = after(document, new Drop(Set.of(id("v")), 5, 5, id("a")));

        assertEquals(document.topology(), moved.topology());
        assertEquals(document, after(document, new Drop(Set.of(id("v")), 0, 0, id("a"))));
    }

    @Test
    void bendsOfLinksBetweenMovedElementsMoveAlong() {
        var link = SmallWorld.link("network", "e", "v").id();
        var bent =
                document.with(document.topology().with(SmallWorld.link("network", "e", "v")))
                        .with(
                                new Layout(
                                        document.layout().boxes(),
                                        document.layout()
                                                .routes()
                                                .with(
                                                        link,
                                                        new Layout.Route(
                                                                List.of(new Point(70, 140)),
                                                                document.extras())),
                                        document.extras()));

        var moved = after(bent, new Shift(Set.of(id("v")), 10, 20));

        assertEquals(
                List.of(new Point(80, 160)),
                moved.layout().routes().find(link).orElseThrow().bends());
    }

    @Test
    void shiftingWithinAContainerPushesItsSides() {
        var moved = after(document, new Shift(Set.of(id("v")), -40, -30));

        assertEquals("a", container(moved, "v"));
        assertEquals(new Rect(4, 30, 296, 250), box(moved, "a"));
        assertEquals(new Rect(-12, -14, 772, 414), box(moved, "s"));
    }

    @Test
    void servicesMoveButSitInNothing() {
        var moved = after(document, new Drop(Set.of(id("mail"), id("ds")), 10, 0, null));

        assertEquals(new Rect(250, 440, 180, 60), box(moved, "mail"));
        assertEquals(document.topology(), moved.topology());
    }

    @Test
    void rehostingFindsAFreePlaceInTheNewHost() {
        var moved = after(document, new Rehost(Set.of(id("v")), id("b")));

        assertEquals("b", container(moved, "v"));
        assertFalse(box(moved, "v").meets(box(moved, "w")));
        assertTrue(box(moved, "b").contains(box(moved, "v")));
        assertEquals(
                new Rect(box(moved, "v").x() + 20, box(moved, "v").y() + 44, 180, 48),
                box(moved, "e"));
    }

    @Test
    void rehostingSeveralGivesEachItsOwnPlace() {
        var moved = after(document, new Rehost(Set.of(id("e"), id("f")), id("v")));

        assertEquals("v", container(moved, "f"));
        assertFalse(box(moved, "e").meets(box(moved, "f")));
    }

    @Test
    void takenOutItStandsBesideWhatItSatIn() {
        var moved = after(document, new TakeOut(Set.of(id("v"))));

        assertEquals("", container(moved, "v"));
        assertEquals(784, box(moved, "v").x());
        assertEquals(804, box(moved, "e").x());
    }

    @Test
    void stepsAreNamedAfterWhatMoves() {
        assertEquals("Move V-01 into B", label(document, new Drop(Set.of(id("v")), 0, 0, id("b"))));
        assertEquals("Move V-01", label(document, new Drop(Set.of(id("v")), 9, 0, id("a"))));
        assertEquals("Move V-01", label(document, new Shift(Set.of(id("v"), id("e")), 9, 0)));
        assertEquals(
                "Move SW1 and V-01 into S",
                label(document, new Rehost(Set.of(id("v"), id("sw")), id("s"))));
    }

    @Test
    void oneOfTwoEditsRefusedRefusesBoth() {
        var both = new Rename(id("v"), "X").then(new Drop(Set.of(id("sw")), 0, 0, id("v")));

        assertEquals("A switch cannot sit in a virtual machine", refusal(document, both));
        assertEquals("Rename V-01", label(document, both));
    }
}
