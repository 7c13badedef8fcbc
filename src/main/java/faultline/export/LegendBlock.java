package faultline.export;

import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Legend;
import faultline.scene.Sign;
import faultline.scene.Tone;
import faultline.scene.Weight;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The part of a sheet that says what its icons, lines, outlines and signs mean.
record LegendBlock(Legend legend) {

    private static final double HEADING = 104;
    private static final double LEAST_COLUMN = 150;
    private static final double PITCH = 25;
    private static final double SAMPLE = 28;

    void draw(Page page) {
        var column = column(page);
        section(
                page,
                "Components",
                legend.components(),
                Legend.Symbol::label,
                (symbol, at) -> page.icon(at.x(), at.y(), 19, symbol.icon(), symbol.tone()),
                column);
        section(
                page,
                "Links",
                legend.links(),
                Legend.Wire::label,
                (wire, at) -> page.line(at.x(), at.y(), SAMPLE, wire.stroke(), wire.end()),
                column);
        section(
                page,
                "Groups",
                legend.groups(),
                Legend.Ring::label,
                (ring, at) -> page.box(swatch(page, at), 5, ring.fill(), ring.stroke()),
                column);
        section(
                page,
                "Marks",
                legend.signs(),
                Sign::word,
                (sign, at) -> page.badge(at.x() + page.units(5), at.y(), sign, ""),
                column);
    }

    /// Wide enough for the longest label, so that the columns of all sections align.
    private double column(Page page) {
        var text = page.style(11.5, Weight.REGULAR, Tone.TEXT);
        var longest =
                Stream.of(
                                legend.components().stream().map(Legend.Symbol::label),
                                legend.links().stream().map(Legend.Wire::label),
                                legend.groups().stream().map(Legend.Ring::label))
                        .flatMap(labels -> labels)
                        .mapToDouble(label -> page.widthOf(label, text))
                        .max()
                        .orElse(0);
        return Math.max(page.units(LEAST_COLUMN), longest + page.units(SAMPLE + 32));
    }

    private static Rect swatch(Page page, Point at) {
        return new Rect(at.x(), at.y() - page.units(7), page.units(SAMPLE), page.units(14));
    }

    private static <E> void section(
            Page page,
            String heading,
            List<E> entries,
            Function<E, String> label,
            BiConsumer<E, Point> sample,
            double column) {
        if (entries.isEmpty()) {
            return;
        }
        var title = page.style(11, Weight.SEMIBOLD, Tone.MUTED);
        var text = page.style(11.5, Weight.REGULAR, Tone.TEXT);
        var first = page.left() + page.units(HEADING);
        var columns = Math.max(1, (int) ((page.right() - first) / column));
        page.text(
                page.left(), page.y() + page.units(PITCH / 2), heading, title, page.units(HEADING));
        for (var i = 0; i < entries.size(); i++) {
            var x = first + i % columns * column;
            var row = i / columns;
            var y = page.y() + (row + 0.5) * page.units(PITCH);
            sample.accept(entries.get(i), new Point(x, y));
            page.text(
                    x + page.units(SAMPLE + 8),
                    y,
                    label.apply(entries.get(i)),
                    text,
                    column - page.units(SAMPLE + 16));
        }
        page.space(PITCH * Math.ceilDiv(entries.size(), columns) + 6);
    }
}
