package faultline.model;

import java.math.BigDecimal;

/// How large a single value may be, so that every file that holds it can be read again. No honest
/// document comes near.
public final class Bounds {

    /// Of a text, in `char`s.
    public static final int LONGEST_TEXT = 1 << 20;

    /// Of a number, in characters as it is written.
    public static final int LONGEST_NUMBER = 100;

    private Bounds() {}

    public static boolean holds(String text) {
        return text.length() <= LONGEST_TEXT;
    }

    /// Whether the number can be written within bounds and read as a `double` that is neither
    /// infinite nor, unless it is so, zero.
    public static boolean holds(BigDecimal number) {
        var read = number.doubleValue();
        return !Double.isInfinite(read)
                && (read != 0 || number.signum() == 0)
                && number.toString().length() <= LONGEST_NUMBER;
    }

    /// Whether all that the value consists of is within bounds.
    public static boolean holds(Value value) {
        return switch (value) {
            case Value.Text(var text) -> holds(text);
            case Value.Amount(var number) -> holds(number);
            case Value.Items(var items) -> items.stream().allMatch(Bounds::holds);
            case Value.Flag _, Value.Opaque _ -> true;
        };
    }
}
