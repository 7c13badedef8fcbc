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
}
