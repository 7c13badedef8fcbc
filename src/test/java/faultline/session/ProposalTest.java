package faultline.session;

import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.edit.Rename;
import faultline.scene.Ghosts;
import faultline.scene.Ghosts.Novelty;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An edit that is shown before it is made.
class ProposalTest {

    private final Bench bench = new Bench(document());
    private final Session session = bench.session;

    @Test
    void isShownAndMarkedAndChangesNothing() {
        var before = session.document();
        assertEquals(Optional.empty(), session.propose(new Rename(id("e"), "Renamed")));
        assertEquals(Map.of(id("e"), Novelty.CHANGED), bench.view().ghosts().novelties());
        assertEquals(
                "Renamed", bench.view().shown().topology().component(id("e")).orElseThrow().name());
        assertEquals(before, session.document());
        assertFalse(bench.view().dirty());
        assertNull(bench.view().undoable());
    }

    @Test
    void leavesEverythingAsItWasWhenItIsWithdrawn() {
        session.select(Set.of(id("a")));
        var before = bench.view();
        session.propose(new Rename(id("e"), "Renamed"));
        session.withdraw();
        assertEquals(before, bench.view());
    }

    @Test
    void endsWithTheNextEdit() {
        session.propose(new Rename(id("e"), "Renamed"));
        session.commit(new Rename(id("f"), "Other"));
        assertEquals(Ghosts.NONE, bench.view().ghosts());
        assertTrue(session.document().topology().component(id("e")).isPresent());
        assertFalse(
                session.document()
                        .topology()
                        .component(id("e"))
                        .orElseThrow()
                        .name()
                        .equals("Renamed"));
    }

    @Test
    void endsWithEscape() {
        var before = bench.view();
        session.propose(new Rename(id("e"), "Renamed"));
        session.cancel();
        assertEquals(before, bench.view());
    }

    @Test
    void isNotShownWhereItCannotBe() {
        var before = bench.view();
        assertTrue(session.propose(new Rename(id("nobody"), "X")).isPresent());
        assertEquals(before, bench.view());
    }
}
