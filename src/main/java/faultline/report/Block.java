package faultline.report;

import faultline.scene.Scene;
import faultline.scene.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a report in reading order, which each writer gives the form of its format.
sealed interface Block {

    /// The name of a part.
    ///
    /// @param level 1 for the title of the whole, 2 for a section, 3 within it
    record Heading(int level, String text) implements Block {}

    /// One paragraph of plain text; nothing in it is markup.
    record Text(String text, Voice voice) implements Block {}

    /// How loud a paragraph is.
    enum Voice {
        /// The sentence to remember.
        LEAD,
        PLAIN,
        /// A remark.
        QUIET
    }

    /// Short paragraphs with a dot before each.
    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Rows of cells.
    ///
    /// @param head the names of the columns; empty for pairs of a label and a value
    /// @param widths of the columns, relative to each other
    record Table(List<String> head, List<Double> widths, List<List<Cell>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A cell of a table.
    ///
    /// @param tone in which its word is set off; null for an ordinary one
    record Cell(String text, @Nullable Tone tone) {
        static Cell of(String text) {
            return new Cell(text, null);
        }
    }

    /// A drawing with the sentence below it.
    ///
    /// @param size of what is drawn
    record Drawing(Scene scene, String caption, Size size) implements Block {}

    /// How much of the page a drawing takes.
    enum Size {
        WHOLE,
        DETAIL
    }
}
