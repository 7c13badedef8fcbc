package faultline.fixes;

import java.util.Locale;

/// How titles of fixes call things.
final class Wording {

    private Wording() {}

    /// The label of a kind in the middle of a sentence: "web server", "DNS server".
    static String inSentence(String label) {
        var isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return isWord && !label.startsWith("Exchange") && !label.startsWith("Edge")
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }
}
