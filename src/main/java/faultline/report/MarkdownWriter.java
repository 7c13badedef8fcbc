package faultline.report;

import faultline.export.SvgWriter;
import faultline.scene.Theme;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a report as Markdown that GitHub renders, with its drawings as SVG files beside it. Texts
/// come out as typed: nothing in them is taken for markup.
public final class MarkdownWriter {

    private final String base;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private MarkdownWriter(String base) {
        this.base = base;
    }

    /// The files by name, the text first.
    ///
    /// @param name of the text, such as `estate.md`
    static Map<String, byte[]> write(List<Block> blocks, String name) {
        var dot = name.lastIndexOf('.');
        var writer = new MarkdownWriter(dot > 0 ? name.substring(0, dot) : name);
        blocks.forEach(writer::block);
        var files = new LinkedHashMap<String, byte[]>();
        files.put(name, writer.text.toString().getBytes(StandardCharsets.UTF_8));
        files.putAll(writer.files);
        return files;
    }

    private void block(Block block) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        switch (block) {
            case Block.Heading it ->
                    text.append("#".repeat(it.level())).append(' ').append(escaped(it.text()));
            case Block.Text it -> text.append(voiced(it));
            case Block.Items it ->
                    text.append(
                            it.items().stream()
                                    .map(item -> "- " + escaped(item))
                                    .collect(Collectors.joining("\n")));
            case Block.Table it -> table(it);
            case Block.Drawing it -> drawing(it);
        }
        text.append('\n');
    }

    private static String voiced(Block.Text block) {
        var words = escaped(block.text());
        return switch (block.voice()) {
            case LEAD -> "**" + words + "**";
            case PLAIN -> words;
            case QUIET -> "<sub>" + words + "</sub>";
        };
    }

    private void table(Block.Table table) {
        var columns = table.widths().size();
        var head = table.head().isEmpty() ? List.of("", "") : table.head();
        text.append(
                head.stream()
                        .map(MarkdownWriter::escaped)
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
        text.append("|").append("---|".repeat(columns));
        for (var cells : table.rows()) {
            text.append('\n');
            text.append(
                    cells.stream()
                            .map(MarkdownWriter::cell)
                            .collect(Collectors.joining(" | ", "| ", " |")));
        }
    }

    private static String cell(Block.Cell cell) {
        var words = escaped(cell.text());
        return cell.tone() == null || words.isEmpty() ? words : "**" + words + "**";
    }

    private void drawing(Block.Drawing drawing) {
        var number = files.size();
        var name = base + (number == 0 ? "" : "-" + number) + ".svg";
        files.put(
                name,
                SvgWriter.write(drawing.scene(), Theme.LIGHT, drawing.caption(), "")
                        .getBytes(StandardCharsets.UTF_8));
        text.append("![").append(escaped(drawing.caption())).append("](");
        text.append(target(name)).append(')');
    }

    private static String target(String name) {
        return "<" + name.replaceAll("([<>\\\\])", "\\\\$1").replaceAll("[\r\n]", " ") + ">";
    }

    /// Text in which nothing is markup, on one line.
    public static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (c == '<') {
                        out.append("&lt;");
                    } else if (c == '&') {
                        out.append("&amp;");
                    } else if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                        out.append(' ');
                    } else {
                        out.append("\\`*_[]|>#~$@!{}".indexOf(c) >= 0 ? "\\" : "");
                        out.appendCodePoint(c);
                    }
                });
        return out.toString().strip();
    }
}
