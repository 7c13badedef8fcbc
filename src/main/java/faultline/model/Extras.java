package faultline.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

    /// Equal extras hold equal fields in the same order, so that equal documents make equal text.
    @Override
    public boolean equals(Object other) {
        return other instanceof Extras(var those)
                && List.copyOf(fields.entrySet()).equals(List.copyOf(those.entrySet()));
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }
}
