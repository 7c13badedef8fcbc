package faultline.interchange;

import java.util.regex.Pattern;

/// The labels of draw.io, which are HTML, as plain text.
final class Labels {

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</?(div|p)[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final Pattern BOLD = Pattern.compile("(?is)<b>(.*?)</b>");

    private Labels() {}

    static String plain(String html) {
        var text = TAG.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll("");
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }

    /// The name in a label: what is bold at its start, else what stands before the first break.
    static String name(String html) {
        var bold = BOLD.matcher(html.strip());
        return bold.lookingAt() ? plain(bold.group(1)) : firstLine(html);
    }

    private static String firstLine(String html) {
        var parts = BREAK.split(html.strip(), -1);
        for (var part : parts) {
            var text = plain(part);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /// A name as a label gives it back.
    static String shown(String name) {
        return name.strip();
    }
}
