package faultline.ui;

import faultline.edit.Change;
import faultline.edit.Unset;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.PropertyKind;
import faultline.model.Value;
import faultline.session.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The properties that all of the selected elements have, each with an editor that fits its type.
final class PropertiesSection implements Section {

    private final Workbench bench;
    private final Set<Id> ids;
    private final Map<String, PropertyRow> rows = new LinkedHashMap<>();
    private final VBox box = Section.titled("Properties");

    PropertiesSection(Workbench bench, List<Element> elements) {
        this.bench = bench;
        this.ids = elements.stream().map(Element::id).collect(Collectors.toUnmodifiableSet());
        for (var property : shared(elements)) {
            rows.put(property.name(), new PropertyRow(property, new Changed(property.name())));
        }
        for (var name : unknown(elements)) {
            rows.put(name, new PropertyRow(free(name), new Changed(name)));
        }
        box.getChildren().addAll(rows.values());
        box.setVisible(!rows.isEmpty());
        box.setManaged(!rows.isEmpty());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(View view) {
        var elements =
                ids.stream().flatMap(id -> view.shown().topology().element(id).stream()).toList();
        rows.forEach((name, row) -> row.show(Common.of(elements, name)));
    }

    private List<PropertyKind> shared(List<Element> elements) {
        @Nullable List<PropertyKind> shared = null;
        for (var element : elements) {
            var own = bench.catalog().kindOf(element).map(Kind::properties).orElse(List.of());
            shared =
                    shared == null
                            ? own
                            : shared.stream()
                                    .filter(it ->
                                            own.stream().anyMatch(other -> isAlike(it, other)))
                                    .toList();
        }
        return shared == null ? List.of() : shared;
    }

    private static boolean isAlike(PropertyKind one, PropertyKind other) {
        return one.name().equals(other.name())
                && one.type() == other.type()
                && one.choices().equals(other.choices());
    }

    /// Properties with a plain text that the catalogue does not know, of a single element.
    private Set<String> unknown(List<Element> elements) {
        var names = new TreeSet<String>();
        if (elements.size() == 1) {
            var element = elements.getFirst();
            element.properties()
                    .values()
                    .forEach((name, value) -> {
                        if (!rows.containsKey(name) && value instanceof Value.Text) {
                            names.add(name);
                        }
                    });
        }
        return names;
    }

    private static PropertyKind free(String name) {
        return new PropertyKind(
                name,
                name,
                PropertyKind.Type.TEXT,
                "",
                List.of(),
                null,
                null,
                null,
                "The catalogue does not describe this property.",
                "");
    }

    /// Changes one property of everything that is selected.
    private final class Changed implements PropertyRow.Changes {

        private final String property;

        Changed(String property) {
            this.property = property;
        }

        @Override
        public void change(Value value) {
            bench.commit(new Change(ids, property, value));
        }

        @Override
        public void unset() {
            bench.commit(new Unset(ids, property));
        }
    }
}
