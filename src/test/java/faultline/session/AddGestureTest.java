package faultline.session;

import static faultline.SmallWorld.box;
import static faultline.SmallWorld.container;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.KindId;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Service;
import faultline.tool.Mode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddGestureTest {

    private static final KindId VM = new KindId("vm");
    private static final KindId DAG = new KindId("dag");
    private static final Point IN_B = new Point(470, 250);
    private static final Point IN_SITE = new Point(680, 350);

    private final Bench bench = new Bench(document());
    private final Session session = bench.session;

    @Test
    void draggedInFromThePaletteItIsPreviewedAndThenThere() {
        session.hoverNew(VM, IN_B, Set.of());
        assertEquals(id("b"), bench.view().feedback().target());
        assertEquals("b", container(bench.view().shown(), "vm1"));
        assertEquals(document(), bench.document());

        session.dropNew(VM, IN_B, Set.of());
        assertEquals("b", container(bench.document(), "vm1"));
        assertEquals(new Rect(360, 248, 220, 120), box(bench.document(), "vm1"));
        assertEquals(Set.of(id("vm1")), bench.view().selection());
        assertEquals("Add VM1", bench.view().undoable());
    }

    @Test
    void whatComesFromThePaletteShowsWhatItIsInLineWith() {
        session.hoverNew(VM, new Point(470, 240), Set.of());
        var at = box(bench.view().shown(), "vm1");
        assertTrue(
                bench.view().feedback().guides().stream()
                        .anyMatch(it -> it.from().x() == at.x() && it.to().x() == at.x()),
                bench.view().feedback().guides()::toString);

        session.leaveNew();
        assertEquals(List.of(), bench.view().feedback().guides());
    }

    @Test
    void whatMayNotBeThereSaysWhy() {
        session.hoverNew(VM, IN_SITE, Set.of());
        assertEquals("A virtual machine cannot sit in a site", bench.view().feedback().refusal());
        assertTrue(bench.view().shown().topology().has(id("vm1")));

        session.dropNew(VM, IN_SITE, Set.of());
        assertEquals("A virtual machine cannot sit in a site", bench.view().feedback().refusal());
        assertEquals(document(), bench.view().shown());
    }

    @Test
    void leavingTheCanvasTakesThePreviewBack() {
        session.select(Set.of(id("v")));
        session.hoverNew(VM, IN_B, Set.of());
        session.leaveNew();
        session.leaveNew();

        assertEquals(document(), bench.view().shown());
        assertNull(bench.view().feedback().target());
        assertEquals(Set.of(id("v")), bench.view().selection());
    }

    @Test
    void aKindOfLinkBecomesTheTool() {
        session.hoverNew(new KindId("network"), IN_B, Set.of());
        assertNull(bench.view().feedback().refusal());
        session.dropNew(new KindId("network"), IN_B, Set.of());

        assertEquals(new Mode.Connecting(new KindId("network")), bench.view().mode());
    }

    @Test
    void theToolPlacesOneWhereItIsClickedAndRests() {
        session.use(new Mode.Adding(Service.KIND));
        session.hover(new Point(600, 500), Set.of());
        assertTrue(bench.view().shown().topology().has(id("service-1")));
        bench.click(new Point(600, 500));

        assertEquals(new Rect(492, 468, 216, 60), box(bench.document(), "service-1"));
        assertEquals(new Mode.Selecting(), bench.view().mode());
    }

    @Test
    void theToolDrawsTheBoxThatItIsPulledOver() {
        session.use(new Mode.Adding(new KindId("rack")));
        bench.dragAlong(new Point(610, 30), new Point(730, 150));

        assertEquals(new Rect(612, 36, 120, 120), box(bench.document(), "rack-1"));
        assertEquals("s", container(bench.document(), "rack-1"));
    }

    @Test
    void aGroupPutOnAMemberTakesItAndTheSelectionWithIt() {
        session.dropNew(DAG, new Point(100, 160), Set.of());
        assertEquals(
                List.of(id("e")),
                bench.document().topology().group(id("dag2")).orElseThrow().members());

        session.undo();
        session.select(Set.of(id("f"), id("e")));
        session.dropNew(DAG, new Point(100, 160), Set.of());
        assertEquals(
                List.of(id("e"), id("f")),
                bench.document().topology().group(id("dag2")).orElseThrow().members());
    }

    @Test
    void aGroupPutElsewhereIsEmptyAndHasABox() {
        session.dropNew(DAG, new Point(900, 700), Set.of());

        assertEquals(new Rect(816, 672, 180, 60), box(bench.document(), "dag2"));
    }
}
