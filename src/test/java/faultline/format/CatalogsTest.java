package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Document;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogsTest {

    @Test
    void theBuiltInCatalogueKnowsAServerAndWhatItMaySitIn() {
        var catalog = Catalogs.builtIn();

        assertTrue(catalog.maySitIn(new KindId("vm"), new KindId("hypervisor-host")));
        assertTrue(catalog.records().has(Document.KIND));
        assertTrue(catalog.records().has(Service.KIND));
    }

    @Test
    void everyBuiltInKindHasItsIcon() {
        var without =
                Catalogs.builtIn()
                        .all()
                        .map(Kind::icon)
                        .filter(icon -> Catalogs.class.getResource(file(icon)) == null)
                        .toList();

        assertEquals(List.of(), without);
    }

    private static String file(String icon) {
        return "/faultline/icons/" + icon + ".svg";
    }
}
