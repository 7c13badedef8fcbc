package faultline.ui;

import faultline.model.Catalog;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One kind that the palette offers.
///
/// @param style the style class that gives its icon the colour it has in the drawing
record PaletteEntry(KindId kind, String label, String icon, String description, String style) {

    /// A heading of the palette with the kinds below it.
    record Shelf(String label, List<PaletteEntry> entries) {

        Shelf {
            entries = List.copyOf(entries);
        }

        /// With the kinds only that a search asks for.
        Shelf matching(String search) {
            return new Shelf(
                    label, entries.stream().filter(entry -> entry.matches(search)).toList());
        }
    }

    /// All that can be placed, in the catalogue's order; services come last.
    static List<Shelf> shelves(Catalog catalog) {
        var shelves = new ArrayList<Shelf>();
        for (var category : catalog.categories()) {
            var entries =
                    Stream.concat(
                                    catalog.components().values().stream()
                                            .filter(it -> it.category().equals(category.id()))
                                            .map(PaletteEntry::of),
                                    catalog.groups().values().stream()
                                            .filter(it -> it.category().equals(category.id()))
                                            .map(PaletteEntry::of))
                            .toList();
            var withService =
                    category.id().equals("service")
                            ? Stream.concat(service(catalog), entries.stream()).toList()
                            : entries;
            if (!withService.isEmpty()) {
                shelves.add(new Shelf(category.label(), withService));
            }
        }
        return shelves;
    }

    /// Whether each word of the search stands in its name, id or description.
    boolean matches(String search) {
        var text = (label + " " + kind + " " + description).toLowerCase(Locale.ROOT);
        return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }

    /// Whether a search names it, and not only its description.
    boolean isNamed(String search) {
        return label.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT).strip());
    }

    /// The style class for the icons of a kind.
    static String styleOf(Kind kind) {
        return switch (kind) {
            case Kind.OfComponent component -> styleOf(component.level());
            case Kind.OfGroup _ -> "level-group";
            case Kind.OfRecord _ -> "level-service";
            case Kind.OfLink _ -> "level-link";
        };
    }

    private static String styleOf(Level level) {
        return switch (level) {
            case SITE, ROOM, RACK, CHASSIS -> "level-place";
            case POWER -> "level-power";
            case HOST_CLUSTER, HOST -> "level-compute";
            case VM -> "level-virtual";
            case ARRAY, DATASTORE -> "level-storage";
            case NETWORK -> "level-network";
            case ROLE -> "level-role";
        };
    }

    private static PaletteEntry of(Kind kind) {
        return new PaletteEntry(
                kind.id(), kind.label(), kind.icon(), kind.description(), styleOf(kind));
    }

    private static Stream<PaletteEntry> service(Catalog catalog) {
        return catalog.records().find(Service.KIND).map(PaletteEntry::of).stream();
    }
}
