package faultline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    private static final Id A = new Id("a");
    private static final Id B = new Id("b");
    private static final Rect UNIT = new Rect(0, 0, 1, 1);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void aMovedBoxKeepsItsUnknownFields() {
        var extras = new Extras(Map.of("pinned", "true"));
        var layout =
                new Layout(
                        Index.of(List.of(new Layout.Box(UNIT, extras)), _ -> A),
                        Index.empty(),
                        Extras.NONE);

        var moved = layout.moved(List.of(A, A, B), 2, 3);

        assertEquals(Optional.of(new Rect(2, 3, 1, 1)), moved.rectOf(A));
        assertEquals(extras, moved.boxes().find(A).orElseThrow().extras());
        assertEquals(extras, layout.with(A, UNIT).boxes().find(A).orElseThrow().extras());
        assertEquals(Optional.empty(), moved.rectOf(B));
    }

    @Test
    void whatLeavesLosesItsBoxAndItsRoute() {
        var route = new Layout.Route(List.of(new Point(1, 2)), Extras.NONE);
        var layout =
                new Layout(
                        Index.of(List.of(new Layout.Box(UNIT)), _ -> A),
                        Index.of(List.of(route), _ -> B),
                        Extras.NONE);

        assertEquals(Layout.NONE, layout.without(List.of(A, B)));
    }

    @Test
    void aBoxHasFiniteSidesThatAreNotNegative() {
        assertThrows(MalformedTopologyException.class, () -> new Rect(0, 0, -1, 0));
        assertThrows(MalformedTopologyException.class, () -> new Rect(Double.NaN, 0, 1, 1));
        assertThrows(
                MalformedTopologyException.class,
                () -> new Rect(0, 0, Double.POSITIVE_INFINITY, 1));
        assertThrows(MalformedTopologyException.class, () -> new Rect(0, 0, 1, Double.NaN));
    }

    @Test
    void minusZeroIsZero() {
        assertEquals(new Rect(0, 0, 0, 0), new Rect(-0.0, -0.0, -0.0, -0.0));
    }

    @Test
    void aBoxThatShrinksStopsAtNothing() {
        assertEquals(new Rect(3, 3, 0, 0), UNIT.grownBy(-3));
        assertEquals(new Rect(-1, -1, 3, 3), UNIT.grownBy(1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aUnionHoldsBothAndNothingSmallerDoes(long seed) {
        var random = RandomDocuments.random(seed);
        var a = rect(random.nextInt(50), random.nextInt(50), random.nextInt(50));
        var b = rect(random.nextInt(50), random.nextInt(50), random.nextInt(50));

        var union = a.union(b);

        assertTrue(union.contains(a) && union.contains(b));
        assertEquals(union, b.union(a));
        assertEquals(Optional.of(union), Rect.around(List.of(a, b)));
        assertTrue(union.x() == a.x() || union.x() == b.x());
        assertTrue(union.bottom() == a.bottom() || union.bottom() == b.bottom());
        var apart =
                a.right() <= b.x()
                        || b.right() <= a.x()
                        || a.bottom() <= b.y()
                        || b.bottom() <= a.y();
        assertEquals(!apart, a.meets(b));
        assertTrue(a.contains(a.centre()) && a.contains(a.corner()));
    }

    private static Rect rect(int x, int y, int side) {
        return new Rect(x, y, side + 1, side + 2);
    }
}
