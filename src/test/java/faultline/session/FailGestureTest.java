package faultline.session;

import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import faultline.analysis.Aftermath;
import faultline.analysis.Condition;
import faultline.model.Id;
import faultline.model.Point;
import faultline.tool.Mode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailGestureTest {

    private final Bench bench = new Bench(document());
    private final Session session = bench.session;

    @Test
    void aClickFailsAComponentAndAnotherMendsIt() {
        session.use(new Mode.Failing());
        bench.click(centreOf("e"));
        assertEquals(Condition.FAILED, condition("e"));
        bench.click(centreOf("f"));
        assertEquals(List.of(id("e"), id("f")), bench.view().aftermath().failed());
        assertEquals(Condition.DOWN, condition("mail"));
        bench.click(centreOf("f"));
        assertEquals(Condition.UP, condition("f"));
        assertEquals(List.of(id("e")), bench.view().aftermath().failed());
    }

    @Test
    void theDocumentStaysAsItIs() {
        var before = session.document();
        session.use(new Mode.Failing());
        bench.click(centreOf("e"));
        assertEquals(before, session.document());
        assertFalse(bench.view().dirty());
        assertNull(bench.view().undoable());
    }

    @Test
    void escapeLeavesAndMendsAll() {
        session.use(new Mode.Failing());
        bench.click(centreOf("e"));
        session.cancel();
        assertEquals(new Mode.Selecting(), bench.view().mode());
        assertEquals(Aftermath.NONE, bench.view().aftermath());
        session.use(new Mode.Failing());
        assertEquals(List.of(), bench.view().aftermath().failed());
    }

    @Test
    void aServiceDoesNotFailByItself() {
        session.use(new Mode.Failing());
        session.fail(Set.of(id("mail"), id("dag")));
        assertEquals(List.of(), bench.view().aftermath().failed());
    }

    @Test
    void whatIsSelectedFailsByItsKey() {
        session.fail(Set.of(id("a")));
        assertEquals(new Mode.Failing(), bench.view().mode());
        assertEquals(Condition.DOWN, condition("e"));
        session.mend();
        assertEquals(Condition.UP, condition("e"));
    }

    @Test
    void anEditMeanwhileIsSeenAtOnce() {
        session.fail(Set.of(id("a")));
        session.select(Set.of(id("a")));
        session.remove();
        assertEquals(List.of(), bench.view().aftermath().failed());
        session.undo();
        assertEquals(List.of(id("a")), bench.view().aftermath().failed());
    }

    @Test
    void onlyTheNewestAnswerIsShown() {
        bench.beBusy();
        session.fail(Set.of(id("a")));
        session.fail(Set.of(id("b")));
        bench.catchUp();
        var shown = bench.views.stream().map(it -> it.aftermath().failed()).distinct().toList();
        assertEquals(List.of(List.of(), List.of(id("a"), id("b"))), shown);
    }

    private Condition condition(String id) {
        return bench.view().aftermath().of(new Id(id));
    }

    private Point centreOf(String id) {
        return session.document().layout().rectOf(id(id)).orElseThrow().centre();
    }
}
