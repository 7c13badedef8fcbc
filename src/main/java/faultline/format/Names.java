package faultline.format;

import java.util.List;

/// The fields that each object of a document may have, in the order in which they are written.
final class Names {

    static final String FORMAT = "faultline";
    static final String VERSION = "1.0";
    static final String UNTITLED = "Untitled";

    static final List<String> DOCUMENT =
            List.of(
                    "format",
                    "formatVersion",
                    "title",
                    "description",
                    "properties",
                    "components",
                    "links",
                    "groups",
                    "services",
                    "acceptances",
                    "layout");
    static final List<String> COMPONENT = List.of("id", "kind", "name", "in", "properties");
    static final List<String> LINK = List.of("id", "kind", "name", "from", "to", "properties");
    static final List<String> GROUP = List.of("id", "kind", "name", "members", "properties");
    static final List<String> SERVICE = List.of("id", "name", "needs", "properties");
    static final List<String> ACCEPTANCE =
            List.of("fingerprint", "rule", "reason", "owner", "ticket", "until");
    static final List<String> LAYOUT = List.of("boxes", "routes");
    static final List<String> BOX = List.of("box");
    static final List<String> ROUTE = List.of("bends");

    private Names() {}
}
