package faultline.patterns;

import java.util.Map;
import java.util.TreeMap;

/// A pattern's questions, each with an answer that it may have.
///
/// Made by [Pattern#answer], which is where answers are checked.
public record Answers(Map<String, String> values) {

    public Answers {
        values = Map.copyOf(values);
    }

    int number(String parameter) {
        return Integer.parseInt(text(parameter));
    }

    public String text(String parameter) {
        var value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("There is no parameter " + parameter);
        }
        return value;
    }

    boolean is(String parameter, String value) {
        return text(parameter).equals(value);
    }

    @Override
    public String toString() {
        return new TreeMap<>(values).toString();
    }
}
