package faultline.scene;

import static faultline.scene.Examples.component;
import static faultline.scene.Examples.document;
import static faultline.scene.Examples.figureOf;
import static faultline.scene.Examples.rectOf;
import static faultline.scene.Examples.scene;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Point;
import faultline.model.Properties;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WiresTest {

    private static final Rect HERE = new Rect(0, 0, 168, 48);

    @Test
    void aLinkBetweenBoxesSideBySideIsStraight() {
        var wire = only(linked(HERE, new Rect(400, 8, 168, 48)));
        assertEquals(2, wire.size());
        assertEquals(wire.getFirst().y(), wire.getLast().y());
        assertEquals(168, wire.getFirst().x());
        assertEquals(400, wire.getLast().x());
    }

    @Test
    void aLinkGoesAroundACardInItsWay() {
        var between = new Rect(260, -40, 60, 130);
        var document = linked(HERE, new Rect(400, 0, 168, 48));
        document = with(document, component("switch", "between", ""), between);
        var wire = only(document);
        assertFalse(runsThrough(wire, between), wire::toString);
    }

    @Test
    void parallelLinksDoNotHideEachOther() {
        var document = linked(HERE, new Rect(400, 0, 168, 48));
        var twin =
                new Link(
                        new Id("twin"),
                        new KindId("network"),
                        "",
                        new Id("a"),
                        new Id("b"),
                        Properties.NONE,
                        Extras.NONE);
        var scene = scene(document.with(document.topology().with(twin)));
        var first = wire(scene, "network:a:b");
        var second = wire(scene, "twin");
        assertNotEquals(first.getFirst(), second.getFirst());
        assertNotEquals(first.getLast(), second.getLast());
    }

    @Test
    void linksThatSayTheSameAboutOneEndMayShareIt() {
        var document = document(List.of(component("datastore", "ds", "")));
        document = with(document, component("datastore", "ds", ""), new Rect(300, 300, 100, 48));
        for (var i = 0; i < 8; i++) {
            var vm = component("vm", "vm" + i, "");
            document = with(document, vm, new Rect(i * 100, 0, 90, 48));
            var link = new Link(new KindId("stored-on"), vm.id(), new Id("ds"));
            document = document.with(document.topology().with(link));
        }
        var scene = scene(document);
        var ends =
                document.topology().links().keys().stream()
                        .map(id -> wire(scene, id.value()).getLast())
                        .distinct()
                        .count();
        assertTrue(ends < 8, () -> "8 links end at " + ends + " places");
    }

    @Test
    void bendsThatSomebodySetAreKept() {
        var document = linked(HERE, new Rect(400, 0, 168, 48));
        var bends = List.of(new Point(220, 24), new Point(220, 200), new Point(480, 200));
        var routes =
                Index.copyOf(Map.of(new Id("network:a:b"), new Layout.Route(bends, Extras.NONE)));
        var layout = new Layout(document.layout().boxes(), routes, Extras.NONE);
        var wire = only(document.with(layout));
        assertEquals(bends, wire.subList(1, 4));
        assertEquals(new Point(168, 24), wire.getFirst());
        assertEquals(new Point(480, 48), wire.getLast());
    }

    @Test
    void aLinkToAGroupEndsAtItsOutline() {
        var document = linked(HERE, new Rect(400, 0, 168, 48));
        document = with(document, component("vm", "vm1", ""), new Rect(0, 300, 168, 48));
        var group = new Group(new Id("g"), new KindId("dag"), "DAG", List.of(new Id("b")));
        var link = new Link(new KindId("witness-of"), new Id("vm1"), group.id());
        document = document.with(document.topology().with(group).with(link));
        var scene = scene(document);
        var ring = (Figure.Ring) figureOf(scene, "g");
        assertTrue(
                Segments.distanceToRing(
                                wire(scene, link.id().value()).getLast(), ring.rings().getFirst())
                        < 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void whereverTheBoxesStandEveryLinkGoesFromEdgeToEdgeInUprightAndLevelPieces(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var document = document(List.of());
        for (var i = 0; i < 14; i++) {
            var rect =
                    new Rect(
                            random.nextInt(900),
                            random.nextInt(700),
                            60 + random.nextInt(160),
                            34 + random.nextInt(60));
            document = with(document, component("switch", "s" + i, ""), rect);
        }
        var links = new ArrayList<Element>();
        for (var i = 0; i < 30; i++) {
            var from = random.nextInt(14);
            var to = (from + 1 + random.nextInt(13)) % 14;
            links.add(new Link(new KindId("network"), new Id("s" + from), new Id("s" + to)));
        }
        document = document.with(document.topology().withAll(links));
        var scene = scene(document);
        for (var link : document.topology().links().values()) {
            var wire = wire(scene, link.id().value());
            assertOnEdge(wire.getFirst(), rectOf(scene, link.from().value()));
            assertOnEdge(wire.getLast(), rectOf(scene, link.to().value()));
            for (var i = 1; i < wire.size(); i++) {
                var a = wire.get(i - 1);
                var b = wire.get(i);
                assertTrue(a.x() == b.x() || a.y() == b.y(), wire::toString);
            }
        }
    }

    private static void assertOnEdge(Point point, Rect rect) {
        var onEdge =
                point.x() == rect.x()
                        || point.x() == rect.right()
                        || point.y() == rect.y()
                        || point.y() == rect.bottom();
        assertTrue(onEdge && rect.contains(point), () -> point + " is not on the edge of " + rect);
    }

    private static Document linked(Rect a, Rect b) {
        var document = with(document(List.of()), component("switch", "a", ""), a);
        document = with(document, component("switch", "b", ""), b);
        var link = new Link(new KindId("network"), new Id("a"), new Id("b"));
        return document.with(document.topology().with(link));
    }

    private static Document with(Document document, Element element, Rect rect) {
        return document.with(document.topology().with(element))
                .with(document.layout().with(element.id(), rect));
    }

    private static List<Point> only(Document document) {
        return wire(scene(document), "network:a:b");
    }

    private static List<Point> wire(Scene scene, String id) {
        return ((Figure.Wire) figureOf(scene, id)).points();
    }

    private static boolean runsThrough(List<Point> wire, Rect rect) {
        for (var i = 1; i < wire.size(); i++) {
            if (Rect.between(wire.get(i - 1), wire.get(i)).grownBy(0.1).meets(rect)) {
                return true;
            }
        }
        return false;
    }
}
