package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Point;
import faultline.model.Rect;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ViewportTest {

    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(7);

    @Test
    void zoomingLeavesThePointUnderThePointerWhereItIs() {
        for (var i = 0; i < 500; i++) {
            var view = new Viewport(random.nextDouble(0.05, 8), random.nextInt(900), 40);
            var x = random.nextDouble(1200);
            var y = random.nextDouble(800);
            var before = view.toDocument(x, y);
            var after = view.zoomedAt(x, y, random.nextDouble(0.01, 50)).toDocument(x, y);
            assertTrue(before.distanceTo(after) < 1e-6, () -> before + " went to " + after);
        }
    }

    @Test
    void zoomStaysWithinBounds() {
        assertEquals(Viewport.LARGEST, Viewport.START.zoomedAt(0, 0, 1e6).zoom());
        assertEquals(Viewport.SMALLEST, Viewport.START.zoomedAt(0, 0, 1e-6).zoom());
    }

    @Test
    void fittingShowsAllOfIt() {
        var drawing = new Rect(-400, 120, 3000, 900);
        var view = Viewport.fitting(drawing, 800, 600, 1);
        assertTrue(view.visible(800, 600).contains(drawing));
        assertEquals(1, Viewport.fitting(new Rect(0, 0, 10, 10), 800, 600, 1).zoom());
    }

    @Test
    void whatIsInSightIsLeftInPeace() {
        var view = new Viewport(1, 0, 0);
        assertSame(view, view.showing(new Rect(10, 10, 100, 100), 800, 600));
        var moved = view.showing(new Rect(2000, 10, 100, 100), 800, 600);
        assertEquals(new Point(400, 300), moved.toScreen(new Point(2050, 60)));
    }
}
