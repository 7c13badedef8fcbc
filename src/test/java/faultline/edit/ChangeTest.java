package faultline.edit;

import static faultline.SmallWorld.after;
import static faultline.SmallWorld.box;
import static faultline.SmallWorld.container;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static faultline.SmallWorld.label;
import static faultline.SmallWorld.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.SmallWorld;
import faultline.model.Acceptance;
import faultline.model.Document;
import faultline.model.Extras;
import faultline.model.Properties;
import faultline.model.PropertyKind;
import faultline.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {

    private final Document document = document();

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e-400", "1e999999999"})
    void aNumberThatNoFileCanHoldIsRefused(String number) {
        var change =
                new Change(Set.of(id("v")), "unheardOf", new Value.Amount(new BigDecimal(number)));
        assertEquals("unheardOf is a number that no file can hold", refusal(document(), change));
    }

    @Test
    void aTextThatNoFileCanHoldIsRefusedWhereverItIsGiven() {
        var endless = "x".repeat((1 << 20) + 1);
        var refused = " is longer than a million characters; no file can hold that";
        assertEquals(
                "note" + refused,
                refusal(document(), new Change(Set.of(id("v")), "note", Value.of(endless))));
        assertEquals("The name" + refused, refusal(document(), new Rename(id("v"), endless)));
        assertEquals(
                "The title" + refused,
                refusal(document(), new Describe(endless, "", Properties.NONE)));
        assertEquals(
                "The description" + refused,
                refusal(document(), new Describe("T", endless, Properties.NONE)));
        assertEquals("The reason" + refused, refusal(document(), new Accept(acceptance(endless))));
    }

    @Test
    void aValueIsSetOnAllAtOnceAndTakenAwayAgain() {
        var both = Set.of(id("a"), id("b"));
        var changed = after(document, new Change(both, "ramGB", Value.of(64)));
        var unset = after(changed, new Unset(both, "ramGB"));

        for (var host : both) {
            assertEquals(
                    64,
                    changed.topology()
                            .component(host)
                            .orElseThrow()
                            .properties()
                            .amount("ramGB")
                            .orElseThrow());
        }
        assertEquals(document, unset);
        assertEquals(
                "Change Memory of A and B",
                label(document, new Change(both, "ramGB", Value.of(64))));
        assertEquals("Change Memory of A and B", label(document, new Unset(both, "ramGB")));
    }

    @Test
    void aValueOutOfRangeIsRefused() {
        assertEquals(
                "Memory is a number from 1 to 24576 GB",
                refusal(document, new Change(Set.of(id("a")), "ramGB", Value.of(0))));
        assertEquals(
                "Memory is a number from 1 to 24576 GB",
                refusal(document, new Change(Set.of(id("a")), "ramGB", Value.of("much"))));
    }

    @Test
    void aPropertyThatTheCatalogueLacksTakesAnything() {
        var changed = after(document, new Change(Set.of(id("a")), "rackUnit", Value.of("12")));

        assertEquals(
                "12",
                changed.topology()
                        .component(id("a"))
                        .orElseThrow()
                        .properties()
                        .text("rackUnit")
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, anything, true",
        "FLAG, anything, false",
        "CHOICE, one, true",
        "CHOICE, three, false",
        "LIST, one, false",
        "DURATION, 15min, true",
        "DURATION, soon, false",
        "DATE, 2026-11-22, true",
        "DATE, 2026-13-22, false",
        "DATE, one, true"
    })
    void aTextFitsAccordingToItsType(PropertyKind.Type type, String text, boolean fits) {
        assertEquals(fits, Fitness.refusal(property(type), Value.of(text)).isEmpty());
    }

    @Test
    void aListHoldsChoicesOnly() {
        var list = property(PropertyKind.Type.LIST);

        assertTrue(Fitness.refusal(list, new Value.Items(List.of(Value.of("one")))).isEmpty());
        assertEquals(
                "Thing is a list out of one, two",
                Fitness.refusal(list, new Value.Items(List.of(Value.of("six")))).orElseThrow());
    }

    @Test
    void aNameIsStrippedAndNeverEmptyButOnLinks() {
        assertEquals(
                "X",
                after(document, new Rename(id("v"), " X "))
                        .topology()
                        .component(id("v"))
                        .orElseThrow()
                        .name());
        assertEquals("V-01 needs a name", refusal(document, new Rename(id("v"), "  ")));
        assertEquals(document, after(document, new Rename(id("network:a:sw"), "")));
        assertEquals("Rename V-01", label(document, new Rename(id("v"), "X")));
    }

    @Test
    void theDocumentIsDescribed() {
        var properties = Properties.NONE.with("author", Value.of("M."));
        var described = after(document, new Describe(" Plan ", "Long.", properties));

        assertEquals("Plan", described.title());
        assertEquals("Long.", described.description());
        assertEquals(properties, described.properties());
        assertEquals(
                "The document needs a title",
                refusal(document, new Describe(" ", "", Properties.NONE)));
    }

    @Test
    void anAcceptanceTakesTheEarlierOnesPlaceAndCanBeTakenBack() {
        var accepted =
                after(
                        after(document, new Accept(acceptance("first"))),
                        new Accept(acceptance("second")));

        assertEquals(List.of(acceptance("second")), accepted.acceptances());
        assertEquals(document, after(accepted, new Reopen(acceptance("first"))));
        assertEquals("Reopen RED-001", label(accepted, new Reopen(acceptance("any"))));
        assertEquals("Accept RED-001", label(document, new Accept(acceptance("first"))));
        assertEquals(
                "This finding is not accepted", refusal(document, new Reopen(acceptance("any"))));
    }

    @Test
    void deletingTakesContentsLinksBoxesAndMentionsWithIt() {
        var left = after(document, new Remove(Set.of(id("a"))));

        for (var gone : List.of("a", "v", "e", "stored-on:v:ds", "network:a:sw")) {
            assertFalse(left.topology().has(id(gone)), gone);
            assertTrue(left.layout().rectOf(id(gone)).isEmpty(), gone);
        }
        assertEquals(List.of(id("f")), left.topology().group(id("dag")).orElseThrow().members());
        assertEquals("Delete A", label(document, new Remove(Set.of(id("a"), id("v")))));
        assertEquals(
                "Delete the link from A to SW1",
                label(document, new Remove(Set.of(id("network:a:sw")))));
        assertEquals(
                "Delete 3 elements",
                label(document, new Remove(Set.of(id("a"), id("b"), id("sw")))));
        assertEquals("s", container(left, "b"));
        assertEquals(box(document, "b"), box(left, "b"));
    }

    private static PropertyKind property(PropertyKind.Type type) {
        var memory = SmallWorld.MEMORY;
        return new PropertyKind(
                "thing",
                "Thing",
                type,
                "",
                List.of("one", "two"),
                null,
                null,
                null,
                "",
                memory.source());
    }

    private static Acceptance acceptance(String reason) {
        return new Acceptance("RED-001-x", "RED-001", null, reason, "M.", null, null, Extras.NONE);
    }
}
