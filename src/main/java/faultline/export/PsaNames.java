package faultline.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Names that Open-PSA allows, near to the ids that we have: an XML name without dots and colons,
/// without two dashes in a row and without one at its end. An id that is such a name stays as it
/// is.
final class PsaNames {

    private final Map<String, String> nameOf = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// The name of an id; the same each time, and different for different ids.
    String of(String id) {
        var known = nameOf.get(id);
        if (known == null) {
            known = free(allowed(id));
            nameOf.put(id, known);
        }
        return known;
    }

    /// A name that nothing bears yet.
    String free(String wish) {
        var name = wish;
        for (var number = 2; !taken.add(name); number++) {
            name = wish + "_" + number;
        }
        return name;
    }

    /// Keeps the names of ids that are allowed as they are from being given to others.
    void reserve(Iterable<String> ids) {
        for (var id : ids) {
            if (allowed(id).equals(id)) {
                of(id);
            }
        }
    }

    private static String allowed(String id) {
        var name = new StringBuilder();
        id.codePoints().forEach(it -> name.appendCodePoint(isInside(it) ? it : '_'));
        for (var at = name.indexOf("--"); at >= 0; at = name.indexOf("--")) {
            name.setCharAt(at + 1, '_');
        }
        if (name.charAt(name.length() - 1) == '-') {
            name.setCharAt(name.length() - 1, '_');
        }
        if (!isStart(name.codePointAt(0))) {
            name.insert(0, '_');
        }
        return name.toString();
    }

    private static boolean isStart(int character) {
        return character == '_'
                || isBetween(character, 'A', 'Z')
                || isBetween(character, 'a', 'z')
                || isBetween(character, 0xC0, 0xD6)
                || isBetween(character, 0xD8, 0xF6)
                || isBetween(character, 0xF8, 0x131)
                || isBetween(character, 0x391, 0x3A1)
                || isBetween(character, 0x3A3, 0x3CE)
                || isBetween(character, 0x401, 0x40C)
                || isBetween(character, 0x40E, 0x44F)
                || isBetween(character, 0x4E00, 0x9FA5);
    }

    private static boolean isInside(int character) {
        return isStart(character) || character == '-' || isBetween(character, '0', '9');
    }

    private static boolean isBetween(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
