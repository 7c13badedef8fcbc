package faultline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One typed property that elements of a kind may have.
///
/// @param name the key in the file, as in `ramGB`
/// @param label for the screen, in sentence case
/// @param type how the value is written and edited
/// @param unit of an amount, or empty
/// @param choices the allowed texts of a choice or of a list's items; empty when free
/// @param usual what holds when nobody set it; null means that it is then not known
/// @param smallest the least allowed amount; null means unlimited
/// @param largest the greatest allowed amount; null means unlimited
/// @param description one sentence for the person who fills it in
/// @param source where the default or the choices come from, or empty
public record PropertyKind(
        String name,
        String label,
        Type type,
        String unit,
        List<String> choices,
        @Nullable Value usual,
        @Nullable Double smallest,
        @Nullable Double largest,
        String description,
        String source) {

    /// How a property's value is written in the file.
    public enum Type {
        /// Any text.
        TEXT,
        /// A number in [PropertyKind#unit].
        AMOUNT,
        /// `true` or `false`.
        FLAG,
        /// One of the choices.
        CHOICE,
        /// A list of texts, each one of the choices if there are any.
        LIST,
        /// A span of time such as `30s`, `15min`, `4h`, `2d`.
        DURATION,
        /// A day such as `2026-11-22`.
        DATE
    }

    public PropertyKind {
        choices = List.copyOf(choices);
    }
}
