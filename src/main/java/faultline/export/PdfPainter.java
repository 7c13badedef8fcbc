package faultline.export;

import faultline.model.Rect;
import faultline.scene.Fill;
import faultline.scene.Mark;
import faultline.scene.Stroke;
import faultline.scene.Theme;
import faultline.scene.Tone;
import faultline.scene.Weight;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Paints marks as the operators of PDF pages: lines as lines, text as text. Keeps what the pages
/// of one file share: fonts, icons, opacities.
final class PdfPainter {

    /// How far the handles of a curve stand from its ends, for a quarter of a circle.
    private static final double ROUND = 0.5523;

    private final Theme theme;
    private final Map<Tone, String> colours = new EnumMap<>(Tone.class);
    private final Map<Weight, PdfFont> fonts = new EnumMap<>(Weight.class);
    private final SortedMap<String, String> opacities = new TreeMap<>();
    private final SortedMap<String, String> icons = new TreeMap<>();
    private StringBuilder page = new StringBuilder();

    PdfPainter(Theme theme) {
        this.theme = theme;
    }

    /// The operators since the last call.
    byte[] taken() {
        var bytes = page.toString().getBytes(StandardCharsets.US_ASCII);
        page = new StringBuilder(page.length());
        return bytes;
    }

    /// Fills the whole page.
    void ground(double width, double height) {
        if (theme.hex(Tone.CANVAS).equals("#FFFFFF")) {
            return;
        }
        page.append(colour(Tone.CANVAS)).append(" rg 0 0 ");
        numbers(width, height);
        page.append("re f\n");
    }

    /// Begins a drawing whose unit is that many points and whose origin stands there, counted from
    /// the lower left corner of the page.
    void begin(double scale, double left, double top, Rect clip) {
        page.append("q ");
        exactly(scale);
        page.append(" 0 0 ");
        exactly(-scale);
        page.append(' ');
        exactly(left);
        page.append(' ');
        exactly(top);
        page.append(" cm ");
        rect(clip);
        page.append("re W n 1 J 1 j\n");
    }

    void end() {
        page.append("Q\n");
    }

