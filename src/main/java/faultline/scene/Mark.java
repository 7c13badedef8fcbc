package faultline.scene;

import faultline.model.Point;
import faultline.model.Rect;
import java.util.List;

/// One thing to paint. The canvas of the window and the SVG writer are two painters of the same
/// marks, so that they cannot drift apart.
///
/// All lengths are in document units.
public sealed interface Mark {

    Tag tag();

    /// A rectangle that holds all that it paints.
    Rect bounds();

    /// A rectangle, with its corners rounded.
    ///
    /// @param radius of the corners; a circle has half of its width
    record Box(Tag tag, Rect rect, double radius, Corners corners, Fill fill, Stroke stroke)
            implements Mark {

        public Box(Tag tag, Rect rect, double radius, Fill fill, Stroke stroke) {
            this(tag, rect, radius, Corners.ALL, fill, stroke);
        }

        @Override
        public Rect bounds() {
            return rect.grownBy(stroke.width() / 2);
        }

        /// Its edge as SVG path data.
        public String path() {
            return Path.box(rect, radius, corners);
        }
    }

    /// Which corners of a box are round.
    enum Corners {
        ALL,
        TOP
    }

    /// An open line through points.
    ///
    /// @param radius by which its bends are rounded
    /// @param jumps where it leaps over another line in a small arc, in its own direction
    record Line(
            Tag tag,
            List<Point> points,
            double radius,
            Stroke stroke,
            Head start,
            Head end,
            List<Point> jumps)
            implements Mark {

        public Line {
            points = List.copyOf(points);
            jumps = List.copyOf(jumps);
        }

        public Line(Tag tag, List<Point> points, Stroke stroke) {
            this(tag, points, 0, stroke, Head.NONE, Head.NONE, List.of());
        }

        @Override
        public Rect bounds() {
            var hasHead = start != Head.NONE || end != Head.NONE;
            var beside = hasHead || !jumps.isEmpty() ? Arrow.LENGTH : 0;
            return Path.around(points).grownBy(beside + stroke.width() / 2);
        }

        /// The line itself as SVG path data, without its heads.
        public String path() {
            return Path.line(points, radius, jumps, start, end);
        }

        /// The filled heads as SVG path data; empty when it has none.
        public String heads() {
            return Arrow.heads(this);
        }
    }

    /// What a line ends in.
    enum Head {
        NONE,
        /// A filled arrow.
        ARROW,
        /// A small filled circle.
        DOT
    }

    /// An area within one or more closed rings; where rings overlap it is filled by the even-odd
    /// rule.
    ///
    /// @param radius by which its corners are rounded
    record Outline(Tag tag, List<List<Point>> rings, double radius, Fill fill, Stroke stroke)
            implements Mark {

        public Outline {
            rings = rings.stream().map(List::copyOf).toList();
        }

        @Override
        public Rect bounds() {
            return Rect.around(rings.stream().map(Path::around).toList())
                    .orElse(new Rect(0, 0, 0, 0))
                    .grownBy(stroke.width() / 2);
        }

        /// The rings as SVG path data.
        public String path() {
            return Path.rings(rings, radius);
        }
    }

    /// One line of text, already cut to the room there is.
    ///
    /// @param at the point of the baseline at which it is aligned
    /// @param size of the font
    /// @param width that it takes, as measured
    record Text(
            Tag tag,
            Point at,
            Align align,
            String content,
            double size,
            Weight weight,
            Tone tone,
            double width)
            implements Mark {

        @Override
        public Rect bounds() {
            return new Rect(left(), at.y() - size, width, size * 1.3);
        }

        /// Where the text begins.
        public double left() {
            return switch (align) {
                case START -> at.x();
                case MIDDLE -> at.x() - width / 2;
                case END -> at.x() - width;
            };
        }
    }

    /// An icon of the catalogue in one tone.
    record Icon(Tag tag, Rect rect, String icon, Tone tone) implements Mark {

        @Override
        public Rect bounds() {
            return rect;
        }
    }

    /// A finding's mark with its count or number: a painter may paint its [#parts] instead, or a
    /// larger one where the drawing appears small.
    ///
    /// @param at the middle of its right edge
    /// @param size its height
    /// @param label what stands beside the sign; may be empty
    /// @param labelWidth the label's width as measured
    record Badge(Tag tag, Point at, double size, Sign sign, String label, double labelWidth)
            implements Mark {

        /// The font size of a badge's label, as a part of its height; it is set semi-bold.
        public static final double LABEL = 0.64;

        @Override
        public Rect bounds() {
            var width = Sign.width(this);
            return new Rect(at.x() - width, at.y() - size / 2, width, size);
        }

        /// The same in boxes, outlines, lines and texts.
        public List<Mark> parts() {
            return sign.parts(this);
        }

        public Badge movedTo(Point newAt) {
            return new Badge(tag, newAt, size, sign, label, labelWidth);
        }

        /// The sign alone, with the same right edge.
        public Badge unlabelled() {
            return new Badge(tag, at, size, sign, "", 0);
        }

        /// The same in another size, with the same right edge.
        public Badge sized(double newSize) {
            return new Badge(tag, at, newSize, sign, label, labelWidth * newSize / size);
        }
    }
}
