package faultline.format;

import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.Properties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One JSON object being written: the known fields as they come, then the extras.
///
/// A known field that has its usual value is not written, unless the extras hold what could not be
/// read of it.
public final class ObjectText {

    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> extras;
    private final String separator;
    private final String end;
    private final Set<String> passed = new HashSet<>();

    private ObjectText(Extras extras, String begin, String separator, String end) {
        this.extras = extras.fields();
        this.separator = separator;
        this.end = end;
        out.append(begin);
    }

    /// An object without extras, on one line.
    public static ObjectText onOneLine() {
        return onOneLine(Extras.NONE);
    }

    /// An object without extras, with a field a line, indented by that.
    public static ObjectText onLines(String indent) {
        return onLines(Extras.NONE, indent);
    }

    static ObjectText onOneLine(Extras extras) {
        return new ObjectText(extras, "{", ", ", "}");
    }

    /// With a field a line, indented by that; the closing brace is indented less.
    static ObjectText onLines(Extras extras, String indent) {
        return new ObjectText(
                extras, "{\n" + indent, ",\n" + indent, "\n" + indent.substring(2) + "}");
    }

    /// A field whose value is JSON already.
    public ObjectText json(String name, String json) {
        if (!passed.isEmpty()) {
            out.append(separator);
        }
        passed.add(name);
        JsonText.quote(name, out);
        out.append(": ").append(json);
        return this;
    }

    public ObjectText text(String name, String text) {
        return json(name, JsonText.quoted(text));
    }

    /// The text, or what is left over of the field when the text is the usual one.
    ObjectText text(String name, String text, String usual) {
        return text.equals(usual) ? leftover(name) : text(name, text);
    }

    ObjectText optional(String name, @Nullable String text) {
        return text == null ? leftover(name) : text(name, text);
    }

    /// The text, unless something is left over of the field.
    ObjectText unlessLeft(String name, String text) {
        return extras.containsKey(name) ? leftover(name) : text(name, text);
    }

    ObjectText leftover(String name) {
        var json = extras.get(name);
        return json == null ? this : json(name, json);
    }

    ObjectText properties(Properties properties) {
        if (properties.isEmpty()) {
            return leftover("properties");
        }
        var inner = onOneLine(Extras.NONE);
        properties.values().forEach((name, value) -> inner.json(name, JsonText.value(value)));
        return json("properties", inner.closed());
    }

    ObjectText ids(String name, List<Id> ids) {
        var items = new ArrayList<>(ids.stream().map(id -> JsonText.quoted(id.value())).toList());
        items.addAll(leftItems(name));
        return items.isEmpty() ? leftover(name) : json(name, JsonText.list(items));
    }

    /// A list with an item a line.
    ObjectText lines(String name, List<String> items, String indent) {
        var all = new ArrayList<>(items);
        all.addAll(leftItems(name));
        return all.isEmpty() ? leftover(name) : json(name, JsonText.lines(all, indent));
    }

    /// What is left over of a list; nothing when all was read or when it was no list.
    private List<String> leftItems(String name) {
        return left(name) instanceof Json.Arr(_, var items)
                ? items.stream().map(JsonText::compact).toList()
                : List.of();
    }

    /// What is left over of an object.
    Map<String, Json> leftFields(String name) {
        return left(name) instanceof Json.Obj(_, var fields) ? fields : Map.of();
    }

    private @Nullable Json left(String name) {
        var json = extras.get(name);
        try {
            return json == null ? null : JsonReader.read(json);
        } catch (NotJsonException impossible) {
            throw new IllegalStateException("Extras hold JSON that was read", impossible);
        }
    }

    /// The whole text, with the extras that are not known fields at its end.
    public String closed() {
        extras.forEach((name, json) -> {
            if (!passed.contains(name)) {
                json(name, json);
            }
        });
        return passed.isEmpty() ? "{}" : out.append(end).toString();
    }
}
