package faultline.tool;

import static faultline.SmallWorld.box;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Point;
import faultline.model.Rect;
import faultline.tool.Guides.Axis;
import faultline.tool.Guides.Guide;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuidesTest {

    @Test
    void edgesComeInLineAcrossContainers() {
        var guides = around(new Rect(378, 300, 160, 48));
        assertEquals(OptionalDouble.of(2), guides.pull(Axis.ACROSS, 4));
        assertEquals(
                OptionalDouble.empty(), around(new Rect(386, 300, 161, 48)).pull(Axis.ACROSS, 1));
    }

    @Test
    void whatIsInLineIsShownFromOneToTheOther() {
        var placed =
                document().with(document().layout().with(id("ds"), new Rect(380, 440, 160, 48)));
        assertTrue(
                Guides.of(placed, Set.of(id("ds")))
                        .contains(new Guide(new Point(380, 148), new Point(380, 488), 0)));
    }

    @Test
    void centresComeInLineWithCentresOnly() {
        var middle = box(document(), "f").centre().x();
        var guides = around(new Rect(middle - 31, 320, 60, 40));
        assertEquals(OptionalDouble.of(1), guides.pull(Axis.ACROSS, 1.5));
    }

    @Test
    void equalRoomOnBothSidesIsFoundAndSaid() {
        var placed =
                document().with(document().layout().with(id("ds"), new Rect(500, 440, 100, 48)));
        var between = new Rect(432, 445, 55, 40);
        var guides = Guides.around(placed, Set.of(id("s"), id("dag")), between);
        assertEquals(OptionalDouble.of(0.5), guides.pull(Axis.ACROSS, 1));
        var reached =
                Guides.around(placed, Set.of(id("s")), between.movedBy(0.5, 0)).lines().stream()
                        .filter(it -> it.distance() > 0)
                        .toList();
        assertEquals(2, reached.size());
        assertTrue(reached.stream().allMatch(it -> it.distance() == 12.5));
    }

    private static Guides around(Rect moving) {
        return Guides.around(document(), Set.of(id("ds")), moving);
    }
}
