package faultline.session;

import static faultline.SmallWorld.box;
import static faultline.SmallWorld.container;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.export.Fonts;
import faultline.format.Catalogs;
import faultline.format.DocumentCodec;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Point;
import faultline.scene.Detail;
import faultline.scene.Hit;
import faultline.scene.Lit;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.scene.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Gestures on the founding incident as it is drawn, with the hit test of the canvas.
class IncidentGestureTest {

    private static final Path INCIDENT = Path.of("templates/t01-exchange-incident.faultline");
    private static final Catalog CATALOG = Catalogs.builtIn();

    private final Document incident = incident();
    private final Bench bench = new Bench(incident, CATALOG, IncidentGestureTest::hit);

    @Test
    void aVmTakenByItsTitleIsDroppedOnTheOtherHost() {
        var title = box(incident, "vm-exch-02").corner().movedBy(30, 14);
        var host = box(incident, "esx2");
        var ground = new Point(host.x() + 40, host.bottom() - 6);
        assertEquals(new Hit.OnElement(id("vm-exch-02")), hit(incident, Set.of(), title, 4));

        bench.pull(Set.of(), title, ground);
        assertEquals(id("esx2"), bench.view().feedback().target());
        bench.session.release(ground);

        assertEquals("esx2", container(bench.document(), "vm-exch-02"));
        assertTrue(box(bench.document(), "vmc1").contains(box(bench.document(), "esx2")));
    }

    @Test
    void aHostCannotBeDroppedOnAStorageArray() {
        bench.pull(
                Set.of(),
                box(incident, "esx2").corner().movedBy(30, 14),
                box(incident, "san1").corner().movedBy(30, 14));

        assertEquals(
                "A hypervisor host cannot sit in a storage array",
                bench.view().feedback().refusal());
        bench.session.cancel();
        assertEquals(incident, bench.document());
    }

    @Test
    void aCableIsPulledFromTheSideOfASwitch() {
        var from = Side.LEFT.port(box(incident, "sw1"));
        var to = box(incident, "srv-dc2").corner().movedBy(30, 14);
        bench.session.select(Set.of());
        bench.session.hover(from, Set.of());
        assertEquals(new Hit.OnPort(id("sw1"), Side.LEFT), bench.view().feedback().hovered());

        bench.dragAlong(from, to);

        assertTrue(bench.document().topology().has(id("network:sw1:srv-dc2")));
        assertFalse(bench.view().selection().isEmpty());
    }

    @Test
    void aLinkIsClickedAndDeleted() {
        var scene = Scene.of(Picture.of(incident, CATALOG), Fonts.INTER);
        var cable = id("network:sw1:sw2");
        var figure = scene.figureOf(cable).orElseThrow();
        bench.click(figure.bounds().centre());
        assertEquals(Set.of(cable), bench.view().selection());

        bench.session.remove();
        assertFalse(bench.document().topology().has(cable));
        assertNull(bench.view().feedback().refusal());
    }

    private static Hit hit(Document document, Set<Id> selection, Point at, double tolerance) {
        var picture = new Picture(document, CATALOG, List.of(), selection, Lit.NONE, Detail.FULL);
        return Scene.of(picture, Fonts.INTER).hitAt(at, tolerance);
    }

    private static Document incident() {
        try {
            return new DocumentCodec().decode(Files.readString(INCIDENT)).document();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
