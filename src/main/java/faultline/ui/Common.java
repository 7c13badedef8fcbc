package faultline.ui;

import faultline.model.Element;
import faultline.model.Value;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a property holds on all elements that are selected.
sealed interface Common {

    /// Nobody set it on any of them.
    record Unset() implements Common {}

    record Same(Value value) implements Common {}

    /// They differ.
    record Several() implements Common {}

    static Common of(Collection<? extends Element> elements, String property) {
        var values =
                elements.stream()
                        .map(element -> element.properties().find(property))
                        .collect(Collectors.toSet());
        if (values.size() > 1) {
            return new Several();
        }
        return of(values.stream().flatMap(Optional::stream).toList());
    }

    private static Common of(Collection<Value> values) {
        return values.isEmpty() ? new Unset() : new Same(values.iterator().next());
    }
}
