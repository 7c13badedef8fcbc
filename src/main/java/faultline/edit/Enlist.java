package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Draws a component for each of several names, side by side in rows.
///
/// @param at where the first one goes, or near to where
/// @param container what they sit in; null leaves them free
public record Enlist(KindId kind, List<String> names, Point at, @Nullable Id container)
        implements Edit {

    /// No list of more names than this is drawn.
    public static final int MOST = 500;

    private static final double GAP = 24;

    public Enlist {
        names = List.copyOf(names);
    }

    /// The names in a text: one on each line, of cells the first one that holds anything.
    public static List<String> names(String text) {
        return text.lines()
                .map(line ->
                        List.of(line.split("\t", -1)).stream()
                                .map(String::strip)
                                .filter(Predicate.not(String::isEmpty))
                                .findFirst()
                                .orElse(""))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return names.size() == 1
                ? "Add " + names.getFirst()
                : String.format(
                        Locale.ROOT,
                        "Add %d of the kind %s",
                        names.size(),
                        Words.kind(catalog.component(kind)));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        if (names.isEmpty()) {
            return new Rejected("There is no name in the text");
        } else if (names.size() > MOST) {
            return new Rejected(
                    String.format(
                            Locale.ROOT,
                            "The text has %d lines; at most %d become components at once",
                            names.size(),
                            MOST));
        }
        var result = document;
        for (var i = 0; i < names.size(); i++) {
            var add = new Add(kind, names.get(i), box(i, catalog.component(kind)), container);
            switch (add.applyTo(result, catalog)) {
                case Applied(var added) -> result = added;
                case Rejected refused -> {
                    return refused;
                }
            }
        }
        return new Applied(result);
    }

    private Rect box(int i, Kind.OfComponent size) {
        var columns = (int) Math.ceil(Math.sqrt(names.size()));
        return new Rect(
                at.x() + i % columns * (size.width() + GAP),
                at.y() + Math.floorDiv(i, columns) * (size.height() + GAP),
                size.width(),
                size.height());
    }
}
