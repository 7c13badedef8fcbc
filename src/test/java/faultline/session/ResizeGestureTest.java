package faultline.session;

import static faultline.SmallWorld.box;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Point;
import faultline.model.Rect;
import faultline.tool.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResizeGestureTest {

    private final Bench bench = new Bench(document());

    @Test
    void aCornerIsPulledOnTheGrid() {
        bench.session.select(Set.of(id("b")));
        bench.dragAlong(new Point(600, 280), new Point(650, 307));

        assertEquals(new Rect(340, 60, 308, 252), box(bench.document(), "b"));
        assertEquals(Set.of(id("b")), bench.view().selection());
        assertEquals("Resize B", bench.view().undoable());
    }

    @Test
    void withCtrlItIsPulledExactly() {
        bench.session.select(Set.of(id("b")));
        bench.dragAlong(Set.of(Modifier.CTRL), new Point(600, 280), new Point(651, 307));

        assertEquals(new Rect(340, 60, 311, 247), box(bench.document(), "b"));
    }

    @Test
    void theSideShowsWhatItComesInLineWith() {
        var a = box(document(), "a");
        bench.session.select(Set.of(id("b")));
        bench.pull(Set.of(), new Point(600, 280), new Point(660, 320), new Point(660, 340));
        var lines = bench.view().feedback().guides();
        assertTrue(
                lines.stream().anyMatch(it -> it.from().y() == a.y() && it.to().y() == a.y()),
                lines::toString);

        bench.session.cancel();
        assertTrue(bench.view().feedback().guides().isEmpty());
    }

    @Test
    void aSideMovesAlone() {
        bench.session.select(Set.of(id("b")));
        bench.dragAlong(new Point(340, 170), new Point(324, 230));

        assertEquals(new Rect(324, 60, 276, 220), box(bench.document(), "b"));
    }

    @Test
    void theContentsKeepTheirRoomAndTheirPlace() {
        bench.session.select(Set.of(id("b")));
        bench.pull(Set.of(), new Point(600, 280), new Point(300, 30));

        assertEquals(new Rect(340, 60, 256, 180), box(bench.view().shown(), "b"));
        assertEquals(box(document(), "w"), box(bench.view().shown(), "w"));
        assertEquals(document(), bench.document());
    }

    @Test
    void theSitesAroundGrowAlong() {
        bench.session.select(Set.of(id("b")));
        bench.dragAlong(new Point(600, 280), new Point(900, 600));

        assertTrue(box(bench.document(), "s").contains(box(bench.document(), "b")));
    }

    @Test
    void escLeavesTheBoxAsItWas() {
        bench.session.select(Set.of(id("b")));
        bench.pull(Set.of(), new Point(600, 280), new Point(650, 307));
        bench.session.cancel();

        assertEquals(document(), bench.view().shown());
        assertFalse(bench.view().dirty());
    }
}
