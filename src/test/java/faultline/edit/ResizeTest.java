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

import faultline.model.Document;
import faultline.model.Rect;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResizeTest {

    private final Document document = document();

    @Test
    void aLargerBoxMakesTheContainersAroundItLarger() {
        var resized = after(document, new Resize(id("v"), new Rect(60, 104, 300, 120)));

        assertEquals(new Rect(60, 104, 300, 120), box(resized, "v"));
        assertEquals(new Rect(40, 60, 336, 220), box(resized, "a"));
    }

    @Test
    void aContainerKeepsRoomForItsContents() {
        var resized = after(document, new Resize(id("v"), new Rect(60, 104, 30, 30)));

        assertEquals(new Rect(60, 104, 216, 108), box(resized, "v"));
    }

    @Test
    void nothingBecomesTooSmallToGrip() {
        assertEquals(
                new Rect(40, 440, 24, 24),
                box(after(document, new Resize(id("ds"), new Rect(40, 440, 0, 3))), "ds"));
    }

    @Test
    void anArrangementIsTakenAsItIsAndLeavesOutWhatHasGone() {
        var box = new Rect(1, 2, 3, 4);
        var arranged = after(document, new Arrange(Map.of(id("v"), box, id("ghost"), box)));

        assertEquals(box, box(arranged, "v"));
        assertTrue(arranged.layout().rectOf(id("ghost")).isEmpty());
        assertEquals(box(document, "a"), box(arranged, "a"));
        assertEquals("Resize V-01", label(document, new Resize(id("v"), box)));
        assertFalse(container(arranged, "v").isEmpty());
        assertEquals("ghost is no longer there", refusal(document, new Resize(id("ghost"), box)));
    }
}
