package faultline.format;

import java.io.IOException;

/// A text is no document that this version can open; the message is one sentence for a person.
public final class NotADocumentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    public NotADocumentException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    NotADocumentException(String message, Place place) {
        this(message, place.line(), place.column());
    }

    /// The line of the text where reading stopped; the first one is 1.
    public int line() {
        return line;
    }

    /// The column in that line; the first one is 1.
    public int column() {
        return column;
    }
}
