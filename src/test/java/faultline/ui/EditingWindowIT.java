package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import faultline.model.Id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
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
}
