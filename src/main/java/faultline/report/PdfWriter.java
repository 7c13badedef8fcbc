package faultline.report;

import faultline.export.Paper;
import faultline.export.Pdf;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Fill;
import faultline.scene.Mark;
import faultline.scene.Stroke;
import faultline.scene.Style;
import faultline.scene.Theme;
import faultline.scene.Tone;
import faultline.scene.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a report as a PDF file on A4: text as text, drawings as lines, bookmarks for the
/// headings.
final class PdfWriter {

    private static final Style BODY = new Style(9.5, Weight.REGULAR, Tone.TEXT);
    private static final Style QUIET = new Style(8.5, Weight.REGULAR, Tone.MUTED);
    private static final Style LEAD = new Style(12.5, Weight.SEMIBOLD, Tone.TEXT);
    private static final Style CELL = new Style(8, Weight.REGULAR, Tone.TEXT);
    private static final Style LABEL = new Style(8, Weight.MEDIUM, Tone.MUTED);
    private static final double PITCH = 13.5;
    private static final double CELL_PITCH = 11;
    private static final double GAP = 8;
    private static final double PADDING = 3.5;
    private static final double LARGEST = 0.75;

    private final Flow flow = new Flow(Paper.A4);

    private PdfWriter() {}

    static byte[] write(List<Block> blocks, String title, String author, String foot) {
        var writer = new PdfWriter();
        for (var i = 0; i < blocks.size(); i++) {
            writer.block(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        return Pdf.write(writer.flow.leaves(foot), Theme.PRINT, title, author);
    }

    private void block(Block block, @Nullable Block next) {
        switch (block) {
            case Block.Heading it -> heading(it, next);
            case Block.Text it -> text(it);
            case Block.Items it -> it.items().forEach(this::item);
            case Block.Table it -> table(it);
            case Block.Drawing it -> drawing(it);
        }
    }

    private void heading(Block.Heading heading, @Nullable Block next) {
        var size = heading.level() == 1 ? 21 : heading.level() == 2 ? 15 : 10.5;
        var style = new Style(size, Weight.SEMIBOLD, Tone.TEXT);
        flow.space(heading.level() == 2 ? 24 : heading.level() == 3 ? 13 : 0);
        var follows = next instanceof Block.Drawing it ? height(it) : 60;
        flow.need(Math.min(size * 1.35 + follows, flow.fullRoom()));
        flow.bookmark(heading.text(), heading.level());
        flow.paragraph(heading.text(), style, size * 1.3, 0);
        if (heading.level() == 2) {
            flow.rule(flow.y() + 2, Tone.BORDER, 0.75);
            flow.advance(3);
        }
        flow.advance(5);
    }

    private void text(Block.Text text) {
        switch (text.voice()) {
            case LEAD -> lead(text.text());
            case PLAIN -> flow.paragraph(text.text(), BODY, PITCH, 0);
            case QUIET -> flow.paragraph(text.text(), QUIET, 12, 0);
        }
        flow.advance(5);
    }

    private void lead(String text) {
        var height = flow.wrapped(text, LEAD, flow.width() - 14).size() * 17.0;
        flow.need(height);
        var bar = new Rect(Flow.LEFT, flow.y() + 1, 3, height - 2);
        flow.add(new Mark.Box(flow.tag(), bar, 1.5, Fill.of(Tone.SERVICE), Stroke.NONE));
        flow.paragraph(text, LEAD, 17, 14);
        flow.advance(4);
    }

    private void item(String text) {
        flow.need(PITCH);
        var dot = new Rect(Flow.LEFT + 3, flow.y() + PITCH / 2 - 1.2, 2.4, 2.4);
        flow.add(new Mark.Box(flow.tag(), dot, 1.2, Fill.of(Tone.MUTED), Stroke.NONE));
        flow.paragraph(text, BODY, PITCH, 12);
    }

    private void table(Block.Table table) {
        var widths = widths(table);
        flow.need(CELL_PITCH * 3);
        head(table, widths);
        for (var row : table.rows()) {
            var cells = new ArrayList<List<String>>();
            for (var i = 0; i < row.size(); i++) {
                cells.add(flow.wrapped(row.get(i).text(), CELL, widths.get(i) - GAP));
            }
            row(table, row, cells, widths);
        }
        flow.advance(8);
    }

    private void head(Block.Table table, List<Double> widths) {
        if (table.head().isEmpty()) {
            return;
        }
        var lines = new ArrayList<List<String>>();
        for (var i = 0; i < table.head().size(); i++) {
            lines.add(flow.wrapped(table.head().get(i), LABEL, widths.get(i) - GAP));
        }
        var most = lines.stream().mapToInt(List::size).max().orElse(1);
        var x = Flow.LEFT;
        for (var i = 0; i < lines.size(); i++) {
            cell(x, lines.get(i), LABEL, widths.get(i));
            x += widths.get(i);
        }
        flow.advance(most * CELL_PITCH + 2);
        flow.rule(flow.y(), Tone.EDGE, 0.75);
        flow.advance(PADDING);
    }

    /// One row, as a whole where that is possible; a very long one goes on over the page.
    private void row(
            Block.Table table,
            List<Block.Cell> row,
            List<List<String>> cells,
            List<Double> widths) {
        var most = cells.stream().mapToInt(List::size).max().orElse(1);
        if (flow.room() < Math.min(most, 30) * CELL_PITCH + 2 * PADDING) {
            flow.turn();
            head(table, widths);
        }
        var from = 0;
        while (from < most) {
            var fits = Math.max(1, (int) ((flow.room() - PADDING) / CELL_PITCH));
            var to = Math.min(most, from + fits);
            var x = Flow.LEFT;
            for (var i = 0; i < cells.size(); i++) {
                var lines = cells.get(i);
                var part = lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
                cell(x, part, style(table, row.get(i), i), widths.get(i));
                x += widths.get(i);
            }
            flow.advance((to - from) * CELL_PITCH);
            from = to;
            if (from < most) {
                flow.turn();
                head(table, widths);
            }
        }
        flow.advance(PADDING);
        if (!table.head().isEmpty()) {
            flow.rule(flow.y(), Tone.RULE, 0.5);
            flow.advance(PADDING);
        }
    }

    private static Style style(Block.Table table, Block.Cell cell, int column) {
        if (table.head().isEmpty() && column == 0) {
            return LABEL;
        }
        var tone = cell.tone();
        return tone == null ? CELL : new Style(CELL.size(), Weight.SEMIBOLD, tone);
    }

    private void cell(double x, List<String> lines, Style style, double width) {
        var top = flow.y();
        for (var line : lines) {
            flow.line(x, top, line, style, CELL_PITCH, width - GAP / 2);
            top += CELL_PITCH;
        }
    }

    /// The width of the page, shared out as the table says.
    private List<Double> widths(Block.Table table) {
        var sum = table.widths().stream().mapToDouble(it -> it).sum();
        return table.widths().stream().map(it -> it / sum * flow.width()).toList();
    }

    private double height(Block.Drawing drawing) {
        return drawing.scene().bounds().height() * scale(drawing) + 20;
    }

    private double scale(Block.Drawing drawing) {
        var bounds = drawing.scene().bounds();
        var most = drawing.size() == Block.Size.WHOLE ? flow.fullRoom() - 90 : 210;
        return Math.min(LARGEST, Math.min(flow.width() / bounds.width(), most / bounds.height()));
    }

    private void drawing(Block.Drawing drawing) {
        flow.need(height(drawing));
        flow.advance(4);
        var top = flow.y();
        var scale = scale(drawing);
        flow.drawing(drawing.scene(), drawing.scene().bounds(), scale);
        if (drawing.size() == Block.Size.DETAIL) {
            frame(drawing.scene().bounds(), scale, top);
        }
        flow.advance(5);
        flow.paragraph(drawing.caption(), QUIET, 11, 0);
        flow.advance(6);
    }

    /// A thin edge, since a detail is cut out of something larger.
    private void frame(Rect view, double scale, double top) {
        var width = view.width() * scale;
        var left = Flow.LEFT + (flow.width() - width) / 2;
        var bottom = top + view.height() * scale;
        var corners =
                new ArrayList<>(
                        List.of(
                                new Point(left, top),
                                new Point(left + width, top),
                                new Point(left + width, bottom),
                                new Point(left, bottom)));
        Collections.addAll(corners, corners.getFirst());
        flow.add(new Mark.Line(flow.tag(), corners, Stroke.solid(Tone.RULE, 0.75)));
    }
}
