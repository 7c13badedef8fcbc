package faultline.report;

import faultline.faulttree.Bounds;
import faultline.format.Figure;
import java.math.BigDecimal;
import java.util.Locale;

/// Figures about availability as people read them, with no more digits than they support.
public final class Amounts {

    private static final double DIGITS = 1e-2;
    private static final double MINUTES_A_YEAR = 525_600;
    private static final double NEVER = 1e-3;

    private Amounts() {}

    /// An availability from the share of time in which something is down: "99.95 % (exact)".
    public static String available(Bounds down) {
        var figure = Figure.complement(down, DIGITS);
        return down.isExact()
                ? percent(figure.expected()) + " (exact)"
                : String.format(
                        Locale.ROOT,
                        "between %s and %s (proven)",
                        percent(figure.low()),
                        percent(figure.high()));
    }

    /// The time in a year that goes with a share of it: "4.4 h".
    public static String time(Bounds down) {
        var minutes = down.middle() * MINUTES_A_YEAR;
        if (minutes < 1) {
            return String.format(Locale.ROOT, "%s s", short2(minutes * 60));
        }
        return minutes < 100
                ? String.format(Locale.ROOT, "%s min", short2(minutes))
                : minutes < 6000
                        ? String.format(Locale.ROOT, "%s h", short2(minutes / 60))
                        : String.format(Locale.ROOT, "%s days", short2(minutes / 1440));
    }

    /// How often something happens: "0.3 to 0.4 times".
    public static String times(Bounds often) {
        if (often.high() < NEVER) {
            return "less than once in a thousand";
        }
        var figure = Figure.of(often, DIGITS);
        return figure.low().compareTo(figure.high()) == 0
                ? plain(figure.low()) + " times"
                : plain(figure.low()) + " to " + plain(figure.high()) + " times";
    }

    private static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + " %";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String short2(double number) {
        return plain(new BigDecimal(String.format(Locale.ROOT, "%.1e", number)));
    }
}
