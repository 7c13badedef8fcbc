package faultline.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Spans of time as people write them: `30s`, `15min`, `4h`, `2d`.
public final class Span {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(ms|s|min|m|h|d)\\s*");

    private Span() {}

    /// Reads a span; empty when the text is none.
    public static Optional<Duration> read(String text) {
        var match = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        var amount = Double.parseDouble(match.group(1));
        var millis =
                switch (match.group(2)) {
                    case "ms" -> 1.0;
                    case "s" -> 1_000.0;
                    case "min", "m" -> 60_000.0;
                    case "h" -> 3_600_000.0;
                    default -> 86_400_000.0;
                };
        return Optional.of(Duration.ofMillis(Math.round(amount * millis)));
    }

    /// Writes a span in the largest unit that divides it: 240 minutes are `4h`.
    public static String write(Duration span) {
        var millis = span.toMillis();
        if (millis % 86_400_000 == 0 && millis != 0) {
            return millis / 86_400_000 + "d";
        } else if (millis % 3_600_000 == 0 && millis != 0) {
            return millis / 3_600_000 + "h";
        } else if (millis % 60_000 == 0 && millis != 0) {
            return millis / 60_000 + "min";
        } else if (millis % 1_000 == 0) {
            return millis / 1_000 + "s";
        }
        return millis + "ms";
    }
}
