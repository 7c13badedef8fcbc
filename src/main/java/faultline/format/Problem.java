package faultline.format;

/// One thing in a document that could not be read as it stands, and where.
///
/// @param line of the text, from 1
/// @param column in that line, from 1
/// @param pointer the JSON pointer (RFC 6901) of the value, as in `/links/3/to`
/// @param message one sentence for a person
public record Problem(Severity severity, int line, int column, String pointer, String message) {

    /// What became of the value.
    public enum Severity {
        /// It is not part of the document that is shown, but is kept and saved with it.
        SET_ASIDE,
        /// It was read with another value than the one that is written.
        ADJUSTED
    }

    @Override
    public String toString() {
        return line + ":" + column + ": " + message;
    }
}
