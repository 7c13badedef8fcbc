package faultline.edit;

import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Link;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How sentences for a person call the elements of a document and their kinds.
final class Words {

    private static final Set<String> PROPER = Set.of("Exchange", "Windows", "Edge", "Active");
    private static final String SPOKEN_WITH_A_VOWEL = "AEFHILMORSX";

    private Words() {}

    /// The name of an element, or its id if it is not there.
    static String name(Document document, Id id) {
        return document.topology()
                .element(id)
                .map(element -> name(document, element))
                .orElse(id.value());
    }

    /// "EXCH-02", "EXCH-01 and EXCH-02", "3 elements".
    static String names(Document document, Collection<Id> ids) {
        var sorted = ids.stream().sorted().toList();
        return switch (sorted.size()) {
            case 1 -> name(document, sorted.getFirst());
            case 2 ->
                    name(document, sorted.getFirst()) + " and " + name(document, sorted.getLast());
            default -> sorted.size() + " elements";
        };
    }

    /// The kind as it stands in the middle of a sentence: "hypervisor host", "Exchange server".
    static String kind(Catalog catalog, Element element) {
        return catalog.kindOf(element).map(Words::kind).orElse(element.kind().value());
    }

    static String kind(Kind kind) {
        var label = kind.label();
        var first = label.split("[ -]", 2)[0];
        return isAbbreviation(first) || PROPER.contains(first) ? label : lowered(label);
    }

    /// With its article: "a hypervisor host", "an Exchange server", "an SQL database".
    static String aKind(Kind kind) {
        var word = kind(kind);
        return (soundsLikeVowel(word) ? "an " : "a ") + word;
    }

    static String aKind(Catalog catalog, Element element) {
        return catalog.kindOf(element).map(Words::aKind).orElse("a " + element.kind());
    }

    /// With its first letter large, as a sentence begins.
    static String begun(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /// Says which of these elements is not there, if any.
    static Optional<String> missing(Document document, Collection<Id> ids) {
        return ids.stream()
                .sorted()
                .filter(id -> !document.topology().has(id))
                .findFirst()
                .map(id -> id + " is no longer there");
    }

    private static String name(Document document, Element element) {
        return element instanceof Link link && link.name().isBlank()
                ? String.format(
                        Locale.ROOT,
                        "the link from %s to %s",
                        name(document, link.from()),
                        name(document, link.to()))
                : element.name();
    }

    private static String lowered(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(1));
    }

    private static boolean soundsLikeVowel(String word) {
        return isAbbreviation(word)
                ? SPOKEN_WITH_A_VOWEL.indexOf(word.charAt(0)) >= 0
                : "AEIOUaeiou".indexOf(word.charAt(0)) >= 0 && !word.startsWith("uni");
    }
}
