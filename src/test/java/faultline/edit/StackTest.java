package faultline.edit;

import static faultline.SmallWorld.CATALOG;
import static faultline.SmallWorld.after;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static faultline.SmallWorld.label;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.edit.Stack.To;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Hit;
import faultline.scene.Picture;
import faultline.scene.Scene;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StackTest {

    private static final Set<Id> B = Set.of(id("b"));

    /// The document with the two hosts upon each other.
    private static final Document OVER =
            document()
                    .with(
                            document()
                                    .layout()
                                    .with(id("b"), new Rect(60, 80, 260, 220))
                                    .with(id("w"), new Rect(80, 124, 220, 120)));

    @Test
    void theTopmostIsTheOneThatIsHit() {
        assertEquals(id("b"), hit(OVER));
        assertEquals(id("a"), hit(after(OVER, new Stack(B, To.BACK))));
        assertEquals(
                id("b"), hit(after(after(OVER, new Stack(B, To.BACK)), new Stack(B, To.FRONT))));
        assertEquals("Send B to the back", label(OVER, new Stack(B, To.BACK)));
    }

    @Test
    void stepsGoOneByOne() {
        var forward = after(OVER, new Stack(B, To.FORWARD));
        assertEquals(1, forward.layout().standOf(id("b")).order());
        assertEquals(OVER, after(forward, new Stack(B, To.BACKWARD)));
    }

    @Test
    void movingKeepsOrderAndLock() {
        var set = after(after(OVER, new Stack(B, To.FRONT)), new Lock(B, Lock.Hold.LOCKED));
        var moved = after(set, new Shift(B, 12, 12));
        assertTrue(moved.layout().isLocked(id("b")));
        assertEquals(1, moved.layout().standOf(id("b")).order());
        assertFalse(after(moved, new Lock(B, Lock.Hold.FREE)).layout().isLocked(id("b")));
    }

    private static Id hit(Document document) {
        var scene =
                Scene.of(Picture.of(document, CATALOG), (text, size, _) -> text.length() * size);
        return scene.hitAt(new Point(290, 260), 1) instanceof Hit.OnElement(var id)
                ? id
                : id("none");
    }
}
