package faultline.export;

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

/// Puts a drawing on paper: on one page, or as a poster on as many as it takes.
public final class Leaves {

    /// Points for one unit of a drawing: a unit is a 96th of an inch.
    public static final double UNIT = 0.75;

    private static final double MARGIN = 28;

    /// By so much the pages of a poster show the same, to be glued upon each other.
    private static final double OVERLAP = 20;

    private static final Tag TAG = new Tag(Layer.SHEET, null, 1);

    private Leaves() {}

    /// One page. On paper, the drawing is as large as fits, with the paper turned as suits it.
    ///
    /// @param scale of the drawing where the paper fits it
    /// @param name for the bookmark
    public static Leaf one(Scene scene, Paper paper, double scale, String name) {
        var view = SvgWriter.view(scene);
        var bookmarks = List.of(new Leaf.Bookmark(name, 1, 0));
        if (paper == Paper.FIT) {
            var unit = UNIT * scale;
            return new Leaf(
                    view.width() * unit,
                    view.height() * unit,
                    List.of(new Leaf.Drawing(scene.marks(), view, unit, 0, 0)),
                    bookmarks);
        }
        var isWide = view.width() > view.height();
        var width = isWide ? paper.height() : paper.width();
        var height = isWide ? paper.width() : paper.height();
        var fit =
                Math.min(
                        (width - 2 * MARGIN) / view.width(), (height - 2 * MARGIN) / view.height());
        var unit = Math.min(fit, UNIT * scale);
        var x = (width - view.width() * unit) / 2;
        return new Leaf(
                width,
                height,
                List.of(new Leaf.Drawing(scene.marks(), view, unit, x, MARGIN)),
                bookmarks);
    }

    /// The pages of a poster, row by row, each with its place written below it.
    public static List<Leaf> poster(Scene scene, Paper paper, double scale, String name) {
        var page = paper == Paper.FIT ? Paper.A4 : paper;
        var view = SvgWriter.view(scene);
        var unit = thriftiest(view, page, UNIT * scale);
        var isWide =
                pages(view, page.height(), page.width(), unit)
                        < pages(view, page.width(), page.height(), unit);
        var width = isWide ? page.height() : page.width();
        var height = isWide ? page.width() : page.height();
        var across = count(view.width() * unit, width);
        var down = count(view.height() * unit, height);
        var leaves = new ArrayList<Leaf>();
        for (var row = 0; row < down; row++) {
            for (var column = 0; column < across; column++) {
                var tile =
                        tile(view, width, height, unit)
                                .movedBy(column * step(width) / unit, row * step(height) / unit);
                var place =
                        String.format(
                                Locale.ROOT,
                                "%s: row %d of %d, column %d of %d",
                                name,
                                row + 1,
                                down,
                                column + 1,
                                across);
                leaves.add(
                        new Leaf(
                                width,
                                height,
                                List.of(
                                        new Leaf.Drawing(scene.marks(), tile, unit, MARGIN, MARGIN),
                                        frame(width, height, place)),
                                List.of(new Leaf.Bookmark(place, 1, 0))));
            }
        }
        return leaves;
    }

    /// The scale, or up to a tenth less where that saves pages.
    private static double thriftiest(Rect view, Paper page, double unit) {
        var best = unit;
        for (var part = 0.98; part > 0.89; part -= 0.02) {
            if (least(view, page, unit * part) < least(view, page, best)) {
                best = unit * part;
            }
        }
        return best;
    }

    private static int least(Rect view, Paper page, double unit) {
        return Math.min(
                pages(view, page.width(), page.height(), unit),
                pages(view, page.height(), page.width(), unit));
    }

    private static Rect tile(Rect view, double width, double height, double unit) {
        return new Rect(
                view.x(), view.y(), (width - 2 * MARGIN) / unit, (height - 2 * MARGIN) / unit);
    }

    private static int pages(Rect view, double width, double height, double unit) {
        return count(view.width() * unit, width) * count(view.height() * unit, height);
    }

    private static int count(double length, double page) {
        return Math.max(1, (int) Math.ceil((length - OVERLAP) / step(page)));
    }

    private static double step(double page) {
        return page - 2 * MARGIN - OVERLAP;
    }

    /// The edge along which a page is cut, and where it belongs.
    private static Leaf.Drawing frame(double width, double height, String place) {
        var whole = new Rect(0, 0, width, height);
        var corners =
                List.of(
                        new Point(MARGIN, MARGIN),
                        new Point(width - MARGIN, MARGIN),
                        new Point(width - MARGIN, height - MARGIN),
                        new Point(MARGIN, height - MARGIN),
                        new Point(MARGIN, MARGIN));
        var style = new Style(8, Weight.REGULAR, Tone.MUTED);
        var edge = new Stroke(Tone.BORDER, 0.5, List.of(2.0, 3.0), 1);
        var text =
                new Typesetter(Fonts.INTER)
                        .line(
                                TAG,
                                new Point(MARGIN, height - MARGIN / 2),
                                Align.START,
                                place,
                                style,
                                width - 2 * MARGIN);
        List<Mark> marks = List.of(new Mark.Line(TAG, corners, edge), text);
        return new Leaf.Drawing(marks, whole, 1, 0, 0);
    }
}
