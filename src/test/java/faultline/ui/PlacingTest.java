package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import faultline.edit.Outcome.Applied;
import faultline.format.Catalogs;
import faultline.format.Templates;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacingTest {

    private final Catalog catalog = Catalogs.builtIn();
    private final Document incident = Templates.open(Templates.all().getFirst()).document();

    @Test
    void aHostGoesIntoTheSelectedCluster() {
        var added = added("hypervisor-host", Set.of(new Id("vmc1")));
        assertEquals(new Id("vmc1"), container(added));
    }

    @Test
    void aVmGoesOntoTheHostOfTheSelectedVm() {
        var added = added("vm", Set.of(new Id("vm-exch-02")));
        assertEquals(new Id("esx1"), container(added));
    }

    @Test
    void aGroupTakesTheSelectionIn() {
        var members = Set.of(new Id("vm-exch-02"), new Id("vm-exch-03"));
        var group = (Group) added("anti-affinity", members);
        assertEquals(List.of(new Id("vm-exch-02"), new Id("vm-exch-03")), group.members());
    }

    @Test
    void withoutASelectionItCoversNothing() {
        var after = after("switch", Set.of());
        var added = newOne(after);
        var box = after.layout().rectOf(added.id()).orElseThrow();
        assertFalse(
                incident.layout().boxes().values().stream()
                        .anyMatch(other -> other.rect().meets(box)));
    }

    private static Id container(Element element) {
        var container = ((Component) element).in();
        return container == null ? new Id("nothing") : container;
    }

    private Element added(String kind, Set<Id> selection) {
        return newOne(after(kind, selection));
    }

    private Element newOne(Document after) {
        return after.topology()
                .elements()
                .filter(it -> !incident.topology().has(it.id()))
                .findFirst()
                .orElseThrow();
    }

    private Document after(String kind, Set<Id> selection) {
        var middle =
                Rect.around(
                                incident.layout().boxes().values().stream()
                                        .map(box -> box.rect())
                                        .toList())
                        .map(Rect::centre)
                        .orElse(new Point(0, 0));
        var edit = new Placing(incident, catalog, selection, middle).of(new KindId(kind));
        return assertInstanceOf(Applied.class, edit.applyTo(incident, catalog)).document();
    }
}
