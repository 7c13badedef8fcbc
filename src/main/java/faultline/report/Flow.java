package faultline.report;

import faultline.export.Fonts;
import faultline.export.Leaf;
import faultline.export.Paper;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Align;
import faultline.scene.Layer;
import faultline.scene.Mark;
import faultline.scene.Scene;
import faultline.scene.Stroke;
import faultline.scene.Style;
import faultline.scene.Tag;
import faultline.scene.Tone;
import faultline.scene.Typesetter;
import faultline.scene.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Pages while they are filled from the top down, one after the other. Lengths are points.
final class Flow {

    static final double LEFT = 54;
    private static final double TOP = 54;
    private static final double FOOT = 62;
    private static final Tag TAG = new Tag(Layer.SHEET, null, 1);

    /// A page that is not finished.
    private record Sheet(
            List<Mark> marks, List<Leaf.Drawing> drawings, List<Leaf.Bookmark> bookmarks) {}

    private final Paper paper;
    private final Typesetter type = new Typesetter(Fonts.INTER);
    private final List<Sheet> sheets = new ArrayList<>();
    private double y;

    Flow(Paper paper) {
        this.paper = paper;
        turn();
    }

    double width() {
        return paper.width() - 2 * LEFT;
    }

    /// The room that is left on the page.
    double room() {
        return paper.height() - FOOT - y;
    }

    /// The room on a page with nothing on it.
    double fullRoom() {
        return paper.height() - FOOT - TOP;
    }

    double y() {
        return y;
    }

    /// Goes to the next page.
    void turn() {
        sheets.add(new Sheet(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        y = TOP;
    }

    /// Goes to the next page unless so much room is left on this one.
    void need(double height) {
        if (room() < height && y > TOP) {
            turn();
        }
    }

    /// Free room, but none at the top of a page.
    void space(double height) {
        if (y > TOP) {
            y += height;
        }
    }

    void advance(double height) {
        y += height;
    }

    List<String> wrapped(String text, Style style, double width) {
        return type.wrapped(text, style, width);
    }

    /// One line of text at a height of this page, which is not moved on.
    void line(double x, double top, String text, Style style, double pitch, double width) {
        if (!text.isBlank()) {
            var baseline = new Point(x, top + pitch / 2 + style.size() * 0.364);
            page().marks.add(type.line(TAG, baseline, Align.START, text, style, width));
        }
    }

    /// A paragraph, over as many pages as it takes.
    void paragraph(String text, Style style, double pitch, double indent) {
        for (var line : wrapped(text, style, width() - indent)) {
            need(pitch);
            line(LEFT + indent, y, line, style, pitch, width() - indent);
            y += pitch;
        }
    }

    void rule(double top, Tone tone, double thickness) {
        var from = new Point(LEFT, top);
        var to = new Point(LEFT + width(), top);
        page().marks.add(new Mark.Line(TAG, List.of(from, to), Stroke.solid(tone, thickness)));
    }

    void add(Mark mark) {
        page().marks.add(mark);
    }

    Tag tag() {
        return TAG;
    }

    void bookmark(String text, int level) {
        page().bookmarks.add(new Leaf.Bookmark(text, level, y - 6));
    }

    /// A drawing in the middle of the page's width.
    void drawing(Scene scene, Rect view, double scale) {
        var x = (paper.width() - view.width() * scale) / 2;
        page().drawings.add(new Leaf.Drawing(scene.marks(), view, scale, x, y));
        y += view.height() * scale;
    }

    /// The pages, with that line and their number at the foot of each.
    List<Leaf> leaves(String foot) {
        var whole = new Rect(0, 0, paper.width(), paper.height());
        var leaves = new ArrayList<Leaf>();
        for (var i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            var drawings = new ArrayList<>(sheet.drawings);
            var marks = new ArrayList<>(sheet.marks);
            marks.addAll(foot(foot, i + 1));
            drawings.add(new Leaf.Drawing(marks, whole, 1, 0, 0));
            leaves.add(new Leaf(paper.width(), paper.height(), drawings, sheet.bookmarks));
        }
        return leaves;
    }

    private List<Mark> foot(String text, int page) {
        var style = new Style(7.5, Weight.REGULAR, Tone.MUTED);
        var baseline = paper.height() - FOOT / 2;
        var number = String.format(Locale.ROOT, "Page %d of %d", page, sheets.size());
        var left = new Point(LEFT, baseline);
        var right = new Point(LEFT + width(), baseline);
        return List.of(
                type.line(TAG, left, Align.START, text, style, width() - 80),
                type.line(TAG, right, Align.END, number, style, 80));
    }

    private Sheet page() {
        return sheets.getLast();
    }
}
