package faultline.edit;

import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Link;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// New names like the old ones: `EXCH-02` leads to `EXCH-03`, `Mail` to `Mail 2`.
///
/// Up to three digits at the end count as a number and keep their width; four are a year or a
/// version and stay.
final class Numbering {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(?<!\\d)(\\d{1,3})");
    private static final int LONGEST = 180;

    private Numbering() {}

    /// The wish itself if it is free, else the first free one that counts on from it.
    ///
    /// @param gap what stands between a name without a number and its first number
    static String free(String wish, String gap, Predicate<String> taken) {
        if (!taken.test(wish)) {
            return wish;
        }
        var match = NUMBERED.matcher(wish);
        var isNumbered = match.matches();
        var stem = isNumbered ? match.group(1) : wish + gap;
        var width = isNumbered ? match.group(2).length() : 1;
        var number = isNumbered ? Integer.parseInt(match.group(2)) + 1 : 2;
        var shortened = Id.beginning(stem, LONGEST);
        while (taken.test(shortened + padded(number, width))) {
            number++;
        }
        return shortened + padded(number, width);
    }

    /// The text with the number at its end replaced by the one at the other text's end, where both
    /// have one.
    static String alike(String text, String other) {
        var mine = NUMBERED.matcher(text);
        var theirs = NUMBERED.matcher(other);
        return mine.matches() && theirs.matches()
                ? mine.group(1) + padded(Integer.parseInt(theirs.group(2)), mine.group(2).length())
                : text;
    }

    /// A name for a new element of that kind: `Rack 1`, `DAG1`.
    static String nameFor(Document document, Catalog catalog, KindId kind) {
        var taken = names(document);
        return free(stem(catalog, kind) + "1", " ", taken::contains);
    }

    /// The names of everything but links.
    static Set<String> names(Document document) {
        return document.topology()
                .elements()
                .filter(element -> !(element instanceof Link))
                .map(Element::name)
                .collect(Collectors.toSet());
    }

    private static String stem(Catalog catalog, KindId kind) {
        var label =
                catalog.all()
                        .filter(it -> it.id().equals(kind))
                        .map(Kind::label)
                        .findFirst()
                        .orElse(kind.value());
        var isShort = kind.value().length() <= 4 && !label.equalsIgnoreCase(kind.value());
        return isShort ? kind.value().toUpperCase(Locale.ROOT) : label + " ";
    }

    private static String padded(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }
}
