package faultline.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Fields of the file that this version does not know, by name, as the JSON text they had.
///
/// Nothing reads them; they travel with their element so that saving loses nothing that a newer
/// version or another program wrote.
public record Extras(Map<String, String> fields) {

    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }
}
