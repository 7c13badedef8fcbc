package faultline.scene;

import static faultline.Topologies.ids;
import static faultline.scene.Examples.CATALOG;
import static faultline.scene.Examples.marksOf;
import static faultline.scene.Examples.scene;
import static faultline.scene.Examples.template;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Aftermath;
import faultline.analysis.Condition;
import faultline.analysis.Forecast;
import faultline.export.Fonts;
import faultline.model.Point;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private final Scene calm = scene(template("t01-exchange-incident"));

    @Test
    void eachConditionIsWrittenOnItsElement() {
        var struck = after("esx1");
        assertEquals(List.of("Failed"), words(struck, "esx1"));
        assertEquals(List.of("Restarting"), words(struck, "vm-exch-02"));
        assertEquals(List.of("Quorum lost"), words(struck, "dag1"));
        assertEquals(List.of("Degraded"), words(struck, "exch-03"));
        assertEquals(List.of(), words(struck, "sw1"));
    }

    @Test
    void nothingFailedLeavesTheSceneAlone() {
        assertSame(calm, calm.after(Aftermath.NONE, Detail.FULL, Fonts.INTER));
    }

    @Test
    void theSceneBeneathStaysAndIsNotDrawnAgain() {
        var struck = after("esx1");
        assertEquals(calm.marks(), struck.marks().subList(0, calm.marks().size()));
        assertEquals(calm.figures(), struck.figures());
    }

    @Test
    void fromFarAwayACrossTellsWhatIsOutFromWhatIsDegraded() {
        var far = calm.after(aftermath("esx1"), Detail.DOTS, Fonts.INTER);
        assertEquals(List.of(), words(far, "fsw1"));
        assertEquals(2, lines(far, "fsw1"));
        assertEquals(1, lines(far, "db1-exch-03"));
    }

    @Test
    void noTwoSignsHaveTheSameShape() {
        var tag = Tag.of(Layer.CONDITIONS);
        var shapes =
                Arrays.stream(Condition.values())
                        .map(it -> new ConditionSign(it).parts(tag, new Point(0, 0), 8))
                        .map(parts -> parts.stream().map(ConditionsTest::path).toList())
                        .toList();
        assertEquals(shapes.size(), shapes.stream().distinct().count());
        assertFalse(shapes.isEmpty());
    }

    private static String path(Mark mark) {
        return switch (mark) {
            case Mark.Box box -> box.path();
            case Mark.Outline outline -> outline.path();
            case Mark.Line line -> line.path();
            case Mark.Text _, Mark.Icon _, Mark.Badge _ -> "";
        };
    }

    private Scene after(String... failed) {
        var struck = calm.after(aftermath(failed), Detail.FULL, Fonts.INTER);
        assertTrue(struck.marks().size() > calm.marks().size());
        return struck;
    }

    private static Aftermath aftermath(String... failed) {
        var topology = template("t01-exchange-incident").topology();
        return new Forecast(topology, CATALOG).after(ids(failed));
    }

    private static List<String> words(Scene scene, String id) {
        return marksOf(scene, id, Layer.CONDITIONS).stream()
                .filter(Mark.Text.class::isInstance)
                .map(it -> ((Mark.Text) it).content())
                .toList();
    }

    private static long lines(Scene scene, String id) {
        return marksOf(scene, id, Layer.CONDITIONS).stream()
                .filter(Mark.Line.class::isInstance)
                .count();
    }
}
