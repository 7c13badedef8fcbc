package faultline.scene;

import faultline.model.Point;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Fits texts into the room there is: cuts a line short with an ellipsis, breaks a text into lines.
public record Typesetter(TextMeasure measure) {

    private static final String ELLIPSIS = "…";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\s]+");

    public double width(String text, Style style) {
        return measure.width(text, style.size(), style.weight());
    }

    /// A text that keeps to the room, on the baseline of its anchor.
    public Mark.Text line(
            Tag tag, Point at, Align align, String content, Style style, double room) {
        var shown = fitted(content, style, room);
        return new Mark.Text(
                tag,
                at,
                align,
                shown,
                style.size(),
                style.weight(),
                style.tone(),
                width(shown, style));
    }

    /// The text, or as much of its start as there is room for, followed by an ellipsis. Line breaks
    /// become blanks; what a reader takes for one character is never cut in two.
    public String fitted(String content, Style style, double room) {
        var text = onOneLine(content);
        if (width(text, style) <= room) {
            return text;
        }
        var left = room - width(ELLIPSIS, style);
        var end = 0;
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        for (var next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            left -= width(text.substring(end, next), style);
            if (left < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// The text in lines that keep to the room. A word that is too long is broken where it must be.
    public List<String> wrapped(String content, Style style, double room) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : List.of(onOneLine(content).split(" ", -1))) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, style) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, style) > room && line.length() > 1) {
                var head = headOf(line, style, room);
                lines.add(head);
                line = line.substring(head.length());
            }
        }
        lines.add(line);
        return lines;
    }

    private String headOf(String word, Style style, double room) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        var end = characters.next();
        for (var next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (width(word.substring(0, next), style) > room) {
                break;
            }
            end = next;
        }
        return word.substring(0, end);
    }

    private static String onOneLine(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").strip();
    }
}
