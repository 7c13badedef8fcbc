package faultline.format;

import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Extras;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a document, handed out only after it was read back as the same document.
final class Proof {

    private static final Pattern ELEMENT =
            Pattern.compile("\\s*\\{\"(?:id|fingerprint)\": \"([^\"]+)\"");

    private final DocumentCodec codec = new DocumentCodec();
    private final Document document;

    private Proof(Document document) {
        this.document = document;
    }

    static String textOf(Document document) throws IOException {
        return new Proof(document).text();
    }

    private String text() throws IOException {
        var text = codec.encode(document);
        var again = readBack(text);
        if (again.equals(Canonical.of(document)) || (hasLeftovers() && isGrown(again))) {
            return text;
        }
        throw new IOException(
                "its text would not read back as the same document" + firstUnlike(again));
    }

    private String firstUnlike(Document again) {
        return Canonical.of(document)
                .topology()
                .elements()
                .filter(it -> !again.topology().element(it.id()).equals(Optional.of(it)))
                .findFirst()
                .map(it -> ", at " + it.id())
                .orElse("");
    }

    /// Which element stands in that line of the text, where one does.
    private static String elementIn(String text, int line) {
        var id = text.lines().skip(line - 1).findFirst().map(ELEMENT::matcher);
        return id.filter(Matcher::lookingAt).map(it -> " (at " + it.group(1) + ")").orElse("");
    }

    private Document readBack(String text) throws IOException {
        try {
            return codec.decode(text).document();
        } catch (NotADocumentException fault) {
            throw new IOException(
                    "its text would not read back: "
                            + fault.getMessage()
                            + elementIn(text, fault.line()),
                    fault);
        }
    }

    /// Something that was left over may have come to life, because what it lacked is there now.
    private boolean isGrown(Document again) throws IOException {
        var once = codec.encode(again);
        return document.topology().elements().map(Element::id).allMatch(again.topology()::has)
                && once.equals(codec.encode(readBack(once)));
    }

    private boolean hasLeftovers() {
        return isLeftover(document.extras(), Names.DOCUMENT)
                || isLeftover(document.layout().extras(), Names.LAYOUT)
                || document.topology()
                        .elements()
                        .anyMatch(it -> isLeftover(it.extras(), Names.ELEMENT));
    }

    private static boolean isLeftover(Extras extras, List<String> known) {
        Set<String> names = extras.fields().keySet();
        return known.stream().anyMatch(names::contains);
    }
}
