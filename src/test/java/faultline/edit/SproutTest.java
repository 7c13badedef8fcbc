package faultline.edit;

import static faultline.SmallWorld.CATALOG;
import static faultline.SmallWorld.after;
import static faultline.SmallWorld.box;
import static faultline.SmallWorld.container;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static faultline.SmallWorld.label;
import static faultline.SmallWorld.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.edit.Sprout.Toward;
import faultline.model.Catalog;
import faultline.model.KindId;
import faultline.model.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

class SproutTest {

    @Test
    void anotherOfTheKindStandsOnThatSideAndIsJoined() {
        var edit = Sprout.toward(document(), CATALOG, id("ds"), Toward.DOWN);
        var result = after(document(), edit);
        assertEquals("Add DS2 beside DS1", label(document(), edit));
        assertEquals(new Rect(40, 536, 160, 48), box(result, "ds2"));
        assertTrue(result.topology().links().has(id("network:ds:ds2")));
    }

    @Test
    void itSitsWhereTheFirstOneSitsAndThatGrows() {
        var result = after(document(), Sprout.toward(document(), CATALOG, id("v"), Toward.DOWN));
        var added = result.topology().components().values().stream().toList().getLast();
        assertEquals("V-03", added.name());
        assertEquals("a", container(result, added.id().value()));
        assertTrue(box(result, "a").contains(box(result, added.id().value())));
    }

    @Test
    void itNeverCoversWhatIsThere() {
        var result = after(document(), Sprout.toward(document(), CATALOG, id("a"), Toward.RIGHT));
        var added = result.topology().components().values().stream().toList().getLast();
        var spot = box(result, added.id().value());
        assertEquals("s", container(result, added.id().value()));
        assertTrue(!spot.meets(box(result, "b")) && !spot.meets(box(result, "sw")));
    }

    @Test
    void whatFitsAnythingIsNotDrawn() {
        var only =
                new Catalog(
                        CATALOG.categories(),
                        CATALOG.components(),
                        CATALOG.links().without(List.of(new KindId("network"))),
                        CATALOG.groups(),
                        CATALOG.records());
        var edit = Sprout.toward(document(), only, id("ds"), Toward.DOWN);
        var result = ((Outcome.Applied) edit.applyTo(document(), only)).document();
        assertEquals(document().topology().links().size(), result.topology().links().size());
        assertTrue(result.topology().components().has(id("ds2")));
    }

    @Test
    void onlyComponentsGrow() {
        assertEquals(
                "Only a component has another one added beside it",
                refusal(document(), Sprout.toward(document(), CATALOG, id("mail"), Toward.UP)));
    }

    @Test
    void itsOwnKindComesFirst() {
        var kinds = Sprout.kinds(document(), CATALOG, id("sw"));
        assertEquals("switch", kinds.getFirst().id().value());
        assertEquals("host", kinds.get(1).id().value());
    }
}
