package faultline.scene;

import static faultline.scene.Examples.CATALOG;
import static faultline.scene.Examples.component;
import static faultline.scene.Examples.document;
import static faultline.scene.Examples.template;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Placement;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutoPlaceTest {

    @Test
    void aDocumentThatHasAllPlacesKeepsItsLayout() {
        var document = template("t01-exchange-incident");
        assertSame(document.layout(), AutoPlace.complete(document, CATALOG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t01-exchange-incident",
                "t02-exchange-built-right",
                "t13-sql-availability-group",
                "t28-central-sql-instance"
            })
    void withoutALayoutEverythingGetsAPlaceOfItsOwn(String name) {
        assertWellPlaced(template(name).with(Layout.NONE));
    }

    @Test
    void whatHasAPlaceKeepsItAndItsContainerGrowsAroundWhatHasNone() {
        var bare =
                document(
                        List.of(
                                component("hypervisor-host", "esx1", ""),
                                component("vm", "vm1", "esx1"),
                                component("vm", "vm2", "esx1")));
        var known =
                Layout.NONE
                        .with(new Id("esx1"), new Rect(100, 100, 260, 120))
                        .with(new Id("vm1"), new Rect(116, 144, 200, 56));
        var layout = AutoPlace.complete(bare.with(known), CATALOG);
        assertEquals(new Rect(116, 144, 200, 56), rect(layout, "vm1"));
        assertEquals(100, rect(layout, "esx1").x());
        assertTrue(rect(layout, "esx1").contains(rect(layout, "vm2")));
        assertFalse(rect(layout, "vm1").meets(rect(layout, "vm2")));
    }

    @Test
    void whatStandsFreeComesBelowWhatHasAPlace() {
        var bare =
                document(List.of(component("switch", "sw1", ""), component("switch", "sw2", "")));
        var known = Layout.NONE.with(new Id("sw1"), new Rect(0, 0, 168, 48));
        var layout = AutoPlace.complete(bare.with(known), CATALOG);
        assertTrue(rect(layout, "sw2").y() > rect(layout, "sw1").bottom());
    }

    @Test
    void aContainerWithoutAPlaceGoesAroundContentsThatHaveOne() {
        var bare =
                document(
                        List.of(
                                component("hypervisor-host", "esx1", ""),
                                component("vm", "vm1", "esx1")));
        var known = Layout.NONE.with(new Id("vm1"), new Rect(300, 300, 200, 56));
        var layout = AutoPlace.complete(bare.with(known), CATALOG);
        assertTrue(rect(layout, "esx1").contains(rect(layout, "vm1")));
    }

    private static Rect rect(Layout layout, String id) {
        return layout.rectOf(new Id(id)).orElseThrow();
    }

    private static void assertWellPlaced(Document document) {
        var topology = document.topology();
        var layout = AutoPlace.complete(document, CATALOG);
        var placement = Placement.of(topology);
        for (var component : topology.components().values()) {
            var own = layout.rectOf(component.id()).orElseThrow();
            var children = placement.childrenOf(component.id());
            children.forEach(
                    child -> assertTrue(own.contains(layout.rectOf(child.id()).orElseThrow())));
            assertApart(children.stream().map(Component::id).toList(), layout);
        }
        var free = new ArrayList<>(placement.roots().stream().map(Component::id).toList());
        free.addAll(topology.services().keys());
        assertApart(free, layout);
    }

    private static void assertApart(List<Id> ids, Layout layout) {
        for (var a : ids) {
            for (var b : ids) {
                var first = layout.rectOf(a).orElseThrow();
                var second = layout.rectOf(b).orElseThrow();
                assertTrue(a.equals(b) || !first.meets(second), () -> a + " lies on " + b);
            }
        }
    }
}
