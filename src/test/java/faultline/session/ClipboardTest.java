package faultline.session;

import static faultline.SmallWorld.box;
import static faultline.SmallWorld.container;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.edit.Fragment;
import faultline.model.Document;
import faultline.model.Point;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClipboardTest {

    private final Bench bench = new Bench(document());
    private final Session session = bench.session;

    @Test
    void pastesStandEachBesideTheLast() {
        session.select(Set.of(id("v")));
        session.copy();
        session.paste();
        assertEquals(box(document(), "v").movedBy(0, 144), box(bench.document(), "v-2"));
        assertEquals("a", container(bench.document(), "v-2"));
        assertEquals(Set.of(id("v-2")), bench.view().selection());

        session.paste();
        assertEquals(box(document(), "v").movedBy(244, 0), box(bench.document(), "v-3"));
    }

    @Test
    void whatWasCutReturnsWhereItWasUnderItsOwnName() {
        session.select(Set.of(id("v")));
        session.cut();
        assertFalse(bench.document().topology().has(id("e")));

        session.paste();
        assertEquals("a", container(bench.document(), "v"));
        assertEquals(box(document(), "e"), box(bench.document(), "e"));
    }

    @Test
    void aSelectedContainerThatMayContainItTakesIt() {
        session.select(Set.of(id("e")));
        session.copy();
        session.select(Set.of(id("w")));
        session.paste();

        assertEquals("w", container(bench.document(), "e-2"));
        assertFalse(box(bench.document(), "e-2").meets(box(bench.document(), "f")));
        assertTrue(box(bench.document(), "w").contains(box(bench.document(), "e-2")));
    }

    @Test
    void copyingNothingKeepsWhatWasCopied() {
        session.select(Set.of(id("sw")));
        session.copy();
        session.select(Set.of());
        assertTrue(session.copy().isEmpty());

        session.paste();
        assertTrue(bench.document().topology().has(id("sw-2")));
    }

    @Test
    void withNothingCopiedThereIsNothingToPaste() {
        session.paste();

        assertEquals("There is nothing to paste", bench.view().feedback().refusal());
        assertEquals(document(), bench.document());
    }

    @Test
    void aDuplicateStandsBesideItsOriginal() {
        session.select(Set.of(id("v"), id("sw")));
        session.duplicate();

        assertEquals("s", container(bench.document(), "sw-2"));
        assertEquals(box(document(), "sw").movedBy(0, 72), box(bench.document(), "sw-2"));
        assertEquals(Set.of(id("v-2"), id("sw-2")), bench.view().selection());
        assertNotNull(bench.view().undoable());
        session.undo();
        assertEquals(document(), bench.document());
        assertNull(bench.view().undoable());
    }

    @Test
    void aFragmentFromElsewhereIsPastedToo() {
        var empty = new Bench(Document.titled("Other"));
        empty.session.paste(Fragment.of(document(), Set.of(id("v"))));

        assertEquals("v", container(empty.document(), "e"));
        assertEquals(new Point(60, 104), box(empty.document(), "v").corner());
    }

    @Test
    void theLinesOfATextBecomeComponentsLikeTheSelectedOneWithinOneStep() {
        session.select(Set.of(id("ds")));
        session.paste("DS2\r\n\n  DS3\t500 GB\n\tDS4\n", new Point(0, 0));

        var names =
                bench.document().topology().components().values().stream()
                        .filter(it -> it.kind().value().equals("datastore"))
                        .map(it -> it.name())
                        .toList();
        assertEquals(List.of("DS1", "DS2", "DS3", "DS4"), names);
        assertEquals(3, bench.view().selection().size());
        assertEquals("Add 3 of the kind datastore", bench.view().undoable());
        session.undo();
        assertEquals(document(), bench.document());
    }

    @Test
    void withNothingSelectedALineBecomesAVirtualMachineWhereThePointerIs() {
        session.paste("WEB-01", new Point(900, 600));

        var added = bench.view().selection().iterator().next();
        var component = bench.document().topology().component(added).orElseThrow();
        assertEquals("vm", component.kind().value());
        assertEquals("WEB-01", component.name());
        assertEquals(
                new Point(900, 600),
                bench.document().layout().rectOf(added).orElseThrow().corner());
        assertEquals(
                "There is no name in the text", session.paste(" \n ", new Point(0, 0)).orElse(""));
    }
}
