package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.DocumentStore;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.KindId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a new user stumbled over while editing the founding incident.
class EditingWindowIT {

    private static final Id EXCH_02 = new Id("vm-exch-02");

    @TempDir private static Path home;

    private static OpenWindow window;

    @TempDir private Path folder;
    private Path file;

    @BeforeAll
    static void openWindow() throws TimeoutException {
        window = OpenWindow.on(home);
    }

    @AfterAll
    static void closeWindow() {
        window.close();
    }

    @BeforeEach
    void openIncident() throws IOException {
        file = folder.resolve("incident.faultline");
        Files.copy(Path.of("templates/t01-exchange-incident.faultline"), file);
        window.reopen(file);
    }

    @Test
    void aFlagShowsItsValueAsSoonAsItsElementIsSelected() {
        window.tell(() -> window.window().bench().reveal(Set.of(EXCH_02)));
        var buttons = window.robot().lookup("#property-dynamicMemory .toggle-button");
        var pressed =
                buttons.<ToggleButton>queryAll().stream()
                        .filter(ToggleButton::isSelected)
                        .map(ToggleButton::getText)
                        .toList();
        assertEquals(List.of("No"), pressed);
    }

    @Test
    void theDeleteKeyDeletesOnTheCanvasAndNotInTheListOfProblems() {
        window.until("there are findings", () -> window.isFound("EXCH-DAG-002"));
        window.robot().clickOn("EXCH-DAG-002");
        var before = window.view().shown();
        window.key(KeyCode.DELETE);
        assertEquals(before, window.view().shown());
        window.tell(() -> window.window().bench().reveal(Set.of(EXCH_02)));
        window.tell(() -> window.window().canvas().requestFocus());
        window.key(KeyCode.DELETE);
        var said = (Label) window.node("#status-message");
        window.until("it is told", () -> said.getText().startsWith("Deleted EXCH-02 and"));
        window.key(KeyCode.Z, KeyCode.CONTROL);
        window.until("it is back", () -> window.view().shown().equals(before));
        assertFalse(window.ask(said::getText).startsWith("Deleted"));
    }

    @Test
    void aDayThatIsNoneIsShownAndNotAccepted() {
        window.until("there are findings", () -> window.isFound("EXCH-DAG-010"));
        window.robot().clickOn("EXCH-DAG-010").clickOn("#accept-risk");
        window.write("#accept-reason", "Being moved");
        window.write("#accept-owner", "Ann");
        var until = (DatePicker) window.node("#accept-until");
        var accept = (Button) window.nodeIn(".dialog-pane .button-bar", "Accept risk");
        window.tell(() -> until.getEditor().setText("31.3.2027"));
        assertTrue(window.node("#accept-no-day").isVisible());
        assertTrue(accept.isDisabled());
        window.tell(() -> window.node("#accept-reason").requestFocus());
        assertEquals("31.3.2027", window.ask(() -> until.getEditor().getText()));
        window.tell(() -> tab(window.node("#accept-reason")));
        assertTrue(window.node("#accept-owner").isFocused());
        window.tell(() -> until.getEditor().setText("2027-03-31"));
        assertFalse(accept.isDisabled());
        window.robot().clickOn(accept);
        window.until("it is accepted", () -> window.isAccepted("EXCH-DAG-010"));
        assertEquals(
                LocalDate.of(2027, 3, 31), window.view().shown().acceptances().getFirst().until());
    }

    @Test
    void aDrawingWithoutAServiceOffersOne() throws IOException {
        var plain = folder.resolve("plain.faultline");
        var document = Document.titled("Plain");
        new DocumentStore()
                .save(
                        document.with(
                                document.topology()
                                        .with(new Component(new Id("x"), new KindId("note"), "X"))),
                        plain);
        window.tell(() -> window.window().filing().open(plain));
        window.until("it is open", () -> window.view().shown().title().equals("Plain"));
        window.until("it is judged", () -> window.isShown("Add a service…"));
        window.robot().clickOn("#add-service");
        window.until("there is one", () -> !window.view().shown().topology().services().isEmpty());
    }

    private static void tab(Node node) {
        Event.fireEvent(
                node,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
    }
}