    /// Paints a mark, unless it is nowhere in the view.
    void paint(Mark mark, Rect view) {
        if (mark.bounds().meets(view)) {
            paint(mark);
        }
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Line line -> line(line);
            case Mark.Outline outline ->
                    area(outline.path(), outline.fill(), outline.stroke(), mark, true);
            case Mark.Text text -> text(text);
            case Mark.Icon icon -> icon(icon);
            case Mark.Badge badge -> badge.parts().forEach(this::paint);
        }
    }

    private void box(Mark.Box box) {
        if (box.radius() > 0 && box.corners() != Mark.Corners.ALL) {
            area(box.path(), box.fill(), box.stroke(), box, false);
            return;
        }
        if (!ready(box.fill(), box.stroke(), box)) {
            return;
        }
        if (box.radius() > 0) {
            rounded(box.rect(), box.radius());
        } else {
            rect(box.rect());
            page.append("re ");
        }
        painted(box.fill(), box.stroke(), false);
    }

    /// A box with four quarters of a circle at its corners.
    private void rounded(Rect rect, double radius) {
        var r = Math.min(radius, Math.min(rect.width(), rect.height()) / 2);
        var k = r * (1 - ROUND);
        var left = rect.x();
        var top = rect.y();
        var right = rect.right();
        var bottom = rect.bottom();
        numbers(left + r, top);
        page.append("m ");
        numbers(right - r, top);
        page.append("l ");
        curve(right - k, top, right, top + k, right, top + r);
        numbers(right, bottom - r);
        page.append("l ");
        curve(right, bottom - k, right - k, bottom, right - r, bottom);
        numbers(left + r, bottom);
        page.append("l ");
        curve(left + k, bottom, left, bottom - k, left, bottom - r);
        numbers(left, top + r);
        page.append("l ");
        curve(left, top + k, left + k, top, left + r, top);
        page.append("h ");
    }

    private void curve(double ax, double ay, double bx, double by, double x, double y) {
        numbers(ax, ay);
        numbers(bx, by);
        numbers(x, y);
        page.append("c ");
    }

    private void area(String path, Fill fill, Stroke stroke, Mark mark, boolean evenOdd) {
        if (ready(fill, stroke, mark)) {
            Curves.append(path, page);
            painted(fill, stroke, evenOdd);
        }
    }

    private boolean ready(Fill fill, Stroke stroke, Mark mark) {
        if (!fill.isVisible() && !stroke.isVisible()) {
            return false;
        }
        page.append("q ");
        var opacity = mark.tag().opacity();
        opacity(fill.opacity() * opacity, stroke.opacity() * opacity);
        if (fill.isVisible()) {
            page.append(colour(fill.tone())).append(" rg ");
        }
        pen(stroke);
        return true;
    }

    private void pen(Stroke stroke) {
        if (!stroke.isVisible()) {
            return;
        }
        page.append(colour(stroke.tone())).append(" RG ");
        append(page, stroke.width());
        page.append(" w ");
        if (!stroke.dashes().isEmpty()) {
            page.append('[');
            for (var dash : stroke.dashes()) {
                append(page, dash);
                page.append(' ');
            }
            page.append("] 0 d ");
        }
    }

    private void painted(Fill fill, Stroke stroke, boolean evenOdd) {
        var operator = fill.isVisible() ? stroke.isVisible() ? "B" : "f" : "S";
        page.append(operator).append(evenOdd && fill.isVisible() ? "*" : "").append(" Q\n");
    }

    private void line(Mark.Line line) {
        area(line.path(), Fill.NONE, line.stroke(), line, false);
        var heads = line.heads();
        if (!heads.isEmpty()) {
            var fill = new Fill(line.stroke().tone(), 1);
            area(heads, fill, Stroke.NONE, line, false);
        }
    }

    private void text(Mark.Text text) {
        if (text.content().isEmpty()) {
            return;
        }
        page.append("q ");
        opacity(text.tag().opacity(), 1);
        page.append(colour(text.tone())).append(" rg ");
        if (isCovered(text.content())) {
            shown(text, text.content(), "");
        } else {
            Curves.append(Letters.outline(text), page);
            page.append("f\n/Span<</ActualText").append(PdfFile.words(text.content()));
            page.append(">>BDC\n");
            shown(text, " ", "3 Tr ");
            page.append("EMC\n");
        }
        page.append("Q\n");
    }

    private static boolean isCovered(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!Fonts.INTER.covers(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void shown(Mark.Text text, String content, String mode) {
        var font = fonts.computeIfAbsent(text.weight(), PdfFont::new);
        page.append("BT ").append(mode).append('/').append(font.name()).append(' ');
        append(page, text.size());
        page.append(" Tf 1 0 0 -1 ");
        numbers(text.left(), text.at().y());
        page.append("Tm ").append(font.shown(content)).append("Tj ET\n");
    }

    private void icon(Mark.Icon icon) {
        var name = icons.computeIfAbsent(icon.icon(), _ -> "I" + icons.size());
        var rect = icon.rect();
        var colour = colour(icon.tone());
        page.append("q ");
        opacity(icon.tag().opacity(), icon.tag().opacity());
        page.append(colour).append(" rg ").append(colour).append(" RG ");
        exactly(rect.width() / IconArt.SIDE);
        page.append(" 0 0 ");
        exactly(rect.height() / IconArt.SIDE);
        page.append(' ');
        numbers(rect.x(), rect.y());
        page.append("cm /").append(name).append(" Do Q\n");
    }

    /// Writes fonts, icons and opacities, and returns the dictionary that pages name them by.
    String writeTo(PdfFile file) {
        var tint = "/Gt<</ca " + IconArt.TINT + ">>";
        var dictionary = new StringBuilder("<</Font<<");
        for (var font : fonts.values()) {
            if (font.isUsed()) {
                dictionary.append('/').append(font.name()).append(' ');
                dictionary.append(PdfFile.ref(font.writeTo(file)));
            }
        }
        dictionary.append(">>/XObject<<");
        for (var icon : icons.entrySet()) {
            var form =
                    file.addStream(
                            "/Type/XObject/Subtype/Form/BBox[0 0 32 32]/Resources<</ExtGState<<"
                                    + tint
                                    + ">>>>",
                            drawn(Icons.find(icon.getKey())).getBytes(StandardCharsets.US_ASCII));
            dictionary.append('/').append(icon.getValue()).append(' ').append(PdfFile.ref(form));
        }
        dictionary.append(">>/ExtGState<<");
        opacities.forEach((state, name) ->
                dictionary.append('/').append(name).append("<<").append(state).append(">>"));
        return dictionary.append(">>>>").toString();
    }

    private static String drawn(IconArt icon) {
        var text = new StringBuilder("1 J 1 j ");
        append(text, IconArt.LINE);
        text.append(" w\n");
        for (var path : icon.paths()) {
            text.append("q ");
            if (path.ink() == IconArt.Ink.TINT) {
                text.append("/Gt gs ");
            }
            Curves.append(path.d(), text);
            text.append(path.ink() == IconArt.Ink.LINE ? "S Q\n" : "f Q\n");
        }
        return text.toString();
    }

    private void opacity(double fill, double stroke) {
        if (fill >= 1 && stroke >= 1) {
            return;
        }
        var state = new StringBuilder("/ca ");
        append(state, fill);
        state.append("/CA ");
        append(state, stroke);
        var name = opacities.computeIfAbsent(state.toString(), _ -> "G" + opacities.size());
        page.append('/').append(name).append(" gs ");
    }

    private String colour(Tone tone) {
        return colours.computeIfAbsent(
                tone,
                it -> {
                    var rgb = Integer.parseInt(theme.hex(it).substring(1), 16);
                    var text = new StringBuilder();
                    for (var shift = 16; shift >= 0; shift -= 8) {
                        text.append(text.isEmpty() ? "" : " ");
                        var thousandths = Math.round((rgb >> shift & 0xFF) / 0.255);
                        text.append(decimal(thousandths, 3));
                    }
                    return text.toString();
                });
    }

    private void rect(Rect rect) {
        numbers(rect.x(), rect.y());
        numbers(rect.width(), rect.height());
    }

    private void numbers(double first, double second) {
        append(page, first);
        page.append(' ');
        append(page, second);
        page.append(' ');
    }

    /// A number to a millionth, for what others are multiplied by.
    private void exactly(double number) {
        page.append(number < 0 ? "-" : "").append(decimal(Math.round(Math.abs(number) * 1e6), 6));
    }

    /// A number to a hundredth.
    static void append(StringBuilder text, double number) {
        Markup.append(text, number);
    }

    private static String decimal(long parts, int digits) {
        var power = (long) Math.pow(10, digits);
        var rest = Long.toString(parts % power);
        return parts / power + "." + "0".repeat(digits - rest.length()) + rest;
    }
}
