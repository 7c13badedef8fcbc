package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What hands that know other diagram programs try first.
class GesturesWindowIT {

    private static final Id SWITCH = new Id("sw1");
    private static final Id EXCH_02 = new Id("vm-exch-02");

    private static final Id EXCH_03 = new Id("vm-exch-03");

    @TempDir private static Path home;

    private static OpenWindow window;

    @TempDir private Path folder;

    @BeforeAll
    static void openWindow() throws TimeoutException {
        window = OpenWindow.on(home);
    }

    @BeforeEach
    void openIncident() throws IOException {
        var file = folder.resolve("incident.faultline");
        Files.copy(Path.of("templates/t01-exchange-incident.faultline"), file);
        window.reopen(file);
        onCanvas();
    }

    @AfterAll
    static void closeWindow() {
        window.close();
    }

    @Test
    void everyCommandIsFoundByItsNameAndRunWithEnter() {
        window.key(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
        window.write("#command-search", "sel all");
        window.key(KeyCode.ENTER);
        window.until("all is selected", () -> window.view().selection().size() > 3);
        assertFalse(window.node("#command-finder").isVisible());

        window.type("/");
        assertTrue(window.node("#command-finder").isVisible());
        assertEquals("select-all", firstCommand().id());
        window.key(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
        assertFalse(window.node("#command-finder").isVisible());
    }

    @Test
    void escClosesTheCommandsAlsoAfterOneThatCannotBeDone() {
        for (var way : List.of(KeyCode.ENTER, KeyCode.F24)) {
            window.tell(() -> window.window().bench().session().select(Set.of()));
            window.key(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
            window.write("#command-search", "duplicate");
            assertFalse(window.ask(() -> firstCommand().enabled().getAsBoolean()));
            if (way == KeyCode.ENTER) {
                window.key(way);
            } else {
                window.robot().clickOn(window.nodeIn("#commands", firstCommand().label().get()));
            }
            assertTrue(window.node("#command-finder").isVisible());
            window.key(KeyCode.ESCAPE);
            assertFalse(window.node("#command-finder").isVisible());
            assertTrue(window.ask(() -> window.window().canvas().isFocused()));
        }
    }

    @Test
    void findingDimsTheRestAndWalksFromHitToHit() {
        window.key(KeyCode.F, KeyCode.CONTROL);
        window.write("#find", "exch-0");
        var count = (Label) window.node("#find-count");
        window.until("hits are counted", () -> count.getText().startsWith("1 of "));
        assertTrue(window.view().lit().has(EXCH_02));
        var first = window.view().selection();
        window.key(KeyCode.ENTER);
        window.until("the next is selected", () -> !window.view().selection().equals(first));
        assertTrue(window.ask(count::getText).startsWith("2 of "));
        window.key(KeyCode.ENTER, KeyCode.SHIFT);
        assertEquals(first, window.view().selection());
        window.write("#find", "no such thing");
        window.until("it is said", () -> count.getText().equals("Nothing found"));
        window.key(KeyCode.ESCAPE);
        assertFalse(window.view().lit().isActive());
    }

    @Test
    void ctrlAndAnArrowAddAConnectedOneThatIsNamedByTyping() {
        window.tell(() -> window.window().bench().session().select(Set.of(SWITCH)));
        onCanvas();
        var before = document();
        window.key(KeyCode.RIGHT, KeyCode.CONTROL);
        assertEquals(Optional.empty(), Optional.ofNullable(window.view().feedback().refusal()));
        assertTrue(window.ask(() -> window.window().canvas().isFocused()));
        window.until("there is one more", () -> !document().equals(before));
        var added = window.view().selection().iterator().next();
        assertFalse(before.topology().has(added));
        assertTrue(
                document().topology().links().values().stream()
                        .anyMatch(it -> it.from().equals(SWITCH) && it.to().equals(added)));
        window.type("C");
        window.until("its name is written", () -> window.node("#in-place-name").isVisible());
        window.type("ORE");
        window.key(KeyCode.ENTER);
        window.until("it is named", () -> component(added).name().equals("CORE"));
        window.key(KeyCode.LEFT, KeyCode.ALT);
        window.until("back along the link", () -> window.view().selection().equals(Set.of(SWITCH)));
    }

    /// The window manager of the tests may take Alt and the mouse for itself, so they do not go
    /// through the screen.
    @Test
    void altHeldForTheMouseDoesNotOpenTheMenu() {
        window.tell(() -> window.window().bench().session().select(Set.of(SWITCH)));
        window.tell(() -> {
            var canvas = window.window().canvas();
            Event.fireEvent(canvas, alt(KeyEvent.KEY_PRESSED));
            Event.fireEvent(canvas, altAnd(MouseEvent.MOUSE_PRESSED));
            Event.fireEvent(canvas, altAnd(MouseEvent.MOUSE_RELEASED));
            Event.fireEvent(canvas, alt(KeyEvent.KEY_RELEASED));
            window.window().bench().session().select(Set.of(SWITCH));
        });
        var before = document();
        window.key(KeyCode.RIGHT, KeyCode.CONTROL);
        window.until("the canvas took the arrow", () -> !document().equals(before));
    }

    private static KeyEvent alt(EventType<KeyEvent> what) {
        return new KeyEvent(what, "", "", KeyCode.ALT, false, false, true, false);
    }

    private static MouseEvent altAnd(EventType<MouseEvent> what) {
        return new MouseEvent(
                what,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                true,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void ctrlDragCopiesAndLeavesTheOriginal() {
        var before = document();
        var from = window.titleOf("sw1");
        window.robot().press(KeyCode.CONTROL);
        window.drag(from, from.add(90, -60));
        window.robot().release(KeyCode.CONTROL);
        window.until("there is a copy", () -> !document().equals(before));
        assertEquals(before.layout().rectOf(SWITCH), document().layout().rectOf(SWITCH));
        assertEquals(
                before.topology().components().size() + 1,
                document().topology().components().size());
    }

    @Test
    void theMapIsTurnedOnMovesTheViewAndIsRemembered() {
        var map = window.node("#minimap");
        window.key(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
        assertTrue(map.isVisible());
        var before = window.window().canvas().viewport();
        var corner = window.ask(() -> map.localToScreen(20, 30));
        window.drag(corner, corner.add(60, 40));
        window.until(
                "the view has moved", () -> !window.window().canvas().viewport().equals(before));
        assertEquals(before.zoom(), window.window().canvas().viewport().zoom());
        window.key(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
        assertFalse(map.isVisible());
    }

    @Test
    void whatIsSelectedIsGroupedLockedAndUngroupedByKeys() {
        window.tell(() -> window.window().bench().session().select(Set.of(EXCH_02, EXCH_03)));
        onCanvas();
        var before = document();
        window.key(KeyCode.L, KeyCode.CONTROL);
        assertTrue(document().layout().isLocked(EXCH_02));
        window.key(KeyCode.L, KeyCode.CONTROL);
        window.key(KeyCode.G, KeyCode.CONTROL);
        assertEquals(before.topology().groups().size() + 1, document().topology().groups().size());
        window.key(KeyCode.U, KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(before.topology(), document().topology());
        window.key(KeyCode.A, KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(Set.of(), window.view().selection());
    }

    private Action firstCommand() {
        var list = (ListView<?>) window.node("#commands");
        return (Action) window.ask(() -> list.getItems().getFirst());
    }

    private static void onCanvas() {
        window.tell(() -> window.window().canvas().requestFocus());
    }

    private static Document document() {
        return window.window().bench().session().document();
    }

    private static Component component(Id id) {
        return document().topology().component(id).orElseThrow();
    }
}
