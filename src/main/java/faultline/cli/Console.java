package faultline.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads and writes: results go to `out`, everything else to `err`. Lines end with
/// a line feed on every system.
record Console(InputStream in, PrintStream out, PrintStream err) {

    private static final char UNSHOWN = '\uFFFD';

    Console {
        out = UnixLines.of(out);
        err = UnixLines.of(err);
    }

    /// Says in one line why a call does not do what it should.
    void complain(String reason) {
        err.println("faultline: " + plain(reason));
    }

    /// A text that shows what it holds: without what moves the cursor, colours, rings or turns the
    /// direction of writing, which a name in somebody's file might hold.
    static String plain(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().map(Console::shown).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int shown(int c) {
        if (c == '\n' || c == '\t' || c == '\r') {
            return ' ';
        }
        return isControl(c) ? UNSHOWN : c;
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> isDirection(c);
        };
    }

    private static boolean isDirection(int c) {
        return c == '\u061C'
                || (c >= '\u200E' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
