package faultline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexTest {

    private final Index<String, Integer> abc =
            Index.of(List.of(1, 2, 3), it -> "abc".substring(it - 1, it));

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void entriesKeepTheirOrder() {
        assertEquals(List.of("a", "b", "c"), List.copyOf(abc.keys()));
        assertEquals(List.of(1, 2, 3), List.copyOf(abc.values()));
        assertEquals(Optional.of(2), abc.find("b"));
        assertEquals(Optional.empty(), abc.find("z"));
    }

    @Test
    void aReplacedEntryKeepsItsPlaceAndANewOneGoesLast() {
        assertEquals(List.of(9, 2, 3), List.copyOf(abc.with("a", 9).values()));
        assertEquals(List.of("a", "b", "c", "z"), List.copyOf(abc.with("z", 0).keys()));
        assertEquals(List.of(7, 2), List.copyOf(Index.of(List.of(7, 2, 7), it -> it).values()));
    }

    @Test
    void theOrderBelongsToEquality() {
        var acb = Index.of(List.of(1, 3, 2), it -> "abc".substring(it - 1, it));

        assertNotEquals(abc, acb);
        assertEquals(abc.hashCode(), acb.hashCode());
        assertNotEquals(abc, abc.with("a", 9));
        assertEquals(abc, abc.with("z", 1).without(List.of("z")));
        assertNotEquals(abc, Map.of("a", 1, "b", 2, "c", 3));
    }

    @Test
    void anIndexNeverChanges() {
        var source = new LinkedHashMap<>(Map.of("a", 1));
        var index = Index.copyOf(source);
        source.put("b", 2);

        assertEquals(1, index.size());
        assertThrows(UnsupportedOperationException.class, () -> index.asMap().put("c", 3));
        assertThrows(UnsupportedOperationException.class, () -> index.keys().clear());
    }

    @Test
    void aChangeThatChangesNothingGivesTheSameIndex() {
        assertSame(abc, abc.without(List.of("z")));
        assertSame(abc, abc.withAll(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itBehavesLikeALinkedMapThatIsCopied(long seed) {
        var random = RandomDocuments.random(seed);
        var expected = new LinkedHashMap<Integer, Integer>();
        var index = Index.<Integer, Integer>empty();
        for (var step = 0; step < 60; step++) {
            var key = random.nextInt(12);
            if (random.nextInt(3) == 0) {
                expected.remove(key);
                index = index.without(List.of(key));
            } else {
                expected.put(key, step);
                index =
                        random.nextBoolean()
                                ? index.with(key, step)
                                : index.withAll(Map.of(key, step));
            }
            assertEquals(Index.copyOf(expected), index);
            assertEquals(expected.isEmpty(), index.isEmpty());
        }
    }
}
