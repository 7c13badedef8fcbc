package faultline.model;

import java.math.BigDecimal;
import java.util.List;

/// What a property holds.
public sealed interface Value {

    record Text(String text) implements Value {}

    /// A number, compared and written without trailing zeros. Its unit stands in the catalogue.
    record Amount(BigDecimal number) implements Value {
        public Amount {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        public static Amount of(double number) {
            return new Amount(BigDecimal.valueOf(number));
        }
    }

    record Flag(boolean on) implements Value {}

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// JSON that this version has no type for, kept verbatim so that saving loses nothing.
    record Opaque(String json) implements Value {}

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(boolean on) {
        return new Flag(on);
    }

    static Value of(double number) {
        return Amount.of(number);
    }
}
