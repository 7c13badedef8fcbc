package faultline.export;

/// XML while it is written: elements with attributes, and texts.
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /// Begins an element, for attributes to follow.
    Markup open(String name) {
        text.append('<').append(name);
        return this;
    }

    Markup with(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"");
        escape(value);
        text.append('"');
        return this;
    }

    /// With a number to a hundredth, without trailing zeros.
    Markup with(String attribute, double value) {
        text.append(' ').append(attribute).append("=\"");
        text.append(number(value)).append('"');
        return this;
    }

    /// With the number, if it differs from the usual one.
    Markup unless(double usual, String attribute, double value) {
        return value == usual ? this : with(attribute, value);
    }

    /// Ends an element that holds nothing.
    void empty() {
        text.append("/>\n");
    }

    /// Ends the attributes; contents follow.
    Markup inside() {
        text.append('>');
        return this;
    }

    Markup say(String content) {
        escape(content);
        return this;
    }

    Markup close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    Markup line() {
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String number(double number) {
        var hundredths = Math.round(Math.abs(number) * 100);
        var sign = number < 0 && hundredths > 0 ? "-" : "";
        var rest = hundredths % 100;
        var digits = rest == 0 ? "" : "." + rest / 10 + (rest % 10 == 0 ? "" : rest % 10);
        return sign + hundredths / 100 + digits;
    }

    /// Writes out what XML reserves, and leaves out what XML forbids.
    private void escape(String content) {
        content.codePoints().filter(Markup::isAllowed).forEach(this::escape);
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            default -> text.appendCodePoint(character);
        }
    }

    private static boolean isAllowed(int character) {
        var isBasic = character >= 0x20 && character < 0xD800;
        var isPrivate = character >= 0xE000 && character < 0xFFFE;
        return isBasic || isPrivate || character >= 0x10000 || Character.isWhitespace(character);
    }
}
