package faultline.session;

import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Point;
import faultline.tool.Mode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConnectGestureTest {

    private static final Point PORT_OF_SWITCH = new Point(620, 224);
    private static final Point PORT_OF_E = new Point(260, 172);
    private static final Point ON_B = new Point(350, 70);
    private static final Point ON_STORE = new Point(100, 460);
    private static final Point NOWHERE = new Point(900, 700);

    private final Bench bench = new Bench(document());
    private final Session session = bench.session;

    @Test
    void pulledOutOfAPortALinkJoinsWhatItIsDroppedOn() {
        bench.dragAlong(PORT_OF_SWITCH, new Point(610, 300), ON_B);

        assertEquals(Set.of("network:sw:b"), newLinks());
        assertEquals(Set.of(id("network:sw:b")), bench.view().selection());
        assertEquals("Connect SW1 to B", bench.view().undoable());
    }

    @Test
    void onItsWayItIsShownAndOverATargetItIsThere() {
        bench.pull(Set.of(), PORT_OF_SWITCH, NOWHERE);
        assertEquals(new Feedback.Wire(id("sw"), NOWHERE), bench.view().feedback().wire());
        assertNull(bench.view().feedback().target());

        session.drag(ON_B);
        assertNull(bench.view().feedback().wire());
        assertEquals(id("b"), bench.view().feedback().target());
        assertTrue(bench.view().shown().topology().links().has(id("network:sw:b")));
        assertEquals(Set.of(), newLinks());

        session.release(NOWHERE);
        assertEquals(Set.of(), newLinks());
        assertNull(bench.view().feedback().target());
    }

    @Test
    void theGroundOfWhatTheStartSitsInIsCrossedAndNotJoined() {
        bench.pull(Set.of(), PORT_OF_E, new Point(275, 200));

        assertNotNull(bench.view().feedback().wire());
        assertNull(bench.view().feedback().target());
    }

    @Test
    void whatElseItCouldBeIsOfferedAndChosenWithinTheSameStep() {
        bench.dragAlong(PORT_OF_SWITCH, ON_B);
        var offer = bench.view().feedback().offer();
        assertNotNull(offer);
        assertEquals(id("network:sw:b"), offer.link());
        assertEquals(
                List.of("storage-path", "depends-on", "depends-on"),
                offer.choices().stream().map(it -> it.kind().id().value()).toList());

        session.choose(offer.choices().getFirst());

        assertEquals(Set.of("storage-path:b:sw"), newLinks());
        assertNull(bench.view().feedback().offer());
        session.undo();
        assertEquals(document(), bench.document());
    }

    @Test
    void theOfferGoesWithTheNextPress() {
        bench.dragAlong(PORT_OF_SWITCH, ON_B);
        session.press(NOWHERE);

        assertNull(bench.view().feedback().offer());
    }

    @Test
    void aLinkThatIsThereAlreadyIsOfferedAsTheNextLikely() {
        bench.dragAlong(new Point(60, 164), ON_STORE);

        assertEquals(Set.of("network:v:ds"), newLinks());
    }

    @Test
    void aToolForOneKindDrawsThatKindOrSaysWhyNot() {
        session.use(new Mode.Connecting(new KindId("stored-on"), Mode.Span.KEPT));
        bench.dragAlong(new Point(370, 120), ON_STORE);
        assertEquals(Set.of("stored-on:w:ds"), newLinks());
        assertNull(bench.view().feedback().offer());

        bench.pull(Set.of(), new Point(680, 224), ON_STORE);
        assertEquals(
                "No link 'Stored on' leads from a switch to a datastore",
                bench.view().feedback().refusal());
        session.release(ON_STORE);
        assertEquals(
                "No link 'Stored on' leads from a switch to a datastore",
                bench.view().feedback().refusal());
        assertNull(bench.view().feedback().wire());
        assertEquals(Set.of("stored-on:w:ds"), newLinks());
    }

    @Test
    void twoClicksDrawALinkToo() {
        session.use(new Mode.Connecting(null));
        bench.click(new Point(680, 224));
        session.hover(ON_B, Set.of());
        assertEquals(id("b"), bench.view().feedback().target());
        bench.click(ON_B);

        assertEquals(Set.of("network:sw:b"), newLinks());
        assertEquals(new Mode.Selecting(), bench.view().mode());
        assertNotNull(bench.view().feedback().offer());
    }

    @Test
    void aToolThatIsKeptDrawsLinkAfterLink() {
        var kept = new Mode.Connecting(null, Mode.Span.KEPT);
        session.use(kept);
        bench.dragAlong(new Point(680, 224), ON_B);
        assertEquals(kept, bench.view().mode());

        bench.dragAlong(new Point(680, 224), new Point(330, 470));
        assertEquals(kept, bench.view().mode());
    }

    @Test
    void escEndsTheLinkAndThenTheTool() {
        session.use(new Mode.Connecting(null));
        bench.click(new Point(680, 224));
        session.hover(NOWHERE, Set.of());
        session.cancel();
        assertNull(bench.view().feedback().wire());
        assertEquals(new Mode.Connecting(null), bench.view().mode());

        session.cancel();
        assertEquals(new Mode.Selecting(), bench.view().mode());
    }

    @Test
    void theEndOfASelectedLinkIsMovedToAnotherElement() {
        session.select(Set.of(id("network:a:sw")));
        bench.pull(Set.of(), new Point(170, 170), NOWHERE);
        assertEquals(new Feedback.Wire(id("sw"), NOWHERE), bench.view().feedback().wire());

        session.drag(ON_B);
        session.release(ON_B);

        assertEquals(Set.of("network:b:sw"), newLinks());
        assertFalse(bench.document().topology().has(id("network:a:sw")));
        assertEquals(Set.of(id("network:b:sw")), bench.view().selection());
    }

    @Test
    void whatIsJoinedToAServiceIsWhatItNeeds() {
        bench.dragAlong(PORT_OF_SWITCH, new Point(330, 470));

        assertEquals(Set.of(), newLinks());
        var mail = bench.document().topology().services().find(id("mail")).orElseThrow();
        assertEquals(List.of(id("dag"), id("sw")), mail.needs());
        assertEquals(Set.of(id("mail")), bench.view().selection());

        bench.dragAlong(PORT_OF_SWITCH, new Point(330, 470));
        assertEquals("Mail already needs SW1", bench.view().feedback().refusal());
    }

    private Set<String> newLinks() {
        var before = document().topology().links();
        return bench.document().topology().links().values().stream()
                .map(Link::id)
                .filter(link -> !before.has(link))
                .map(link -> link.value())
                .collect(Collectors.toSet());
    }
}
