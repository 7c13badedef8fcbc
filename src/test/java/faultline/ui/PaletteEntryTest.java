package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Catalogs;
import faultline.model.Catalog;
import faultline.model.Service;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteEntryTest {

    private final Catalog catalog = Catalogs.builtIn();

    @Test
    void everyKindThatCanBePlacedIsOfferedOnce() {
        var offered =
                PaletteEntry.shelves(catalog).stream()
                        .flatMap(shelf -> shelf.entries().stream())
                        .map(PaletteEntry::kind)
                        .collect(Collectors.toList());
        var placed =
                Stream.of(
                                catalog.components().keys().stream(),
                                catalog.groups().keys().stream(),
                                Stream.of(Service.KIND))
                        .flatMap(ids -> ids)
                        .sorted()
                        .toList();
        assertEquals(placed, offered.stream().sorted().toList());
    }

    @Test
    void aSearchTakesWordsInAnyOrderAndCase() {
        var found =
                PaletteEntry.shelves(catalog).stream()
                        .flatMap(shelf -> shelf.matching("HOST hyperv").entries().stream())
                        .map(PaletteEntry::label)
                        .toList();
        assertTrue(found.contains("Hypervisor host"), () -> String.valueOf(found));
    }
}
