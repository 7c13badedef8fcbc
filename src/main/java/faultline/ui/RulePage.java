package faultline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A rule's page taken apart for the screen: headings, paragraphs and points, and in them the ids
/// of other rules.
record RulePage(List<Block> blocks) {

    private static final Pattern RULE = Pattern.compile("\\b[A-Z]{2,5}(?:-[A-Z]{2,5})?-\\d{3}\\b");

    /// A piece of the page on lines of its own.
    sealed interface Block {

        record Title(String text) implements Block {}

        record Heading(String text) implements Block {}

        record Paragraph(List<Run> runs) implements Block {}

        record Point(List<Run> runs) implements Block {}
    }

    /// A piece of a line.
    sealed interface Run {

        String text();

        record Plain(String text) implements Run {}

        /// The id of a rule.
        record Reference(String text) implements Run {}
    }

    RulePage {
        blocks = List.copyOf(blocks);
    }

    /// @param markdown titles, headings, paragraphs and points, as rule pages have them
    static RulePage read(String markdown) {
        var blocks = new ArrayList<Block>();
        var open = new StringBuilder();
        for (var line : markdown.lines().toList()) {
            var begins = line.isBlank() || line.startsWith("#") || line.startsWith("* ");
            if (begins) {
                close(open, blocks);
            }
            if (line.startsWith("# ")) {
                blocks.add(new Block.Title(line.substring(2).strip()));
            } else if (line.startsWith("#")) {
                blocks.add(new Block.Heading(line.replaceFirst("^#+", "").strip()));
            } else if (!line.isBlank()) {
                open.append(open.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        close(open, blocks);
        return new RulePage(blocks);
    }

    private static void close(StringBuilder open, List<Block> blocks) {
        var text = open.toString();
        open.setLength(0);
        if (text.startsWith("* ")) {
            blocks.add(new Block.Point(runs(text.substring(2))));
        } else if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(runs(text)));
        }
    }

    private static List<Run> runs(String text) {
        var plain = text.replace("`", "").replace("**", "");
        var runs = new ArrayList<Run>();
        var from = 0;
        var found = RULE.matcher(plain);
        while (found.find()) {
            if (found.start() > from) {
                runs.add(new Run.Plain(plain.substring(from, found.start())));
            }
            runs.add(new Run.Reference(found.group()));
            from = found.end();
        }
        if (from < plain.length()) {
            runs.add(new Run.Plain(plain.substring(from)));
        }
        return runs;
    }
}
