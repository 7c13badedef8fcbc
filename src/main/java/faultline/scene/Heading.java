package faultline.scene;

import faultline.model.Catalog;
import faultline.model.Kind;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Service;
import java.util.ArrayList;
import java.util.List;

/// What stands in a box, or in the band at the top of a container: icon, name and key facts.
///
/// The room that it takes does not depend on how much of it is shown, so that no link and no label
/// jumps when the reader comes nearer.
///
/// @param icon where it is whatever else is shown
/// @param name as it stands above the facts
/// @param facts empty when nobody stated any, or where there is no room
/// @param alone the name as it is read from further away: larger, without facts
record Heading(List<Mark> icon, Mark name, List<Mark> facts, Mark alone) {

    /// How high the band of a container is.
    static final double BAND = 38;

    private static final double LOW = 44;
    private static final double TALLEST = 72;
    private static final double LEAST_FACTS = 24;
    private static final Style NAME = new Style(13, Weight.SEMIBOLD, Tone.TEXT);
    private static final Style SMALL_NAME = new Style(12, Weight.SEMIBOLD, Tone.TEXT);
    private static final Style FAR_NAME = new Style(17, Weight.SEMIBOLD, Tone.TEXT);
    private static final Style FACTS = new Style(11, Weight.REGULAR, Tone.MUTED);

    static Heading of(Plan.Placed placed, Catalog catalog, Tone tone, Tag tag, Typesetter type) {
        var icon = catalog.kindOf(placed.element()).map(Kind::icon).orElse("service");
        var facts = Wording.facts(placed.element(), catalog);
        var name = placed.element().name();
        return new Layout(placed, tone, tag, type).heading(icon, name, facts);
    }

    /// As much as there is to see.
    List<Mark> shown(Detail detail) {
        return switch (detail) {
            case FULL -> all();
            case PLAIN -> far();
            case BOXES, DOTS -> List.of();
        };
    }

    private List<Mark> all() {
        var all = new ArrayList<>(icon);
        all.add(name);
        all.addAll(facts);
        return all;
    }

    private List<Mark> far() {
        var far = new ArrayList<>(icon);
        far.add(alone);
        return far;
    }

    /// The room that all of it takes.
    Rect bounds() {
        return all().stream().map(Mark::bounds).reduce(Rect::union).orElseThrow();
    }

    /// The places within one box.
    private record Layout(Plan.Placed placed, Tone tone, Tag tag, Typesetter type) {

        Heading heading(String icon, String name, String facts) {
            var tile = tile();
            var marks = new ArrayList<Mark>();
            if (!placed.isContainer()) {
                marks.add(new Mark.Box(tag, tile, 6, Fill.of(tone.tint()), Stroke.NONE));
            }
            marks.add(new Mark.Icon(tag, tile.grownBy(-iconInset()), icon, tone));
            var left = tile.right() + (isLow() ? 6 : 9);
            var width = Math.max(0, placed.card().rect().right() - 10 - left);
            return isLow()
                    ? onOneLine(marks, name, facts, left, width)
                    : onTwoLines(marks, name, facts, left, width);
        }

        private Heading onTwoLines(
                List<Mark> marks, String name, String facts, double left, double width) {
            if (facts.isEmpty()) {
                var only = text(name, left, middle() + 4.6, NAME, width);
                return new Heading(marks, only, List.of(), far(name, left, width));
            }
            return new Heading(
                    marks,
                    text(name, left, middle() - 2.5, NAME, width),
                    List.of(text(facts, left, middle() + 12, FACTS, width)),
                    far(name, left, width));
        }

        private Heading onOneLine(
                List<Mark> marks, String name, String facts, double left, double width) {
            var baseline = middle() + 4.3;
            var text = text(name, left, baseline, SMALL_NAME, width);
            var far = far(name, left, width);
            var room = width - text.width() - 6;
            if (facts.isEmpty() || room < LEAST_FACTS) {
                return new Heading(marks, text, List.of(), far);
            }
            var from = left + text.width() + 6;
            return new Heading(marks, text, List.of(text(facts, from, baseline, FACTS, room)), far);
        }

        /// A short name larger, and one that would be cut in the size in which it fits.
        private Mark far(String name, double left, double width) {
            var wide = text(name, left, middle() + 6, FAR_NAME, width);
            return type.width(name, FAR_NAME) <= width
                    ? wide
                    : text(name, left, middle() + 4.6, NAME, width);
        }

        private boolean isLow() {
            return !placed.isContainer() && placed.card().rect().height() < LOW;
        }

        private double iconInset() {
            return placed.isContainer() ? 0 : isLow() ? 2.5 : 4;
        }

        private Rect tile() {
            var size = placed.isContainer() ? 20 : isLow() ? 22 : 30;
            var inset = placed.element() instanceof Service ? 16 : isLow() ? 6 : 9;
            var x = placed.card().rect().x() + (placed.isContainer() ? 11 : inset);
            return new Rect(x, middle() - size / 2.0, size, size);
        }

        private double middle() {
            var rect = placed.card().rect();
            var height = placed.isContainer() ? BAND : TALLEST;
            return rect.y() + Math.min(rect.height(), height) / 2;
        }

        private Mark.Text text(String content, double x, double y, Style style, double width) {
            return type.line(tag, new Point(x, y), Align.START, content, style, width);
        }
    }
}
