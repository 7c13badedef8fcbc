package faultline.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionTest {

    @Test
    void oneRectangleIsItsFourCorners() {
        var rings = Union.rings(List.of(new Rect(10, 20, 30, 40)));
        assertEquals(1, rings.size());
        assertEquals(
                new HashSet<>(
                        List.of(
                                new Point(10, 20),
                                new Point(40, 20),
                                new Point(40, 60),
                                new Point(10, 60))),
                new HashSet<>(rings.getFirst()));
    }

    @Test
    void rectanglesThatMeetBecomeOneRing() {
        var rings = Union.rings(List.of(new Rect(0, 0, 20, 20), new Rect(10, 10, 20, 20)));
        assertEquals(1, rings.size());
        assertEquals(8, rings.getFirst().size());
    }

    @Test
    void rectanglesApartStayApart() {
        assertEquals(2, Union.rings(List.of(new Rect(0, 0, 5, 5), new Rect(10, 0, 5, 5))).size());
    }

    @Test
    void aHoleIsARingOfItsOwn() {
        var frame =
                List.of(
                        new Rect(0, 0, 30, 10),
                        new Rect(0, 20, 30, 10),
                        new Rect(0, 0, 10, 30),
                        new Rect(20, 0, 10, 30));
        assertEquals(2, Union.rings(frame).size());
    }

    /// The even-odd rule over the rings says the same as the rectangles themselves.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theRingsCoverWhatTheRectanglesCover(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (var round = 0; round < 50; round++) {
            var rects = new ArrayList<Rect>();
            for (var i = 0; i < 2 + random.nextInt(7); i++) {
                rects.add(
                        new Rect(
                                random.nextInt(10),
                                random.nextInt(10),
                                1 + random.nextInt(5),
                                1 + random.nextInt(5)));
            }
            var rings = Union.rings(rects);
            for (var x = 0.5; x < 16; x++) {
                for (var y = 0.5; y < 16; y++) {
                    var point = new Point(x, y);
                    var covered = rects.stream().anyMatch(rect -> rect.contains(point));
                    assertEquals(covered, isInside(rings, point), rects + " at " + point);
                }
            }
        }
    }

    private static boolean isInside(List<List<Point>> rings, Point point) {
        var crossings = 0;
        for (var ring : rings) {
            for (var i = 0; i < ring.size(); i++) {
                var a = ring.get(i);
                var b = ring.get((i + 1) % ring.size());
                if (a.x() == b.x() && a.x() > point.x()) {
                    var top = Math.min(a.y(), b.y());
                    var bottom = Math.max(a.y(), b.y());
                    crossings += point.y() > top && point.y() < bottom ? 1 : 0;
                }
            }
        }
        return crossings % 2 == 1;
    }
}
