package faultline.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// A JSON value together with the place where it stands in its text.
///
/// Objects keep their fields in the order of the text. Numbers keep their spelling.
sealed interface Json {

    Place place();

    record Obj(Place place, Map<String, Json> fields) implements Json {}

    record Arr(Place place, List<Json> items) implements Json {}

    record Text(Place place, String text) implements Json {}

    record Num(Place place, String spelling) implements Json {

        double value() {
            return Double.parseDouble(spelling);
        }

        /// The number without rounding; a zero may bear an exponent that `BigDecimal` cannot.
        BigDecimal exact() {
            return value() == 0 ? BigDecimal.ZERO : new BigDecimal(spelling);
        }
    }

    record Flag(Place place, boolean on) implements Json {}

    record Nil(Place place) implements Json {}

    /// What it is, for a message: "a number".
    default String sort() {
        return switch (this) {
            case Obj _ -> "an object";
            case Arr _ -> "a list";
            case Text _ -> "a text";
            case Num _ -> "a number";
            case Flag _ -> "true or false";
            case Nil _ -> "null";
        };
    }

    /// Whether a list of such values is a property value of its own.
    default boolean isScalar() {
        return this instanceof Text || this instanceof Num || this instanceof Flag;
    }
}
