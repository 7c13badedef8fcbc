package faultline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.model.Document;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History two =
            History.of(Document.titled("0"))
                    .commit("one", Document.titled("1"))
                    .commit("two", Document.titled("2"));

    @Test
    void undoReturnsToTheEarlierValueAndRedoToTheLaterOne() {
        assertEquals("1", two.undo().document().title());
        assertEquals("0", two.undo().undo().document().title());
        assertEquals(two, two.undo().undo().redo().redo());
    }

    @Test
    void atEitherEndNothingHappens() {
        assertEquals(two, two.redo());
        assertEquals(two.undo().undo(), two.undo().undo().undo());
    }

    @Test
    void stepsHaveNames() {
        assertEquals(Optional.of("two"), two.undoLabel());
        assertEquals(Optional.of("two"), two.undo().redoLabel());
        assertEquals(Optional.of("one"), two.undo().undoLabel());
        assertEquals(Optional.empty(), two.undo().undo().undoLabel());
        assertEquals(Optional.empty(), two.redoLabel());
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        var other = two.undo().commit("other", Document.titled("3"));

        assertEquals(Optional.empty(), other.redoLabel());
        assertEquals("1", other.undo().document().title());
    }

    @Test
    void whatChangesNothingIsNoStep() {
        assertEquals(two, two.commit("again", Document.titled("2")));
    }

    @Test
    void theLastStepCanEndDifferently() {
        var amended = two.amend("another", Document.titled("3"));

        assertEquals("3", amended.document().title());
        assertEquals("1", amended.undo().document().title());
    }

    @Test
    void theOldestStepsAreForgottenAtTheLimit() {
        var history = History.of(Document.titled("start"));
        for (var step = 0; step < History.LIMIT + 5; step++) {
            history = history.commit("step", Document.titled("" + step));
        }

        assertEquals(History.LIMIT, history.past().size());
        assertEquals("4", history.past().getFirst().document().title());
    }
}
