package faultline.scene;

import static faultline.SmallWorld.CATALOG;
import static faultline.SmallWorld.after;
import static faultline.SmallWorld.component;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.edit.Change;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Rect;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void namesIdsAndKindsAreFoundInReadingOrder() {
        assertEquals(List.of(id("v"), id("w")), hits("V-0"));
        assertEquals(List.of(id("v"), id("w")), hits("virtual machine"));
        assertEquals(List.of(id("a"), id("b")), hits("hypervisor"));
        assertEquals(List.of(id("mail")), hits("mail"));
        assertEquals(List.of(id("dag")), hits("dag1"));
    }

    @Test
    void everyWordMustStandSomewhere() {
        assertEquals(List.of(id("f")), hits("exchange 02"));
        assertEquals(List.of(), hits("exchange 03"));
    }

    @Test
    void valuesAreFoundAsTheyAreStoredAndAsTheyAreRead() {
        var filled = after(document(), new Change(Set.of(id("v")), "ramGB", Value.of(96)));
        var labelled =
                filled.with(
                        filled.topology()
                                .with(
                                        filled.topology()
                                                .component(id("w"))
                                                .orElseThrow()
                                                .with(
                                                        filled.topology()
                                                                .component(id("w"))
                                                                .orElseThrow()
                                                                .properties()
                                                                .with(
                                                                        "ip",
                                                                        Value.of("10.1.2.3")))));
        assertEquals(List.of(id("v")), Search.of(labelled, CATALOG).hits("96 gb"));
        assertEquals(List.of(id("w")), Search.of(labelled, CATALOG).hits("10.1.2"));
    }

    @Test
    void aLinkIsFoundByKindAndWholeIdButNotByTheNamesOfItsEnds() {
        var link =
                document().topology().links().values().stream()
                        .filter(it -> it.from().equals(id("v")))
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of(link.id()), hits(link.id().value()));
        assertTrue(hits("stored").contains(link.id()));
        assertEquals(List.of(id("ds")), hits("ds1"));
    }

    @Test
    void nothingAskedForFindsNothing() {
        assertEquals(List.of(), hits("  "));
    }

    @Test
    void tenThousandComponentsAreSearchedInOnePass() {
        var components = new ArrayList<Component>();
        var boxes = new HashMap<Id, Rect>();
        for (var i = 0; i < 10_000; i++) {
            components.add(component("m" + i, "vm", "Machine " + i));
            boxes.put(id("m" + i), new Rect(i % 100 * 200, i / 100 * 80, 180, 48));
        }
        var empty = Document.titled("Many");
        var many = empty.with(empty.topology().withAll(components));
        var search = Search.of(many.with(many.layout().withAll(boxes)), CATALOG);
        assertEquals(10_000, search.hits("virtual").size());
        assertEquals(List.of(id("m4711")), search.hits("machine 4711"));
    }

    private static List<Id> hits(String wanted) {
        return Search.of(document(), CATALOG).hits(wanted);
    }
}
