package faultline.format;

import faultline.model.PropertyKind;
import faultline.model.Span;
import faultline.model.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the properties of kinds: those described in place, and those that kinds share by name.
final class PropertyKindReader {

    private final Problems problems;
    private final Map<String, PropertyKind> shared = new HashMap<>();

    PropertyKindReader(Problems problems) {
        this.problems = problems;
    }

    void readShared(Fields catalogue) {
        var fields = catalogue.object("properties");
        fields.ifPresent(it ->
                it.fields()
                        .forEach((name, value) ->
                                described(name, value, Pointer.ROOT.to("properties").to(name))
                                        .ifPresent(kind -> shared.put(name, kind))));
    }

    List<PropertyKind> readFor(Fields kind) {
        var properties = new ArrayList<PropertyKind>();
        var names = new HashSet<String>();
        var index = 0;
        for (var item : kind.list("properties")) {
            var pointer = kind.pointer().to("properties").to(index++);
            var property = property(item, pointer);
            property.ifPresent(properties::add);
            property.filter(it -> !names.add(it.name()))
                    .ifPresent(it -> fault(item, pointer, it.name() + " is listed twice"));
        }
        return properties;
    }

    private Optional<PropertyKind> property(Json item, Pointer pointer) {
        if (item instanceof Json.Text(_, var name)) {
            if (!shared.containsKey(name)) {
                fault(item, pointer, "There is no shared property \"" + name + "\"");
            }
            return Optional.ofNullable(shared.get(name));
        }
        if (item instanceof Json.Obj(_, var fields)
                && fields.get("name") instanceof Json.Text(_, var name)) {
            return described(name, item, pointer);
        }
        fault(item, pointer, "A property is an object with a \"name\", or a shared one's name");
        return Optional.empty();
    }

    private Optional<PropertyKind> described(String name, Json value, Pointer pointer) {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            fault(value, pointer, "The property name \"" + name + "\" is not lowerCamelCase");
        }
        if (!(value instanceof Json.Obj object)) {
            fault(value, pointer, "A property is described by an object");
            return Optional.empty();
        }
        return Optional.of(described(name, new Fields(object, pointer, problems)));
    }

    private PropertyKind described(String name, Fields fields) {
        fields.value("name");
        fields.value("usual");
        var kind =
                new PropertyKind(
                        name,
                        fields.required("label"),
                        fields.constant("type", PropertyKind.Type.class)
                                .orElse(PropertyKind.Type.TEXT),
                        fields.text("unit").orElse(""),
                        fields.texts("choices"),
                        fields.value("usual").map(Fields::value).orElse(null),
                        fields.number("min").orElse(null),
                        fields.number("max").orElse(null),
                        fields.required("description"),
                        fields.text("source").orElse(""));
        fields.refuseUnknown();
        if (kind.type() == PropertyKind.Type.CHOICE && kind.choices().isEmpty()) {
            fields.refuse("A choice needs \"choices\"");
        }
        if (!fits(kind.usual(), kind)) {
            fields.giveBack("usual", "\"usual\" is no value that " + name + " may have");
        }
        return kind;
    }

    private static boolean fits(@Nullable Value usual, PropertyKind kind) {
        if (usual == null) {
            return true;
        }
        return switch (kind.type()) {
            case TEXT -> usual instanceof Value.Text;
            case AMOUNT ->
                    usual instanceof Value.Amount(var number)
                            && isWithin(number.doubleValue(), kind);
            case FLAG -> usual instanceof Value.Flag;
            case CHOICE -> isChoice(usual, kind);
            case LIST ->
                    usual instanceof Value.Items(var items)
                            && items.stream().allMatch(it -> isChoice(it, kind));
            case DURATION -> usual instanceof Value.Text(var text) && Span.read(text).isPresent();
            case DATE -> usual instanceof Value.Text(var text) && isDay(text);
        };
    }

    private static boolean isWithin(double number, PropertyKind kind) {
        return (kind.smallest() == null || number >= kind.smallest())
                && (kind.largest() == null || number <= kind.largest());
    }

    private static boolean isChoice(Value value, PropertyKind kind) {
        return value instanceof Value.Text(var text)
                && (kind.choices().isEmpty() || kind.choices().contains(text));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).isAfter(LocalDate.MIN);
        } catch (DateTimeException _) {
            return false;
        }
    }

    private void fault(Json value, Pointer pointer, String message) {
        problems.setAside(value, pointer, message);
    }
}
