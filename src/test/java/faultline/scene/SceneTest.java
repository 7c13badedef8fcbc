package faultline.scene;

import static faultline.scene.Examples.CATALOG;
import static faultline.scene.Examples.component;
import static faultline.scene.Examples.document;
import static faultline.scene.Examples.figureOf;
import static faultline.scene.Examples.marksOf;
import static faultline.scene.Examples.rectOf;
import static faultline.scene.Examples.scene;
import static faultline.scene.Examples.template;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.export.Fonts;
import faultline.model.Id;
import faultline.model.Point;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneTest {

    private static final String T01 = "t01-exchange-incident";

    @Test
    void theSamePictureBecomesTheSameScene() {
        assertEquals(scene(template(T01)), scene(template(T01)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t01-exchange-incident",
                "t02-exchange-built-right",
                "t13-sql-availability-group",
                "t28-central-sql-instance"
            })
    void everythingDrawnLiesWithinTheBounds(String name) {
        var scene = scene(template(name));
        for (var mark : scene.marks()) {
            assertTrue(scene.bounds().contains(mark.bounds()), mark::toString);
        }
    }

    @Test
    void anEmptyDocumentIsAnEmptyScene() {
        var scene = scene(document(List.of()));
        assertEquals(List.of(), scene.marks());
        assertEquals(new Hit.OnCanvas(), scene.hitAt(new Point(0, 0), 4));
    }

    @Test
    void theInnermostComponentIsHit() {
        var scene = scene(template(T01));
        var copy = rectOf(scene, "db1-exch-02");
        assertEquals(new Hit.OnElement(new Id("db1-exch-02")), scene.hitAt(copy.centre(), 4));
        var besideIt = new Point(copy.x() - 8, copy.bottom() + 6);
        assertEquals(new Hit.OnElement(new Id("exch-02")), scene.hitAt(besideIt, 4));
    }

    @Test
    void aLinkIsHitBeforeTheFreeGroundOfTheContainerItCrosses() {
        var scene = scene(template(T01));
        var wire = (Figure.Wire) figureOf(scene, "network:esx2:sw2");
        var inside = wire.points().getFirst().movedBy(0, -20);
        assertEquals(new Hit.OnElement(wire.id()), scene.hitAt(inside.movedBy(3, 0), 4));
    }

    @Test
    void aPortLiesOutsideTheMiddleOfASide() {
        var scene = scene(document(List.of(component("switch", "sw1", ""))));
        var rect = rectOf(scene, "sw1");
        assertEquals(
                new Hit.OnPort(new Id("sw1"), Side.RIGHT), scene.hitAt(Side.RIGHT.port(rect), 4));
    }

    @Test
    void onlyASelectedElementHasHandles() {
        var document = document(List.of(component("switch", "sw1", "")));
        var id = new Id("sw1");
        var corner = rectOf(scene(document), "sw1").corner();
        var picture = new Picture(document, CATALOG, List.of(), Set.of(id), Lit.NONE, Detail.FULL);
        assertEquals(new Hit.OnElement(id), scene(document).hitAt(corner, 4));
        assertEquals(
                new Hit.OnHandle(id, Handle.NORTH_WEST),
                Scene.of(picture, Fonts.INTER).hitAt(corner, 4));
    }

    @Test
    void whatIsNotLitIsDimmedButForWhatHoldsIt() {
        var lit = new Lit(Set.of(new Id("exch-02")));
        var picture = new Picture(template(T01), CATALOG, List.of(), Set.of(), lit, Detail.FULL);
        var scene = Scene.of(picture, Fonts.INTER);
        assertEquals(1, marksOf(scene, "exch-02", Layer.CONTAINERS).getFirst().tag().opacity());
        assertEquals(1, marksOf(scene, "esx1", Layer.CONTAINERS).getFirst().tag().opacity());
        assertEquals(0.35, marksOf(scene, "esx2", Layer.CONTAINERS).getFirst().tag().opacity());
        assertEquals(1, marksOf(scene, "exch-02", Layer.GLOW).size());
        assertEquals(0, marksOf(scene, "esx1", Layer.GLOW).size());
    }

    @Test
    void namesAreLargerFromFurtherAwayAndStayInTheirBox() {
        var picture =
                new Picture(template(T01), CATALOG, List.of(), Set.of(), Lit.NONE, Detail.PLAIN);
        var far = Scene.of(picture, Fonts.INTER);
        var near = scene(template(T01));
        assertEquals(17, nameOf("sw1", far).size());
        assertEquals(13, nameOf("sw1", near).size());
        for (var mark : far.marks()) {
            var id = mark.tag().id();
            if (id != null && mark instanceof Mark.Text && mark.tag().layer() == Layer.CARDS) {
                assertTrue(rectOf(far, id.value()).contains(mark.bounds()), mark::toString);
            }
        }
    }

    private static Mark.Text nameOf(String id, Scene scene) {
        return marksOf(scene, id, Layer.CARDS).stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesWithTheDetail(Detail detail) {
        var picture = new Picture(template(T01), CATALOG, List.of(), Set.of(), Lit.NONE, detail);
        assertEquals(scene(template(T01)).figures(), Scene.of(picture, Fonts.INTER).figures());
    }

    @ParameterizedTest
    @EnumSource
    void lessDetailIsFewerMarks(Detail detail) {
        var picture = new Picture(template(T01), CATALOG, List.of(), Set.of(), Lit.NONE, detail);
        var marks = Scene.of(picture, Fonts.INTER).marks();
        var texts = marks.stream().filter(Mark.Text.class::isInstance).count();
        assertEquals(detail == Detail.BOXES || detail == Detail.DOTS, texts == 0);
        assertTrue(marks.size() <= scene(template(T01)).marks().size());
    }

    @Test
    void aSelectedServiceShowsWhatItNeeds() {
        var document = Examples.template("t01-exchange-incident");
        var shown = Picture.of(document, Examples.CATALOG);
        var selected =
                new Picture(
                        document,
                        Examples.CATALOG,
                        List.of(),
                        Set.of(new Id("mail")),
                        shown.lit(),
                        shown.detail());
        var needs = document.topology().services().find(new Id("mail")).orElseThrow().needs();

        var lines = Examples.marksOf(Scene.of(selected, Fonts.INTER), "mail", Layer.LINKS);
        assertEquals(needs.size(), lines.size());
        assertEquals(
                List.of(), Examples.marksOf(Scene.of(shown, Fonts.INTER), "mail", Layer.LINKS));
    }
}
