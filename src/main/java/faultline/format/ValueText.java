package faultline.format;

import faultline.model.Value;

/// A value as a short text that people can read and change in other programs, and that says which
/// sort it is: a text is written as it is, unless it would be read as something else.
public final class ValueText {

    private ValueText() {}

    public static String write(Value value) {
        return value instanceof Value.Text(var text) ? text(text) : JsonText.value(value);
    }

    /// What [#write] wrote, or somebody typed.
    public static Value read(String text) {
        try {
            return Fields.value(JsonReader.read(text));
        } catch (NotJsonException _) {
            return new Value.Text(text);
        }
    }

    private static String text(String text) {
        var isPlain =
                text.chars().allMatch(c -> c >= ' ' && c < 0xD800)
                        && read(text).equals(new Value.Text(text));
        return isPlain ? text : JsonText.quoted(text);
    }
}
