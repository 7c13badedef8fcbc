package faultline.session;

import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.edit.Gather;
import faultline.edit.Remove;
import faultline.model.KindId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Grouping and selecting as the commands do it.
class GroupCommandTest {

    private final Bench bench = new Bench(document());
    private final Session session = bench.session;

    @Test
    void aGroupIsMadeOfWhatIsSelectedTakenApartAndMadeAgain() {
        session.select(Set.of(id("e"), id("f")));
        session.commit(new Gather(new KindId("dag"), List.of(id("e"), id("f"))));
        var made = bench.view().selection();
        assertEquals(1, made.size());
        var group = bench.document().topology().group(made.iterator().next()).orElseThrow();
        assertEquals(List.of(id("e"), id("f")), group.members());

        session.commit(new Remove(made));
        assertEquals(document(), bench.document());
        session.undo();
        assertTrue(bench.document().topology().has(group.id()));
        session.undo();
        assertEquals(document(), bench.document());
    }

    @Test
    void allIsSelectedByWhatItSitsInAndThenNothing() {
        session.selectAll();
        assertTrue(bench.view().selection().containsAll(Set.of(id("s"), id("ds"), id("mail"))));
        assertFalse(bench.view().selection().contains(id("e")));
        session.select(Set.of());
        assertEquals(Set.of(), bench.view().selection());
    }
}
