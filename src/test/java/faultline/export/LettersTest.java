package faultline.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Point;
import faultline.scene.Align;
import faultline.scene.Layer;
import faultline.scene.Mark;
import faultline.scene.Style;
import faultline.scene.Tag;
import faultline.scene.Tone;
import faultline.scene.Typesetter;
import faultline.scene.Weight;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final Style STYLE = new Style(20, Weight.REGULAR, Tone.TEXT);
    private static final Pattern NUMBERS = Pattern.compile("-?\\d+(\\.\\d+)?");

    @ParameterizedTest
    @ValueSource(strings = {"ESX1", "größer", "שרת דואר", "خادم البريد", "東京", "Ω ≥ 3"})
    void anyTextKeepsToItsMeasuredRoom(String content) {
        var text = text(content);
        var xs = xs(Letters.outline(text));
        assertTrue(xs.length > 0);
        for (var x : xs) {
            assertTrue(x >= text.left() - 2 && x <= text.left() + text.width() + 2, content);
        }
    }

    @Test
    void whatIsReadFromTheRightBeginsAtTheRight() {
        assertTrue(outline("ab").startsWith(outline("a")));
        assertFalse(outline("אל").startsWith(outline("א")));
    }

    private static String outline(String content) {
        return Letters.outline(text(content));
    }

    private static Mark.Text text(String content) {
        return new Typesetter(Fonts.INTER)
                .line(
                        new Tag(Layer.SHEET, null, 1),
                        new Point(50, 50),
                        Align.START,
                        content,
                        STYLE,
                        500);
    }

    /// Every other number of absolute path data made of points.
    private static double[] xs(String path) {
        var all =
                NUMBERS.matcher(path)
                        .results()
                        .mapToDouble(it -> Double.parseDouble(it.group()))
                        .toArray();
        var xs = new double[all.length / 2];
        for (var i = 0; i < xs.length; i++) {
            xs[i] = all[2 * i];
        }
        return xs;
    }
}
