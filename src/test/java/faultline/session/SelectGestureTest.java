package faultline.session;

import static faultline.SmallWorld.box;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Hit;
import faultline.tool.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectGestureTest {

    private static final Point ON_V = new Point(70, 120);
    private static final Point ON_W = new Point(370, 120);
    private static final Point NOWHERE = new Point(900, 700);

    private final Bench bench = new Bench(document());
    private final Session session = bench.session;

    @Test
    void aClickSelectsTheInnermostAndACanvasClickNothing() {
        bench.click(new Point(100, 160));
        assertEquals(Set.of(id("e")), bench.view().selection());

        bench.click(NOWHERE);
        assertEquals(Set.of(), bench.view().selection());
    }

    @Test
    void nothingHappensOnThePress() {
        session.press(ON_V);

        assertEquals(Set.of(), bench.view().selection());
    }

    @Test
    void shiftClicksAddAndTakeAway() {
        bench.click(ON_V);
        click(ON_W, Modifier.SHIFT);
        assertEquals(Set.of(id("v"), id("w")), bench.view().selection());

        click(ON_V, Modifier.SHIFT);
        assertEquals(Set.of(id("w")), bench.view().selection());

        click(NOWHERE, Modifier.SHIFT);
        assertEquals(Set.of(id("w")), bench.view().selection());
    }

    @Test
    void altAndCtrlClicksGoToWhatLiesBehind() {
        var onE = new Point(100, 160);
        bench.click(onE);
        click(onE, Modifier.ALT);
        assertEquals(Set.of(id("dag")), bench.view().selection());

        click(onE, Modifier.CTRL);
        assertEquals(Set.of(id("v")), bench.view().selection());

        click(onE, Modifier.ALT);
        click(onE, Modifier.ALT);
        assertEquals(Set.of(id("s")), bench.view().selection());

        click(onE, Modifier.ALT);
        assertEquals(Set.of(id("e")), bench.view().selection());
    }

    @Test
    void pulledRightTheBandCatchesWhatItEncloses() {
        bench.pull(Set.of(), new Point(10, 420), new Point(210, 520));
        assertEquals(new Rect(10, 420, 200, 100), bench.view().feedback().marquee());
        assertEquals(Set.of(id("ds")), bench.view().selection());
        assertEquals(Set.of(), session.selection());

        session.release(new Point(300, 520));
        assertEquals(Set.of(id("ds")), bench.view().selection());
        assertNull(bench.view().feedback().marquee());
    }

    @Test
    void pulledLeftItAlsoCatchesWhatItTouches() {
        bench.dragAlong(NOWHERE, new Point(190, 450));

        assertEquals(Set.of(id("ds"), id("mail")), bench.view().selection());
    }

    @Test
    void onTheGroundOfASiteABandIsPulledWithinIt() {
        bench.dragAlong(new Point(20, 50), new Point(330, 300));

        assertEquals(Set.of(id("a")), bench.view().selection());
        assertEquals(document(), bench.document());

        bench.dragAlong(new Point(650, 350), new Point(590, 190));
        assertEquals(Set.of(id("b"), id("sw")), bench.view().selection());
    }

    @Test
    void theTitleOfASiteOrASelectedSiteMoves() {
        bench.dragAlong(new Point(20, 10), new Point(44, 10));
        assertEquals(24, box(bench.document(), "s").x());

        bench.dragAlong(new Point(40, 350), new Point(64, 350));
        assertEquals(48, box(bench.document(), "s").x());
    }

    @Test
    void shiftAddsWhatTheBandCatches() {
        session.select(Set.of(id("v")));
        bench.dragAlong(Set.of(Modifier.SHIFT), new Point(10, 420), new Point(210, 520));

        assertEquals(Set.of(id("v"), id("ds")), bench.view().selection());
    }

    @Test
    void escGivesBackTheSelectionUnderTheBand() {
        session.select(Set.of(id("v")));
        bench.pull(Set.of(), new Point(10, 420), new Point(210, 520));
        session.cancel();

        assertEquals(Set.of(id("v")), bench.view().selection());
        assertNull(bench.view().feedback().marquee());
    }

    @Test
    void aDoubleClickAsksForTheName() {
        bench.click(ON_V);
        session.press(ON_V, Set.of(), 2);
        session.release(ON_V);
        assertEquals(id("v"), bench.view().feedback().naming());

        session.name("V-99");
        assertEquals("V-99", bench.document().topology().component(id("v")).orElseThrow().name());
        assertEquals("Rename V-01", bench.view().undoable());
        assertNull(bench.view().feedback().naming());
    }

    @Test
    void escLeavesTheNameAsItWas() {
        session.startNaming(id("v"));
        session.cancel();
        session.name("V-99");

        assertEquals(document(), bench.document());
    }

    @Test
    void allIsTheOutermostOfEverything() {
        session.selectAll();

        assertEquals(Set.of(id("s"), id("ds"), id("mail"), id("dag")), bench.view().selection());
    }

    @Test
    void whatThePointerIsOverIsShownOnce() {
        session.hover(ON_V, Set.of());
        var views = bench.views.size();
        session.hover(new Point(71, 121), Set.of());

        assertEquals(new Hit.OnElement(id("v")), bench.view().feedback().hovered());
        assertEquals(views, bench.views.size());
    }

    @Test
    void whatDoesNotExistIsNotSelected() {
        session.select(Set.of(id("v"), id("ghost")));

        assertEquals(Set.of(id("v")), bench.view().selection());
    }

    private void click(Point at, Modifier held) {
        session.press(at, Set.of(held), 1);
        session.release(at, Set.of(held));
    }
}
