package faultline.session;

import static faultline.SmallWorld.box;
import static faultline.SmallWorld.container;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.KindId;
import faultline.model.Point;
import faultline.scene.Side;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Adding what is joined to something, and walking along links.
class GrowGestureTest {

    private static final Point PORT_BELOW_STORE = new Point(120, 488);
    private static final Point PORT_OF_SWITCH = new Point(620, 224);

    private final Bench bench = new Bench(document());
    private final Session session = bench.session;

    @Test
    void oneMoreStandsBesideIsJoinedAndSelectedWithinOneStep() {
        session.select(Set.of(id("ds")));
        session.extend(Side.BOTTOM);

        assertEquals(Set.of(id("ds2")), bench.view().selection());
        assertTrue(bench.document().topology().links().has(id("network:ds:ds2")));
        assertEquals("Add DS2 beside DS1", bench.view().undoable());

        session.extend(Side.BOTTOM);
        assertEquals(Set.of(id("ds3")), bench.view().selection());
        assertTrue(box(bench.document(), "ds3").y() > box(bench.document(), "ds2").bottom());

        session.undo();
        session.undo();
        assertEquals(document(), bench.document());
    }

    @Test
    void withNothingOrSeveralSelectedNothingGrows() {
        session.extend(Side.RIGHT);
        session.select(Set.of(id("v"), id("w")));
        session.extend(Side.RIGHT);

        assertEquals(document(), bench.document());
    }

    @Test
    void aClickOnAPortAddsThere() {
        bench.click(PORT_BELOW_STORE);

        assertEquals(Set.of(id("ds2")), bench.view().selection());
        assertEquals(536, box(bench.document(), "ds2").y());
    }

    @Test
    void aLinkDroppedOnFreeGroundAsksWhatItLeadsTo() {
        bench.dragAlong(PORT_OF_SWITCH, new Point(900, 700));
        var loose = bench.view().feedback().loose();
        assertNotNull(loose);
        assertEquals(id("sw"), loose.from());
        assertEquals(document(), bench.document());

        session.extend(new KindId("host"));
        var added = bench.document().topology().components().values().stream().toList().getLast();
        assertEquals("", container(bench.document(), added.id().value()));
        assertEquals(Set.of(added.id()), bench.view().selection());
        assertEquals(
                document().topology().links().size() + 1,
                bench.document().topology().links().size());
        assertNull(bench.view().feedback().loose());
    }

    @Test
    void droppedInAContainerItGoesInThere() {
        bench.dragAlong(PORT_OF_SWITCH, new Point(680, 330));
        session.extend(new KindId("switch"));

        var added = bench.document().topology().components().values().stream().toList().getLast();
        assertEquals("s", container(bench.document(), added.id().value()));
    }

    @Test
    void escForgetsTheLooseLink() {
        bench.dragAlong(PORT_OF_SWITCH, new Point(900, 700));
        session.cancel();
        session.extend(new KindId("host"));

        assertNull(bench.view().feedback().loose());
        assertEquals(document(), bench.document());
    }

    @Test
    void linksAreFollowedFromOneElementToTheNext() {
        session.select(Set.of(id("a")));
        session.follow(Side.RIGHT);
        assertEquals(Set.of(id("sw")), bench.view().selection());

        session.follow(Side.RIGHT);
        assertEquals(Set.of(id("sw")), bench.view().selection());

        session.follow(Side.LEFT);
        assertEquals(Set.of(id("a")), bench.view().selection());
    }

    @Test
    void whatIsLookedForIsSelectedOneByOneAndAllElseIsDimmed() {
        session.find(id("v"), Set.of(id("v"), id("w")));
        assertEquals(Set.of(id("v")), bench.view().selection());
        assertTrue(bench.view().lit().has(id("w")));

        session.dim();
        assertTrue(!bench.view().lit().isActive());
        assertEquals(Set.of(id("v")), bench.view().selection());
    }
}
