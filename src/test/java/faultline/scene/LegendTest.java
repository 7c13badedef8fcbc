package faultline.scene;

import static faultline.scene.Examples.CATALOG;
import static faultline.scene.Examples.component;
import static faultline.scene.Examples.document;
import static faultline.scene.Examples.template;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegendTest {

    @Test
    void itNamesEachKindOnceInTheOrderOfTheCatalogue() {
        var document =
                document(
                        List.of(
                                component("switch", "sw1", ""),
                                component("vm", "vm1", ""),
                                component("vm", "vm2", "")));
        var legend = Legend.of(document, CATALOG, List.of());
        assertEquals(
                List.of("Virtual machine", "Switch"),
                legend.components().stream().map(Legend.Symbol::label).toList());
        assertEquals(List.of(), legend.links());
    }

    @Test
    void kindsThatTheCatalogueLacksAreNamedByTheirId() {
        var document =
                document(List.of(component("flux-capacitor", "a", ""), component("vm", "b", "")));
        var topology =
                document.topology()
                        .with(new Link(new KindId("teleports-to"), new Id("a"), new Id("b")))
                        .with(
                                new Group(
                                        new Id("g"),
                                        new KindId("flock"),
                                        "G",
                                        List.of(new Id("a"))));
        var legend = Legend.of(document.with(topology), CATALOG, List.of());
        assertEquals("flux-capacitor", legend.components().getLast().label());
        assertEquals("teleports-to", legend.links().getFirst().label());
        assertEquals("flock", legend.groups().getFirst().label());
    }

    @Test
    void kindsOfGroupsThatOccurTogetherHaveTonesOfTheirOwn() {
        var groups = Legend.of(template("t02-exchange-built-right"), CATALOG, List.of()).groups();
        var tones = groups.stream().map(ring -> ring.stroke().tone()).distinct().toList();
        assertEquals(groups.size(), tones.size());
    }

    @Test
    void aGroupThatIsNotDrawnIsNotExplained() {
        var groups = Legend.of(template("t01-exchange-incident"), CATALOG, List.of()).groups();
        assertEquals(
                List.of("Database availability group", "Domain controllers", "DNS servers"),
                groups.stream().map(Legend.Ring::label).toList());
    }
}
