package faultline.scene;

import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Link;
import faultline.model.Point;
import faultline.model.PropertyKind;
import faultline.model.Rect;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is written about each element of a document, to be searched: its name, id and kind, and the
/// values of its properties as they are stored and as they are read.
///
/// Looking into it costs one pass over the texts; it is made once for a document.
public final class Search {

    /// Elements whose tops are this close stand in one line, in document units.
    private static final double LINE = 24;

    /// An element and its texts in small letters.
    ///
    /// @param exact what must be written in full, since its parts are names of others
    private record Entry(Id id, String texts, String exact) {

        boolean answers(String whole, List<String> words) {
            return exact.equals(whole) || words.stream().allMatch(texts::contains);
        }
    }

    private final List<Entry> entries;

    private Search(List<Entry> entries) {
        this.entries = entries;
    }

    /// The texts of a document, in the order in which its drawing is read: from the top, and in a
    /// line from the left.
    public static Search of(Document document, Catalog catalog) {
        record Placed(Element element, Point at) {}
        var entries =
                document.topology()
                        .elements()
                        .map(it -> new Placed(it, corner(document, it)))
                        .sorted(
                                Comparator.<Placed>comparingDouble(
                                                it -> Math.rint(it.at.y() / LINE))
                                        .thenComparingDouble(it -> it.at.x())
                                        .thenComparing(it -> it.element.id()))
                        .map(it -> entry(it.element, catalog))
                        .toList();
        return new Search(entries);
    }

    /// The elements in whose texts every word stands, in reading order; none while nothing is asked
    /// for.
    public List<Id> hits(String wanted) {
        var whole = wanted.toLowerCase(Locale.ROOT).strip();
        if (whole.isEmpty()) {
            return List.of();
        }
        var words = List.of(whole.split("\\s+", -1));
        return entries.stream().filter(it -> it.answers(whole, words)).map(Entry::id).toList();
    }

    private static Entry entry(Element element, Catalog catalog) {
        var texts = new ArrayList<String>();
        var kind = catalog.kindOf(element);
        texts.add(element.name());
        texts.add(element.kind().value());
        kind.map(Kind::label).ifPresent(texts::add);
        element.properties()
                .values()
                .forEach((name, value) -> {
                    texts.addAll(stored(value));
                    kind.flatMap(it -> it.property(name))
                            .map(it -> read(value, it))
                            .ifPresent(texts::add);
                });
        if (!(element instanceof Link)) {
            texts.add(element.id().value());
        }
        return new Entry(
                element.id(),
                String.join("\n", texts).toLowerCase(Locale.ROOT),
                element.id().value().toLowerCase(Locale.ROOT));
    }

    private static List<String> stored(Value value) {
        return switch (value) {
            case Value.Text(var text) -> List.of(text);
            case Value.Amount(var number) -> List.of(number.toPlainString());
            case Value.Items(var items) ->
                    items.stream().flatMap(it -> stored(it).stream()).toList();
            case Value.Flag _ -> List.of();
            case Value.Opaque(var json) -> List.of(json);
        };
    }

    /// A flag that is on is read as its property's name.
    private static String read(Value value, PropertyKind kind) {
        return value instanceof Value.Flag(var on)
                ? (on ? kind.label() : "")
                : Wording.value(value, kind);
    }

    /// Where an element is read: a link in the middle between its ends, a group at its first
    /// member.
    private static Point corner(Document document, Element element) {
        var layout = document.layout();
        var own = layout.rectOf(element.id()).map(Rect::corner);
        if (element instanceof Link link) {
            var ends =
                    Stream.of(link.from(), link.to())
                            .flatMap(id -> layout.rectOf(id).stream())
                            .toList();
            return Rect.around(ends).map(Rect::centre).orElse(new Point(0, 0));
        }
        return own.or(() ->
                        document.topology().group(element.id()).stream()
                                .flatMap(it -> it.members().stream())
                                .flatMap(id -> layout.rectOf(id).stream())
                                .findFirst()
                                .map(Rect::corner))
                .orElse(new Point(0, 0));
    }
}
