package faultline.export;

/// XML while it is written: elements with attributes, and texts.
public final class Markup {

    private final StringBuilder text = new StringBuilder();

    /// Begins an element, for attributes to follow.
    public Markup open(String name) {
        text.append('<').append(name);
        return this;
    }

    public Markup with(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"");
        value.codePoints().filter(Markup::isAllowed).forEach(this::escapeAll);
        text.append('"');
        return this;
    }

    /// With a number to a hundredth, without trailing zeros.
    public Markup with(String attribute, double value) {
        text.append(' ').append(attribute).append("=\"");
        append(text, value);
        text.append('"');
        return this;
    }

    /// With the number, if it differs from the usual one.
    Markup unless(double usual, String attribute, double value) {
        return value == usual ? this : with(attribute, value);
    }

    /// Ends an element that holds nothing.
    public void empty() {
        text.append("/>\n");
    }

    /// Ends the attributes; contents follow.
    public Markup inside() {
        text.append('>');
        return this;
    }

    public Markup say(String content) {
        escape(content);
        return this;
    }

    /// Adds what is markup already.
    public Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    public Markup close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    public Markup line() {
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String number(double number) {
        var text = new StringBuilder(10);
        append(text, number);
        return text.toString();
    }

    /// A number to a hundredth, without trailing zeros.
    static void append(StringBuilder text, double number) {
        var hundredths = Math.round(Math.abs(number) * 100);
        if (number < 0 && hundredths > 0) {
            text.append('-');
        }
        text.append(hundredths / 100);
        var rest = (int) (hundredths % 100);
        if (rest > 0) {
            text.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 > 0) {
                text.append((char) ('0' + rest % 10));
            }
        }
    }

    /// Writes out what XML reserves, and leaves out what XML forbids.
    private void escape(String content) {
        content.codePoints().filter(Markup::isAllowed).forEach(this::escape);
    }

    /// Line ends and tabs too, which a reader of XML takes for blanks in an attribute.
    private void escapeAll(int character) {
        if (character < ' ') {
            text.append("&#").append(character).append(';');
        } else {
            escape(character);
        }
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\r' -> text.append("&#13;");
            default -> text.appendCodePoint(character);
        }
    }

    private static boolean isAllowed(int character) {
        var isBasic = character >= 0x20 && character < 0xD800;
        var isPrivate = character >= 0xE000 && character < 0xFFFE;
        var isBlank = character == '\t' || character == '\n' || character == '\r';
        return isBasic || isPrivate || character >= 0x10000 || isBlank;
    }
}
