package faultline.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rules by which three versions of one thing become one: what only one side changed is taken,
/// what both changed alike too; anything else is a conflict, and ours stands.
final class ThreeWay {

    /// Is told of a conflict.
    @FunctionalInterface
    interface Clash<T> {
        void over(@Nullable T base, @Nullable T ours, @Nullable T theirs);
    }

    private ThreeWay() {}

    static <T> @Nullable T value(
            @Nullable T base, @Nullable T ours, @Nullable T theirs, Clash<T> clash) {
        if (Objects.equals(ours, theirs) || Objects.equals(base, theirs)) {
            return ours;
        }
        if (Objects.equals(base, ours)) {
            return theirs;
        }
        clash.over(base, ours, theirs);
        return ours;
    }

    /// Merges maps key by key, in the order of ours, with what is new in theirs behind what it
    /// follows there.
    static <K, V> Map<K, V> maps(
            Map<K, V> base, Map<K, V> ours, Map<K, V> theirs, Function<K, Clash<V>> clash) {
        var merged = new LinkedHashMap<K, V>();
        for (var key : order(ours.keySet(), theirs.keySet())) {
            var value = value(base.get(key), ours.get(key), theirs.get(key), clash.apply(key));
            if (value != null) {
                merged.put(key, value);
            }
        }
        return merged;
    }

    /// Merges lists without doubles as sets that keep their order; there are no conflicts.
    static <T> List<T> lists(List<T> base, List<T> ours, List<T> theirs) {
        if (ours.equals(theirs) || base.equals(theirs)) {
            return ours;
        }
        if (base.equals(ours)) {
            return theirs;
        }
        return order(ours, theirs).stream()
                .filter(it -> !base.contains(it) || (ours.contains(it) && theirs.contains(it)))
                .toList();
    }

    static <T> List<T> order(Iterable<T> ours, Iterable<T> theirs) {
        var order = new ArrayList<T>();
        ours.forEach(order::add);
        var known = new LinkedHashSet<>(order);
        var at = 0;
        for (var item : theirs) {
            if (known.add(item)) {
                order.add(at++, item);
            } else {
                at = order.indexOf(item) + 1;
            }
        }
        return order;
    }
}
