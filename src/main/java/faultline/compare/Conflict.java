package faultline.compare;

import faultline.model.Id;
import org.jspecify.annotations.Nullable;

/// Something that both sides changed, each in another way. Ours stands in the merged document.
///
/// @param on the element; null for the document itself
/// @param what in words: "ramGB", "sits in"
public record Conflict(@Nullable Id on, String what, String base, String ours, String theirs) {

    /// One line for people.
    public String sentence() {
        return (on == null ? "the document" : on.value())
                + ": "
                + what
                + " was "
                + shown(base)
                + ", is "
                + shown(ours)
                + " here and "
                + shown(theirs)
                + " there";
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : text;
    }
}
