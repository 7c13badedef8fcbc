package faultline.patterns;

import faultline.model.Properties;
import faultline.model.Value;
import java.util.Arrays;

/// The properties of an element, being written down.
record Traits(Properties properties) {

    static final Traits NONE = new Traits(Properties.NONE);

    Traits text(String name, String text) {
        return new Traits(properties.with(name, Value.of(text)));
    }

    Traits amount(String name, double number) {
        return new Traits(properties.with(name, Value.of(number)));
    }

    Traits yes(String name) {
        return new Traits(properties.with(name, Value.of(true)));
    }

    Traits no(String name) {
        return new Traits(properties.with(name, Value.of(false)));
    }

    Traits items(String name, String... texts) {
        var items = Arrays.stream(texts).map(Value::of).toList();
        return new Traits(properties.with(name, new Value.Items(items)));
    }
}
