package faultline.export;

import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Align;
import faultline.scene.Fill;
import faultline.scene.Layer;
import faultline.scene.Mark;
import faultline.scene.Sign;
import faultline.scene.Stroke;
import faultline.scene.Style;
import faultline.scene.Tag;
import faultline.scene.Tone;
import faultline.scene.Typesetter;
import faultline.scene.Weight;
import java.util.ArrayList;
import java.util.List;

/// A sheet while it is filled from the top down. Lengths that callers state are multiplied by the
/// sheet's unit, so that texts keep their size relative to a wide drawing; places are absolute.
final class Page {

    private final double left;
    private final double width;
    private final double unit;
    private final Tag tag = new Tag(Layer.SHEET, null, 1);
    private final Typesetter type = new Typesetter(Fonts.INTER);
    private final List<Mark> marks = new ArrayList<>();
    private double y;

    Page(double left, double top, double width, double unit) {
        this.left = left;
        this.y = top;
        this.width = width;
        this.unit = unit;
    }

    double left() {
        return left;
    }

    double right() {
        return left + width;
    }

    double width() {
        return width;
    }

    /// How far down it is filled.
    double y() {
        return y;
    }

    double units(double length) {
        return length * unit;
    }

    void space(double length) {
        y += units(length);
    }

    void moveTo(double newY) {
        y = newY;
    }

    List<Mark> marks() {
        return marks;
    }

    Style style(double size, Weight weight, Tone tone) {
        return new Style(units(size), weight, tone);
    }

    double widthOf(String text, Style style) {
        return type.width(text, style);
    }

    List<String> wrapped(String text, Style style, double room) {
        return type.wrapped(text, style, room);
    }

    /// One line of text whose capitals stand in the middle of that height.
    void text(double x, double middle, String content, Style style, double room) {
        text(x, middle, Align.START, content, style, room);
    }

    void textBefore(double x, double middle, String content, Style style, double room) {
        text(x, middle, Align.END, content, style, room);
    }

    private void text(
            double x, double middle, Align align, String content, Style style, double room) {
        if (content.isBlank()) {
            return;
        }
        var baseline = new Point(x, middle + style.size() * 0.364);
        marks.add(type.line(tag, baseline, align, content, style, room));
    }

    /// Lines of text from a height down; at most so many, the last one cut short if there are more.
    ///
    /// @return the height below the last line
    double lines(double x, double top, List<String> lines, Style style, double pitch, double room) {
        var at = top;
        for (var line : lines) {
            text(x, at + units(pitch) / 2, line, style, room);
            at += units(pitch);
        }
        return at;
    }

    /// A thin line across the page at its present height.
    void rule(Tone tone, double thickness) {
        var from = new Point(left, y);
        var to = new Point(right(), y);
        marks.add(new Mark.Line(tag, List.of(from, to), Stroke.solid(tone, units(thickness))));
    }

    /// A badge whose left edge is at that place.
    ///
    /// @return its right edge
    double badge(double x, double middle, Sign sign, String label) {
        var font = style(18 * Mark.Badge.LABEL, Weight.SEMIBOLD, Tone.TEXT);
        var badge =
                new Mark.Badge(tag, new Point(0, 0), units(18), sign, label, widthOf(label, font));
        var right = x + badge.bounds().width();
        marks.add(badge.movedTo(new Point(right, middle)));
        return right;
    }

    void icon(double x, double middle, double size, String icon, Tone tone) {
        var side = units(size);
        marks.add(new Mark.Icon(tag, new Rect(x, middle - side / 2, side, side), icon, tone));
    }

    void box(Rect rect, double radius, Fill fill, Stroke stroke) {
        marks.add(new Mark.Box(tag, rect, units(radius), fill, stroke));
    }

    void line(double x, double middle, double length, Stroke stroke, Mark.Head end) {
        var points = List.of(new Point(x, middle), new Point(x + units(length), middle));
        marks.add(new Mark.Line(tag, points, 0, stroke, Mark.Head.NONE, end, List.of()));
    }
}
