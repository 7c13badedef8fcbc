package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Point;
import faultline.model.Rect;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final Rect WIDE = new Rect(-1000, 400, 40_000, 9_000);
    private final Chart chart = Chart.of(WIDE, 216, 148);

    @Test
    void allOfALargeDrawingIsOnTheMap() {
        assertTrue(new Rect(0, 0, 216, 148).contains(chart.onMap(WIDE)));
        assertEquals(204, chart.onMap(WIDE).width(), 0.001);
        assertEquals(74, chart.onMap(WIDE).centre().y(), 0.001);
    }

    @Test
    void aPlaceOnTheMapIsThatPlaceInTheDocument() {
        var middle = chart.onMap(WIDE).centre();
        var back = chart.inDocument(middle.x(), middle.y());
        assertTrue(back.distanceTo(new Point(19_000, 4_900)) < 0.001);
    }

    @Test
    void draggingOnTheMapMovesWhatIsSeenByAsMuch() {
        var before = Viewport.START.centredOn(new Point(4_000, 3_000), 800, 600);
        var seen = chart.onMap(before.visible(800, 600));
        var grabbed = new Point(seen.x() + 1, seen.y() + 1);
        var grip = Chart.grip(seen, grabbed);
        var pulled = grabbed.movedBy(30, 10);
        var after =
                before.centredOn(
                        chart.inDocument(pulled.x() + grip.x(), pulled.y() + grip.y()), 800, 600);
        var moved = chart.onMap(after.visible(800, 600));
        assertEquals(seen.x() + 30, moved.x(), 0.01);
        assertEquals(seen.y() + 10, moved.y(), 0.01);
    }

    @Test
    void aPressBesideWhatIsSeenBringsItThere() {
        assertEquals(new Point(0, 0), Chart.grip(new Rect(10, 10, 20, 20), new Point(90, 40)));
    }
}
