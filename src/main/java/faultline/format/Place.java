package faultline.format;

/// A position in a text, as editors count it: the first character is line 1, column 1.
public record Place(int line, int column) {

    /// Where every text begins.
    public static final Place START = new Place(1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
