package faultline.edit;

import static faultline.SmallWorld.after;
import static faultline.SmallWorld.box;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static faultline.SmallWorld.label;
import static faultline.SmallWorld.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.edit.Align.How;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Rect;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlignTest {

    private static final Set<Id> STORE_AND_SERVICE = Set.of(id("ds"), id("mail"));

    @Test
    void edgesAndMiddlesComeInLine() {
        assertEquals(40, box(aligned(How.LEFT), "mail").x());
        assertEquals(420 - 160, box(aligned(How.RIGHT), "ds").x());
        assertEquals(box(aligned(How.CENTRE), "ds").centre().x(), 230);
        assertEquals(box(aligned(How.CENTRE), "mail").centre().x(), 230);
        assertEquals(500 - 48, box(aligned(How.BOTTOM), "ds").y());
        assertEquals(446, box(aligned(How.MIDDLE), "ds").y());
        assertEquals("Align tops", label(document(), new Align(STORE_AND_SERVICE, How.TOP)));
    }

    @Test
    void whatSitsInABoxComesAlong() {
        var result = after(document(), new Align(Set.of(id("a"), id("sw")), How.TOP));
        assertEquals(60, box(result, "sw").y());
        var lower = after(document(), new Align(Set.of(id("a"), id("sw")), How.BOTTOM));
        assertEquals(232, box(lower, "sw").y());
        assertEquals(box(document(), "v"), box(lower, "v"));
        var right = after(document(), new Align(Set.of(id("v"), id("ds")), How.LEFT));
        assertEquals(box(document(), "e").movedBy(-20, 0), box(right, "e"));
    }

    @Test
    void theSameRoomComesBetweenThree() {
        var three = new Align(Set.of(id("a"), id("b"), id("sw")), How.ACROSS);
        var result = after(document(), three);
        assertEquals(box(document(), "a"), box(result, "a"));
        assertEquals(box(document(), "sw"), box(result, "sw"));
        assertEquals(
                box(result, "b").x() - box(result, "a").right(),
                box(result, "sw").x() - box(result, "b").right());
        assertEquals(
                "Select at least 3 elements for that first",
                refusal(document(), new Align(STORE_AND_SERVICE, How.DOWN)));
    }

    @Test
    void theSmallerBecomesAsLargeAsTheLarger() {
        var result = aligned(How.SIZE);
        assertEquals(new Rect(40, 440, 180, 60), box(result, "ds"));
        assertEquals(box(document(), "mail"), box(result, "mail"));
    }

    @Test
    void whatIsLockedStays() {
        var locked = after(document(), new Lock(Set.of(id("mail")), Lock.Hold.LOCKED));
        var result = after(locked, new Align(STORE_AND_SERVICE, How.LEFT));
        assertEquals(box(document(), "mail"), box(result, "mail"));
        assertTrue(result.layout().isLocked(id("mail")));
    }

    private static Document aligned(How how) {
        return after(document(), new Align(STORE_AND_SERVICE, how));
    }
}
