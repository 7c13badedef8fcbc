package faultline.edit;

import faultline.model.Bounds;
import faultline.model.PropertyKind;
import faultline.model.Span;
import faultline.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a value fits a property.
public final class Fitness {

    private Fitness() {}

    /// Why the value does not fit; empty when it does.
    public static Optional<String> refusal(PropertyKind property, Value value) {
        return boundless(property.label(), value)
                .or(() -> fits(property, value) ? Optional.empty() : Optional.of(wanted(property)));
    }

    /// Why no file could hold the value; empty when it could.
    static Optional<String> boundless(String label, Value value) {
        if (Bounds.holds(value)) {
            return Optional.empty();
        }
        return Optional.of(
                value instanceof Value.Amount
                        ? label + " is a number that no file can hold"
                        : label + " is longer than a million characters; no file can hold that");
    }

    static Optional<String> boundless(String label, String text) {
        return boundless(label, new Value.Text(text));
    }

    private static boolean fits(PropertyKind property, Value value) {
        return switch (property.type()) {
            case TEXT -> value instanceof Value.Text;
            case FLAG -> value instanceof Value.Flag;
            case AMOUNT ->
                    value instanceof Value.Amount(var number)
                            && isAtLeast(number, property.smallest())
                            && isAtMost(number, property.largest());
            case CHOICE -> isChoice(property, value);
            case LIST ->
                    value instanceof Value.Items(var items)
                            && items.stream().allMatch(item -> isChoice(property, item));
            case DURATION -> value instanceof Value.Text(var text) && Span.read(text).isPresent();
            case DATE ->
                    value instanceof Value.Text(var text)
                            && (property.choices().contains(text) || isDay(text));
        };
    }

    private static String wanted(PropertyKind property) {
        var label = property.label();
        return switch (property.type()) {
            case TEXT -> label + " is a text";
            case FLAG -> label + " is either yes or no";
            case AMOUNT -> label + " is a number" + range(property);
            case CHOICE -> label + " is one of " + String.join(", ", property.choices());
            case LIST ->
                    property.choices().isEmpty()
                            ? label + " is a list of texts"
                            : label + " is a list out of " + String.join(", ", property.choices());
            case DURATION -> label + " is a span of time such as 30s, 15min, 4h or 2d";
            case DATE -> label + " is a day such as 2026-11-22";
        };
    }

    private static String range(PropertyKind property) {
        var unit = property.unit().isEmpty() ? "" : " " + property.unit();
        var least = property.smallest();
        var most = property.largest();
        if (least != null && most != null) {
            return String.format(Locale.ROOT, " from %s to %s%s", plain(least), plain(most), unit);
        } else if (least != null) {
            return String.format(Locale.ROOT, " of at least %s%s", plain(least), unit);
        } else if (most != null) {
            return String.format(Locale.ROOT, " of at most %s%s", plain(most), unit);
        }
        return unit.isEmpty() ? "" : " in" + unit;
    }

    private static boolean isChoice(PropertyKind property, Value value) {
        return value instanceof Value.Text(var text)
                && (property.choices().isEmpty() || property.choices().contains(text));
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private static boolean isAtLeast(BigDecimal number, @Nullable Double least) {
        return least == null || number.compareTo(BigDecimal.valueOf(least)) >= 0;
    }

    private static boolean isAtMost(BigDecimal number, @Nullable Double most) {
        return most == null || number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static String plain(double number) {
        return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
