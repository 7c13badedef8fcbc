package faultline.interchange;

import faultline.format.ValueText;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Properties;
import faultline.model.Service;
import faultline.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an element means, as named texts that a shape of another program can carry: `faultline`
/// says what it is, `p_ramGB` holds a property. Readable, changeable, and nothing is lost.
final class Carrier {

    static final String WHAT = "faultline";
    static final String ID = "faultlineId";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,80}");

    private Carrier() {}

    static Map<String, String> of(Element element) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(WHAT, sort(element));
        fields.put(ID, element.id().value());
        fields.put("kind", element.kind().value());
        fields.put("name", ValueText.write(Value.of(element.name())));
        switch (element) {
            case Component _ -> {}
            case Link it -> {
                fields.put("from", it.from().value());
                fields.put("to", it.to().value());
            }
            case Group it -> fields.put("members", ids(it.members()));
            case Service it -> fields.put("needs", ids(it.needs()));
        }
        properties(element.properties(), fields);
        extras(extras(element), fields);
        return fields;
    }

    static String sort(Element element) {
        return switch (element) {
            case Component _ -> "component";
            case Link _ -> "link";
            case Group _ -> "group";
            case Service _ -> "service";
        };
    }

    private static Extras extras(Element element) {
        return switch (element) {
            case Component it -> it.extras();
            case Link it -> it.extras();
            case Group it -> it.extras();
            case Service it -> it.extras();
        };
    }

    private static String ids(List<Id> ids) {
        return ids.stream().map(Id::value).collect(Collectors.joining(" "));
    }

    static List<String> split(String ids) {
        return List.of(ids.strip().split("\\s+", -1)).stream().filter(it -> !it.isEmpty()).toList();
    }

    private static void properties(Properties properties, Map<String, String> fields) {
        var odd = 0;
        for (var property : properties.values().entrySet()) {
            var value = ValueText.write(property.getValue());
            if (NAME.matcher(property.getKey()).matches()) {
                fields.put("p_" + property.getKey(), value);
            } else {
                fields.put("pn_" + odd, ValueText.write(Value.of(property.getKey())));
                fields.put("pv_" + odd++, value);
            }
        }
    }

    static void extras(Extras extras, Map<String, String> fields) {
        var number = 0;
        for (var extra : extras.fields().entrySet()) {
            fields.put("xn_" + number, ValueText.write(Value.of(extra.getKey())));
            fields.put("xv_" + number++, extra.getValue());
        }
    }

    /// The properties that a shape carries.
    static Properties properties(Map<String, String> fields) {
        var values = new TreeMap<String, Value>();
        fields.forEach((name, text) -> {
            if (name.startsWith("p_")) {
                values.put(name.substring(2), ValueText.read(text));
            } else if (name.startsWith("pn_")) {
                var value = fields.getOrDefault("pv_" + name.substring(3), "");
                values.put(text(text), ValueText.read(value));
            }
        });
        return Properties.of(values);
    }

    static Extras extras(Map<String, String> fields) {
        var extras = new LinkedHashMap<String, String>();
        for (var number = 0; fields.containsKey("xn_" + number); number++) {
            extras.put(
                    text(fields.getOrDefault("xn_" + number, "")),
                    fields.getOrDefault("xv_" + number, "null"));
        }
        return new Extras(extras);
    }

    /// The text that was written for one.
    static String text(String written) {
        return ValueText.read(written) instanceof Value.Text(var text) ? text : written;
    }
}
