package faultline.export;

import faultline.scene.Mark;
import faultline.scene.Weight;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The outlines of letters: in the bundled typeface, and in one of the system's for the scripts
/// that it lacks. Letters that join, or run from right to left, do.
final class Letters {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final Map<Weight, Font> CUTS =
            Arrays.stream(Weight.values())
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Letters::cut));

    private Letters() {}

    /// A text as SVG path data. It is made narrower where it would be wider than was measured.
    static String outline(Mark.Text text) {
        var line = new TextLayout(lettered(text).getIterator(), EXACT);
        var squeeze = Math.min(1, text.width() / Math.max(1, line.getAdvance()));
        var place = AffineTransform.getTranslateInstance(text.left(), text.at().y());
        place.scale(squeeze, 1);
        return path(line.getOutline(place).getPathIterator(null));
    }

    private static AttributedString lettered(Mark.Text text) {
        var content = text.content();
        var lettered = new AttributedString(content);
        lettered.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
        var from = 0;
        while (from < content.length()) {
            var covered = isCovered(content, from);
            var to = from;
            while (to < content.length() && isCovered(content, to) == covered) {
                to += Character.charCount(content.codePointAt(to));
            }
            lettered.addAttribute(TextAttribute.FONT, font(text, covered), from, to);
            from = to;
        }
        return lettered;
    }

    private static boolean isCovered(String content, int at) {
        return Fonts.INTER.covers(content.codePointAt(at));
    }

    private static Font font(Mark.Text text, boolean covered) {
        if (covered) {
            return CUTS.getOrDefault(text.weight(), substitute(Font.PLAIN))
                    .deriveFont((float) text.size());
        }
        var style = text.weight() == Weight.SEMIBOLD ? Font.BOLD : Font.PLAIN;
        return substitute(style).deriveFont((float) text.size());
    }

    private static Font substitute(int style) {
        return new Font(Font.SANS_SERIF, style, 1);
    }

    private static Font cut(Weight weight) {
        try (var file = Fonts.open(weight)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException cause) {
            throw new IllegalStateException("The bundled typeface cannot be read", cause);
        }
    }

    private static String path(PathIterator pieces) {
        var path = new StringBuilder();
        var at = new double[6];
        for (; !pieces.isDone(); pieces.next()) {
            switch (pieces.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', at, 2);
                case PathIterator.SEG_LINETO -> append(path, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', at, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, char command, double[] at, int count) {
        path.append(command);
        for (var i = 0; i < count; i++) {
            path.append(i == 0 ? "" : " ").append(Markup.number(at[i]));
        }
    }
}
