package faultline.export;

/// What an exported sheet shows besides the drawing.
///
/// @param rules how many rules judged the document, for the line below the table
public record SheetOptions(Notes notes, int rules) {

    /// Whether the findings are on the sheet.
    public enum Notes {
        /// Numbered marks on the drawing, and the table that explains them.
        ANNOTATED,
        /// Title, drawing and legend only.
        PLAIN
    }
}
