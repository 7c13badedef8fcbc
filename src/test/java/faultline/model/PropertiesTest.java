package faultline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertiesTest {

    private final Properties properties =
            Properties.of(
                    Map.of(
                            "text", Value.of("x"),
                            "amount", Value.of(16.5),
                            "flag", Value.of(true),
                            "list", new Value.Items(List.of(Value.of("a"), Value.of(1)))));

    @Test
    void aValueIsGivenInItsOwnTypeOnly() {
        assertEquals(Optional.of("x"), properties.text("text"));
        assertEquals(Optional.of(16.5), properties.amount("amount"));
        assertEquals(Optional.of(true), properties.flag("flag"));
        assertEquals(Optional.empty(), properties.text("amount"));
        assertEquals(Optional.empty(), properties.amount("text"));
        assertEquals(Optional.empty(), properties.flag("text"));
        assertEquals(Optional.empty(), properties.find("other"));
    }

    @Test
    void textsAreThoseOfAListOrTheOneText() {
        assertEquals(List.of("a"), properties.texts("list"));
        assertEquals(List.of("x"), properties.texts("text"));
        assertEquals(List.of(), properties.texts("flag"));
    }

    @Test
    void namesComeSorted() {
        assertEquals(
                List.of("amount", "flag", "list", "text"),
                List.copyOf(properties.values().keySet()));
    }

    @Test
    void propertiesNeverChange() {
        var source = new TreeMap<>(Map.of("a", Value.of(1)));
        var copy = new Properties(source);
        source.clear();

        assertEquals(1, copy.values().size());
        assertThrows(
                UnsupportedOperationException.class, () -> copy.values().put("b", Value.of(2)));
    }

    @Test
    void withAndWithoutUndoEachOther() {
        assertEquals(properties, properties.with("z", Value.of(1)).without("z"));
        assertNotEquals(properties, properties.with("flag", Value.of(false)));
        assertTrue(Properties.NONE.with("a", Value.of(1)).without("a").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00", "1e3, 1000", "0, -0.000", "0, 0e7", "16.5, 16.50"})
    void equalNumbersAreEqualHoweverTheyAreWritten(String one, String other) {
        assertEquals(
                new Value.Amount(new BigDecimal(one)), new Value.Amount(new BigDecimal(other)));
    }
}
