package faultline.report;

import faultline.export.SafeXml;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/// The styles of a Word document by the names that they have in every language version of Word.
final class WordStyles {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, String> ids = new HashMap<>();

    private WordStyles() {}

    static WordStyles read(byte[] part) throws IOException {
        var styles = new WordStyles();
        var nodes = SafeXml.tree(part).getElementsByTagNameNS(MAIN, "style");
        for (var i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element style
                    && style.getElementsByTagNameNS(MAIN, "name").item(0) instanceof Element name) {
                styles.ids.put(
                        name.getAttributeNS(MAIN, "val").toLowerCase(Locale.ROOT),
                        style.getAttributeNS(MAIN, "styleId"));
            }
        }
        return styles;
    }

    /// The id of a style by its name in small letters, such as `heading 1`.
    Optional<String> id(String name) {
        return Optional.ofNullable(ids.get(name));
    }
}
