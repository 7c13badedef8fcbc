package faultline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "15min, PT15M",
        "15m, PT15M",
        "4h, PT4H",
        "2d, PT48H",
        "250ms, PT0.25S",
        "1.5h, PT1H30M",
        "' 4 H ', PT4H",
        "0s, PT0S"
    })
    void spansAreReadAsPeopleWriteThem(String text, Duration span) {
        assertEquals(Optional.of(span), Span.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "h", "-4h", "4 weeks", "1,5h", "4h30min", "9999999999h"})
    void otherTextsAreNoSpans(String text) {
        assertEquals(Optional.empty(), Span.read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "PT240M, 4h",
        "PT24H, 1d",
        "PT90M, 90min",
        "PT90S, 90s",
        "PT0.25S, 250ms",
        "PT0S, 0s",
        "PT25H, 25h"
    })
    void aSpanIsWrittenInTheLargestUnitThatDividesIt(Duration span, String text) {
        assertEquals(text, Span.write(span));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) {
        var random = RandomDocuments.random(seed);
        var units = new long[] {1, 1000, 60_000, 3_600_000, 86_400_000};
        var span = Duration.ofMillis(random.nextInt(100_000) * units[random.nextInt(5)]);

        assertEquals(Optional.of(span), Span.read(Span.write(span)));
    }
}
