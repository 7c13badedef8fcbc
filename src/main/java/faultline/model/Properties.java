package faultline.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The properties that somebody set on an element, by name. What is not here is not known: the
/// catalogue's defaults are applied by [Catalog#value], never written into the document.
public record Properties(SortedMap<String, Value> values) {

    public static final Properties NONE = new Properties(new TreeMap<>());

    public Properties {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Properties of(Map<String, Value> values) {
        return new Properties(new TreeMap<>(values));
    }

    public Optional<Value> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Optional<String> text(String name) {
        return values.get(name) instanceof Value.Text(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    public Optional<Double> amount(String name) {
        return values.get(name) instanceof Value.Amount(var number)
                ? Optional.of(number.doubleValue())
                : Optional.empty();
    }

    public Optional<Boolean> flag(String name) {
        return values.get(name) instanceof Value.Flag(var on) ? Optional.of(on) : Optional.empty();
    }

    public List<String> texts(String name) {
        return values.get(name) instanceof Value.Items(var items)
                ? items.stream()
                        .filter(Value.Text.class::isInstance)
                        .map(item -> ((Value.Text) item).text())
                        .toList()
                : text(name).map(List::of).orElse(List.of());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Properties with(String name, Value value) {
        var copy = new TreeMap<>(values);
        copy.put(name, value);
        return new Properties(copy);
    }

    public Properties without(String name) {
        var copy = new TreeMap<>(values);
        copy.remove(name);
        return new Properties(copy);
    }
}
