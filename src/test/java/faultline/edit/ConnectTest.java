package faultline.edit;

import static faultline.SmallWorld.after;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static faultline.SmallWorld.label;
import static faultline.SmallWorld.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import faultline.SmallWorld;
import faultline.model.Document;
import faultline.model.KindId;
import faultline.model.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectTest {

    private static final KindId NETWORK = new KindId("network");
    private static final KindId STORED_ON = new KindId("stored-on");
    private static final KindId DEPENDS_ON = new KindId("depends-on");

    private final Document document = document();

    @Test
    void aLinkIsNamedByItsKindAndEnds() {
        var joined = after(document, new Connect(STORED_ON, id("w"), id("ds")));

        assertEquals(SmallWorld.link("stored-on", "w", "ds"), link(joined, "stored-on:w:ds"));
        assertEquals(
                "Connect V-02 to DS1", label(document, new Connect(STORED_ON, id("w"), id("ds"))));
    }

    @Test
    void cablesMayRunSideBySideOtherLinksMayNot() {
        var twice = after(document, new Connect(NETWORK, id("a"), id("sw")));

        assertEquals(NETWORK, link(twice, "network:a:sw:2").kind());
        assertEquals(
                "A link 'Stored on' from V-01 to DS1 is already there",
                refusal(document, new Connect(STORED_ON, id("v"), id("ds"))));
    }

    @Test
    void refusalsNameTheKinds() {
        assertEquals(
                "No link 'Stored on' leads from a switch to a datastore",
                refusal(document, new Connect(STORED_ON, id("sw"), id("ds"))));
        assertEquals(
                "SW1 cannot be joined to itself",
                refusal(document, new Connect(NETWORK, id("sw"), id("sw"))));
        assertEquals(
                "A link cannot end at a link",
                refusal(document, new Connect(NETWORK, id("sw"), id("network:a:sw"))));
        assertEquals(
                "ghost is no longer there",
                refusal(document, new Connect(NETWORK, id("sw"), id("ghost"))));
    }

    @Test
    void groupsAndServicesAreEndsToo() {
        var joined = after(document, new Connect(DEPENDS_ON, id("mail"), id("dag")));

        assertEquals(id("dag"), link(joined, "depends-on:mail:dag").to());
    }

    @Test
    void theLikeliestKindComesFirst() {
        assertEquals(List.of("stored-on", "network", "depends-on", "depends-on"), kinds("v", "ds"));
        assertEquals(
                List.of("network", "storage-path", "depends-on", "depends-on"), kinds("a", "sw"));
        assertEquals(List.of("network", "depends-on", "depends-on"), kinds("sw", "sw2"));
        assertEquals(List.of(), LinkChoice.between(document, SmallWorld.CATALOG, id("v"), id("v")));
    }

    @Test
    void aLinkDrawnBackwardsIsTurnedRound() {
        var first = choices("ds", "v").getFirst();

        assertEquals("stored-on", first.kind().id().value());
        assertEquals(id("v"), first.from());
        assertEquals(id("ds"), first.to());
    }

    @Test
    void anEndMovesToAnotherElementAndTheIdFollows() {
        var moved = after(document, new Retarget(id("network:a:sw"), Retarget.End.FROM, id("b")));

        assertEquals(id("b"), link(moved, "network:b:sw").from());
        assertFalse(moved.topology().has(id("network:a:sw")));
        assertEquals(
                "Move the link from A to SW1 to B",
                label(document, new Retarget(id("network:a:sw"), Retarget.End.FROM, id("b"))));
        assertEquals(
                document,
                after(document, new Retarget(id("network:a:sw"), Retarget.End.TO, id("sw"))));
    }

    @Test
    void aGivenIdStays() {
        var named =
                new Link(
                        id("uplink"),
                        NETWORK,
                        "Uplink",
                        id("b"),
                        id("sw"),
                        document.properties(),
                        document.extras());
        var drawn = document.with(document.topology().with(named));

        var moved = after(drawn, new Retarget(id("uplink"), Retarget.End.FROM, id("a")));

        assertEquals(id("a"), link(moved, "uplink").from());
    }

    @Test
    void anEndThatDoesNotFitIsRefused() {
        assertEquals(
                "No link 'Stored on' leads from a virtual machine to a switch",
                refusal(document, new Retarget(id("stored-on:v:ds"), Retarget.End.TO, id("sw"))));
    }

    @Test
    void anotherKindTurnsTheLinkRoundIfItMust() {
        var joined = after(document, new Connect(NETWORK, id("ds"), id("w")));
        var changed = after(joined, new Rekind(id("network:ds:w"), STORED_ON));

        assertEquals(id("w"), link(changed, "stored-on:w:ds").from());
        assertEquals(document, after(document, new Rekind(id("network:a:sw"), NETWORK)));
        assertEquals(
                "No link 'Stored on' leads from a hypervisor host to a switch",
                refusal(document, new Rekind(id("network:a:sw"), STORED_ON)));
        assertEquals(
                "ghost is no longer there", refusal(document, new Rekind(id("ghost"), STORED_ON)));
    }

    private List<String> kinds(String from, String to) {
        return choices(from, to).stream().map(choice -> choice.kind().id().value()).toList();
    }

    private List<LinkChoice> choices(String from, String to) {
        var two =
                document.with(
                        document.topology().with(SmallWorld.component("sw2", "switch", "SW2")));
        return LinkChoice.between(two, SmallWorld.CATALOG, id(from), id(to));
    }

    private static Link link(Document document, String id) {
        return document.topology().links().find(id(id)).orElseThrow();
    }
}
