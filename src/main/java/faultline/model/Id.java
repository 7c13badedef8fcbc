package faultline.model;

import java.util.Locale;

/// The short name by which a document refers to a component, link, group or service.
///
/// Letters, digits and `. _ : @ -`, at most 200 characters, unique within one document.
public record Id(String value) implements Comparable<Id> {

    private static final int LONGEST = 200;

    public Id {
        if (!isAllowed(value)) {
            throw new MalformedTopologyException(refusal(value));
        }
    }

    public static boolean isAllowed(String text) {
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!isAllowed(text.codePointAt(at))) {
                return false;
            }
        }
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST;
    }

    /// Says to a person why that text is no id.
    public static String refusal(String text) {
        var shown = text.length() <= 60 ? text : cut(text, 60) + "…";
        return "'" + shown + "' is no id: use letters, digits and . _ : @ - (at most 200 of them)";
    }

    /// The id nearest to a name that a person typed: "EXCH 01" becomes `exch-01`.
    public static Id near(String name) {
        var slug =
                name.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}._:@-]+", "-")
                        .replaceAll("(^-+)|(-+$)", "");
        var usable = slug.isEmpty() ? "item" : slug;
        return new Id(cut(usable, LONGEST));
    }

    /// This id with more at its end, such as a number; cut before that where it would become too
    /// long.
    public Id followedBy(String end) {
        return new Id(beginning(value, LONGEST - end.codePointCount(0, end.length())) + end);
    }

    /// The beginning of a text: at most that many characters, in the sense of code points.
    public static String beginning(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> "._:@-".indexOf(character) >= 0;
        };
    }

    /// The beginning of a text, at most that many `char`s, without half a surrogate pair at its
    /// end.
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var splits = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length);
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
