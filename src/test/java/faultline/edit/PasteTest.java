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
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasteTest {

    private static final Point FAR = new Point(1000, 1000);
    private final Document document = document();

    @Test
    void aCopiedHostBringsItsContentsWithNewNamesAndIds() {
        var pasted = paste(document, copy("a"), new Paste.Where.Beside());

        assertEquals("s", container(pasted, "a-2"));
        assertEquals("a-2", container(pasted, "v-2"));
        assertEquals("v-2", container(pasted, "e-2"));
        assertEquals("A 2", name(pasted, "a-2"));
        assertEquals("V-03", name(pasted, "v-2"));
        assertEquals("EXCH-03", name(pasted, "e-2"));
        assertEquals(new Rect(1000, 1000, 260, 220), box(pasted, "a-2"));
        assertEquals(new Rect(1040, 1088, 180, 48), box(pasted, "e-2"));
        assertTrue(box(pasted, "s").contains(box(pasted, "a-2")));
    }

    @Test
    void linksWithinComeAlongAndLinksToTheOutsideDoNot() {
        var whole = paste(document, copy("s", "ds"), new Paste.Where.Free());
        var host = paste(document, copy("a"), new Paste.Where.Free());

        assertTrue(whole.topology().links().has(id("stored-on:v-2:ds-2")));
        assertTrue(whole.topology().links().has(id("network:a-2:sw-2")));
        assertEquals(2, host.topology().links().size());
    }

    @Test
    void aGroupComesAlongWhenAllItsMembersDo() {
        var whole = paste(document, copy("s"), new Paste.Where.Free());
        var half = paste(document, copy("a"), new Paste.Where.Free());

        assertEquals(
                List.of(id("e-2"), id("f-2")),
                whole.topology().group(id("dag-2")).orElseThrow().members());
        assertEquals("DAG2", name(whole, "dag-2"));
        assertEquals(1, half.topology().groups().size());
    }

    @Test
    void aServiceStillNeedsWhatStaysBehind() {
        var pasted = paste(document, copy("mail"), new Paste.Where.Free());

        assertEquals(
                new Service(id("mail-2"), "Mail 2", List.of(id("dag"))),
                pasted.topology().services().find(id("mail-2")).orElseThrow());
    }

    @Test
    void inAnotherDocumentNamesAndIdsStayAndOutsideMentionsGo() {
        var other = Document.titled("Other");
        var pasted = paste(other, copy("v", "mail"), new Paste.Where.Beside());

        assertEquals("", container(pasted, "v"));
        assertEquals("EXCH-01", name(pasted, "e"));
        assertEquals(
                List.of(), pasted.topology().services().find(id("mail")).orElseThrow().needs());
    }

    @Test
    void anIdThatMeansSomethingElseThereIsNoContainerAndNoNeed() {
        var other =
                Document.titled("Other")
                        .with(
                                faultline.model.Topology.EMPTY.withAll(
                                        List.of(new Service(id("a"), "A", List.of()))));
        var pasted = paste(other, copy("v"), new Paste.Where.Beside());

        assertEquals("", container(pasted, "v"));
    }

    @Test
    void pastedIntoAContainerItSitsThereIfItMay() {
        var pasted = paste(document, copy("v"), new Paste.Where.Into(id("b")));

        assertEquals("b", container(pasted, "v-2"));
        assertEquals(
                "A virtual machine cannot sit in a site",
                refusal(document, new Paste(copy("v"), FAR, new Paste.Where.Into(id("s")))));
        assertEquals(
                "There is nothing to paste",
                refusal(document, new Paste(copy(), FAR, new Paste.Where.Free())));
    }

    @Test
    void elementsOfOneNameGetOneNewName() {
        var twins =
                after(after(document, new Rename(id("v"), "M-01")), new Rename(id("e"), "M-01"));
        var pasted =
                after(
                        twins,
                        new Paste(
                                Fragment.of(twins, List.of(id("v"))), FAR, new Paste.Where.Free()));

        assertEquals("M-02", name(pasted, "v-2"));
        assertEquals("M-02", name(pasted, "e-2"));
    }

    @Test
    void aFragmentIsADocumentOfItsOwn() {
        var alone = copy("v", "mail").asDocument("Clip");

        assertEquals("", container(alone, "v"));
        assertEquals(box(document, "e"), box(alone, "e"));
        assertEquals(3, alone.layout().boxes().size());
        assertEquals(copy("v").rootKinds(), List.of(new faultline.model.KindId("vm")));
        assertEquals(
                "Add a copy of V-01",
                label(document, new Paste(copy("v"), FAR, new Paste.Where.Free())));
        assertFalse(copy("v").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "EXCH-02, EXCH-03",
        "EXCH-09, EXCH-10",
        "EXCH-99, EXCH-100",
        "Mail, Mail 2",
        "Exchange 2010, Exchange 2010 2",
        "10.0.0.7, 10.0.0.8"
    })
    void aTakenNameCountsOn(String taken, String next) {
        assertEquals(next, Numbering.free(taken, " ", taken::equals));
    }

    @Test
    void aFreeNameStaysAsItIs() {
        assertEquals("EXCH-02", Numbering.free("EXCH-02", " ", "EXCH-01"::equals));
        assertEquals("vm-exch-07", Numbering.alike("vm-exch-01", "EXCH-7"));
        assertEquals("mail", Numbering.alike("mail", "EXCH-7"));
    }

    private Fragment copy(String... ids) {
        return Fragment.of(document, java.util.stream.Stream.of(ids).map(SmallWorld::id).toList());
    }

    private static Document paste(Document document, Fragment fragment, Paste.Where where) {
        return after(document, new Paste(fragment, FAR, where));
    }

    private static String name(Document document, String id) {
        return document.topology().element(id(id)).map(Element::name).orElseThrow();
    }
}
