package faultline.format;

import faultline.model.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// How Faultline writes JSON: on one line, `, ` and `: ` between the parts, no needless escapes.
public final class JsonText {

    private static final int LONGEST_PLAIN_NUMBER = 40;

    private JsonText() {}

    static String compact(Json value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Obj(_, var fields) -> {
                var separator = "{";
                for (var field : fields.entrySet()) {
                    quote(field.getKey(), out.append(separator));
                    write(field.getValue(), out.append(": "));
                    separator = ", ";
                }
                out.append(fields.isEmpty() ? "{}" : "}");
            }
            case Json.Arr(_, var items) -> {
                var separator = "[";
                for (var item : items) {
                    write(item, out.append(separator));
                    separator = ", ";
                }
                out.append(items.isEmpty() ? "[]" : "]");
            }
            case Json.Text(_, var text) -> quote(text, out);
            case Json.Num(_, var spelling) -> out.append(spelling);
            case Json.Flag(_, var on) -> out.append(on);
            case Json.Nil _ -> out.append("null");
        }
    }

    public static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2);
        quote(text, out);
        return out.toString();
    }

    /// Escapes what JSON demands, and halves of surrogate pairs, which UTF-8 cannot hold.
    static void quote(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || isLoneSurrogate(text, i)) {
                        escape(c, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    static String value(Value value) {
        return switch (value) {
            case Value.Text(var text) -> quoted(text);
            case Value.Amount(var number) -> number(number);
            case Value.Flag(var on) -> String.valueOf(on);
            case Value.Items(var items) -> list(items.stream().map(JsonText::value).toList());
            case Value.Opaque(var json) -> json;
        };
    }

    /// A list of JSON values on one line.
    public static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    /// A list with an item a line, indented by that; the closing bracket is indented less.
    public static String lines(List<String> items, String indent) {
        return items.isEmpty()
                ? "[]"
                : "[\n"
                        + indent
                        + String.join(",\n" + indent, items)
                        + "\n"
                        + indent.substring(2)
                        + "]";
    }

    /// A number without exponent or trailing zeros where that stays short.
    static String number(BigDecimal number) {
        var stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        var digits = Math.max(stripped.precision(), Math.abs((long) stripped.scale()));
        return digits > LONGEST_PLAIN_NUMBER ? stripped.toString() : stripped.toPlainString();
    }

    /// A list of coordinates, within [LayoutReader#LIMIT].
    static String coordinates(double... numbers) {
        return list(
                Arrays.stream(numbers)
                        .mapToObj(it -> number(BigDecimal.valueOf(LayoutReader.within(it))))
                        .toList());
    }

    private static void escape(char c, StringBuilder out) {
        out.append("\\u");
        for (var shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((c >> shift) & 0xF, 16));
        }
    }

    private static boolean isLoneSurrogate(String text, int index) {
        var c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
