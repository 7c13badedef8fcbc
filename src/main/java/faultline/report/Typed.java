package faultline.report;

/// Texts as somebody typed them, and what programs that read a file would take them for.
final class Typed {

    private Typed() {}

    /// Whether a cell that begins like this is taken for a formula by a spreadsheet.
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
    }

    /// The beginning of a text, at most that many `char`s, without half a surrogate pair.
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var splits = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splits ? most - 1 : most);
    }
}
