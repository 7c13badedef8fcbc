package faultline.export;

import faultline.model.Rect;
import faultline.scene.Mark;
import java.util.List;

/// One page of a PDF file. Lengths are points, 72 to the inch.
///
/// @param drawings the lowest first
/// @param bookmarks that lead here, from the top down
public record Leaf(double width, double height, List<Drawing> drawings, List<Bookmark> bookmarks) {

    /// Marks on a page.
    ///
    /// @param view the part of their plane that is shown; what is outside is cut off
    /// @param scale points for one unit
    /// @param x where the left edge of the view stands, from the left edge of the page
    /// @param y where the upper edge of the view stands, from the upper edge of the page
    public record Drawing(List<Mark> marks, Rect view, double scale, double x, double y) {}

    /// An entry in the table of contents that viewers show beside a file.
    ///
    /// @param level from 1
    /// @param y the place on the page, from its upper edge
    public record Bookmark(String text, int level, double y) {}

    public Leaf {
        drawings = List.copyOf(drawings);
        bookmarks = List.copyOf(bookmarks);
    }
}
