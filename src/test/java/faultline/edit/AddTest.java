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

import faultline.model.Document;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Rect;
import faultline.model.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddTest {

    private static final Rect FAR = new Rect(900, 900, 100, 40);
    private final Document document = document();

    @Test
    void aNewComponentIsNamedAfterItsKindAndCountsOn() {
        var one = after(document, new Add(new KindId("rack"), FAR));
        var two = after(one, new Add(new KindId("rack"), FAR));

        assertEquals("Rack 1", name(one, "rack-1"));
        assertEquals("Rack 2", name(two, "rack-2"));
        assertEquals(FAR, box(one, "rack-1"));
        assertEquals("VM1", name(after(document, new Add(new KindId("vm"), FAR)), "vm1"));
        assertEquals("Add Rack 2", label(one, new Add(new KindId("rack"), FAR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "𠀀"})
    void namesAsLongAsAnIdMayBeGetDifferentIds(String letter) {
        var add = new Add(new KindId("vm"), letter.repeat(300), FAR, null);
        var two = after(after(document, add), add);
        assertEquals(
                document.topology().components().size() + 2, two.topology().components().size());
    }

    @Test
    void aGivenNameIsKeptAndItsIdCountsOn() {
        var added = after(document, new Add(new KindId("vm"), " V ", FAR, null));

        assertEquals("V", name(added, "v-2"));
    }

    @Test
    void whereItIsDrawnWithinItsContainerItStays() {
        var box = new Rect(60, 230, 220, 120);
        var added = after(document, new Add(new KindId("vm"), null, box, id("a")));

        assertEquals("a", container(added, "vm1"));
        assertEquals(box, box(added, "vm1"));
        assertEquals(new Rect(40, 60, 260, 306), box(added, "a"));
    }

    @Test
    void drawnElsewhereItMovesToAFreePlaceInItsContainer() {
        var added = after(document, new Add(new KindId("exchange"), null, FAR, id("v")));

        assertTrue(box(added, "v").contains(box(added, "exchange-server-1")));
        assertFalse(box(added, "e").meets(box(added, "exchange-server-1")));
    }

    @Test
    void groupsAndServicesAreDrawnFree() {
        var group = after(document, new Add(new KindId("dag"), FAR));
        var service = after(document, new Add(Service.KIND, FAR));

        assertEquals(
                new Group(id("dag2"), new KindId("dag"), "DAG2", List.of()),
                group.topology().group(id("dag2")).orElseThrow());
        assertEquals("Service 1", name(service, "service-1"));
        assertEquals(
                "Only components sit in others",
                refusal(document, new Add(Service.KIND, null, FAR, id("a"))));
    }

    @Test
    void aKindThatTheCatalogueLacksIsAComponent() {
        assertEquals(
                "toaster 1",
                name(after(document, new Add(new KindId("toaster"), FAR)), "toaster-1"));
    }

    @Test
    void refusalsSayWhy() {
        assertEquals(
                "A rack cannot sit in a virtual machine",
                refusal(document, new Add(new KindId("rack"), null, FAR, id("v"))));
        assertEquals(
                "'Network' is a link: draw it from one element to another",
                refusal(document, new Add(new KindId("network"), FAR)));
        assertEquals(
                "ghost is no longer there",
                refusal(document, new Add(new KindId("vm"), null, FAR, new Id("ghost"))));
    }

    private static String name(Document document, String id) {
        return document.topology().element(id(id)).orElseThrow().name();
    }
}
