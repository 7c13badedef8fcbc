package faultline.format;

import java.util.List;

/// The words of the document format that more than one class must know.
final class Names {

    static final String FORMAT = "faultline";
    static final String VERSION = "1.0";
    static final String UNTITLED = "Untitled";

    /// The fields of which something may be left over.
    static final List<String> DOCUMENT =
            List.of(
                    "title",
                    "description",
                    "properties",
                    "components",
                    "links",
                    "groups",
                    "services",
                    "acceptances",
                    "layout");

    static final List<String> ELEMENT =
            List.of("id", "name", "in", "members", "needs", "properties");

    static final List<String> LAYOUT = List.of("boxes", "routes");

    private Names() {}
}
