package faultline.edit;

import static faultline.SmallWorld.after;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.SmallWorld;
import faultline.model.Document;
import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bends that somebody set, when the boxes at their ends move.
class BendsTest {

    private static final Id STORED = Link.usualId(new KindId("stored-on"), id("v"), id("ds"));

    /// From v down and to the left, down again to ds.
    private static final List<Point> BENDS = List.of(new Point(170, 420), new Point(120, 420));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void bendsBetweenTwoThatMoveTogetherMoveWithThem() {
        var moved = moved(bent(BENDS), new Shift(Set.of(id("a"), id("ds")), 24, 12));

        assertEquals(BENDS.stream().map(it -> it.movedBy(24, 12)).toList(), bends(moved));
    }

    @Test
    void theBendBesideOneThatMovesAloneSlides() {
        var moved = moved(bent(BENDS), new Shift(Set.of(id("ds")), 120, 0));

        assertEquals(List.of(new Point(170, 420)), bends(moved));
    }

    @Test
    void bendsThatNothingMovesAtStay() {
        var moved = moved(bent(BENDS), new Shift(Set.of(id("sw")), 0, 24));

        assertEquals(BENDS, bends(moved));
    }

    @Test
    void bendsThatWouldLeadOverOthersAreForgotten() {
        var moved =
                moved(
                        bent(List.of(new Point(20, 464))),
                        new Drop(Set.of(id("v")), 300, 0, id("b")));

        assertTrue(moved.layout().routes().find(STORED).isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void linksStayLevelAndUpright(long seed) {
        var random = RandomGeneratorFactory.getDefault().create(seed);
        var now = bent(BENDS);
        var ids = now.topology().components().keys().stream().toList();
        for (var step = 0; step < 10; step++) {
            var id = ids.get(random.nextInt(ids.size()));
            var dx = random.nextInt(-20, 20) * 12;
            var dy = random.nextInt(-20, 20) * 12;
            now = moved(now, new Shift(Set.of(id), dx, dy));
            assertUpright(now);
        }
    }

    private static void assertUpright(Document document) {
        var route = document.layout().routes().find(STORED);
        if (route.isPresent()) {
            var bends = route.get().bends();
            assertReached(SmallWorld.box(document, "v"), bends.getFirst());
            assertReached(SmallWorld.box(document, "ds"), bends.getLast());
            for (var i = 1; i < bends.size(); i++) {
                var here = bends.get(i);
                var there = bends.get(i - 1);
                assertTrue(here.x() == there.x() || here.y() == there.y(), bends::toString);
            }
        }
    }

    private static void assertReached(Rect box, Point bend) {
        var isUpright = bend.x() >= box.x() && bend.x() <= box.right();
        var isLevel = bend.y() >= box.y() && bend.y() <= box.bottom();
        assertTrue(isUpright ^ isLevel, () -> box + " " + bend);
    }

    private static Document moved(Document document, Edit edit) {
        return Bends.following(document, after(document, edit));
    }

    private static List<Point> bends(Document document) {
        return document.layout().routes().find(STORED).orElseThrow().bends();
    }

    private static Document bent(List<Point> bends) {
        var route = Map.of(STORED, new Layout.Route(bends, Extras.NONE));
        var layout = document().layout();
        return document()
                .with(new Layout(layout.boxes(), layout.routes().withAll(route), Extras.NONE));
    }
}
