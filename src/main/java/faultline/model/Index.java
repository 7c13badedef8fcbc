package faultline.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An immutable map that keeps the order in which its entries came.
///
/// A replaced entry keeps its place; a new one goes last. Two indexes are equal when they hold
/// equal entries in the same order.
public final class Index<K, V> {

    private final Map<K, V> entries;

    private Index(Map<K, V> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    public static <K, V> Index<K, V> empty() {
        return new Index<>(Map.of());
    }

    /// The values in their order; a later value with the same key takes the earlier one's place.
    public static <K, V> Index<K, V> of(Collection<V> values, Function<V, K> key) {
        var entries = LinkedHashMap.<K, V>newLinkedHashMap(values.size());
        for (var value : values) {
            entries.put(key.apply(value), value);
        }
        return new Index<>(entries);
    }

    public static <K, V> Index<K, V> copyOf(Map<K, V> map) {
        return new Index<>(new LinkedHashMap<>(map));
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    /// The value, or null where there is none: for who asks very often.
    public @Nullable V at(K key) {
        return entries.get(key);
    }

    public boolean has(K key) {
        return entries.containsKey(key);
    }

    public int size() {
        return entries.size();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public Collection<V> values() {
        return entries.values();
    }

    public Set<K> keys() {
        return entries.keySet();
    }

    public Map<K, V> asMap() {
        return entries;
    }

    public Index<K, V> with(K key, V value) {
        var copy = new LinkedHashMap<>(entries);
        copy.put(key, value);
        return new Index<>(copy);
    }

    public Index<K, V> withAll(Map<K, V> more) {
        if (more.isEmpty()) {
            return this;
        }
        var copy = new LinkedHashMap<>(entries);
        copy.putAll(more);
        return new Index<>(copy);
    }

    public Index<K, V> without(Collection<K> keys) {
        if (keys.stream().noneMatch(entries::containsKey)) {
            return this;
        }
        var copy = new LinkedHashMap<>(entries);
        keys.forEach(copy::remove);
        return new Index<>(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof Index<?, ?> that
                        && entries.equals(that.entries)
                        && List.copyOf(entries.keySet())
                                .equals(List.copyOf(that.entries.keySet())));
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
