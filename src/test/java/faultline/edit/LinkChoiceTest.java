package faultline.edit;

import static faultline.SmallWorld.component;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.format.Catalogs;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which links the catalogue offers between two elements, and which first.
class LinkChoiceTest {

    private static final Catalog CATALOG = Catalogs.builtIn();

    @Test
    void aSwitchSeesADatastoreAndHasNoCableToIt() {
        assertEquals(List.of("storage-path", "depends-on"), kinds("switch", "datastore"));
    }

    @Test
    void twoSwitchesAreCabled() {
        assertEquals("network", kinds("switch", "switch").getFirst());
    }

    @Test
    void aHostIsCabledToASwitchBeforeItSeesStorageThroughIt() {
        assertEquals(
                List.of("network", "storage-path"),
                kinds("hypervisor-host", "switch").subList(0, 2));
    }

    @Test
    void aVirtualMachineIsStoredOnADatastoreAndHasNoCableToIt() {
        var kinds = kinds("vm", "datastore");
        assertEquals("stored-on", kinds.getFirst());
        assertEquals(false, kinds.contains("network"));
    }

    /// Without the direction, each once.
    private static List<String> kinds(String a, String b) {
        var topology =
                Topology.EMPTY.withAll(List.of(component("a", a, "A"), component("b", b, "B")));
        var document = Document.titled("Two").with(topology);
        return LinkChoice.between(document, CATALOG, id("a"), id("b")).stream()
                .map(it -> it.kind().id().value())
                .distinct()
                .toList();
    }
}
