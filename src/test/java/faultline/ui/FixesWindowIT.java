package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fixes for a finding: looked for, shown on the canvas before they are made, made and taken back.
class FixesWindowIT {

    private static final Id ESX3 = new Id("esx3");

    @TempDir private static Path home;

    private static OpenWindow window;

    @TempDir private Path folder;

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
        var file = folder.resolve("incident.faultline");
        Files.copy(Path.of("templates/t01-exchange-incident.faultline"), file);
        window.reopen(file);
        window.until("there are findings", () -> window.isFound("EXCH-DAG-005"));
    }

    @Test
    void theFixForAFindingIsPreviewedAppliedAndTakenBack() {
        var before = window.view().shown();
        window.robot().clickOn("EXCH-DAG-005");
        openFixes();
        choose("Add the host ESX3 to VMC1 and move EXCH-02 onto it");
        window.until("it is previewed", () -> window.view().ghosts().ids().contains(ESX3));
        assertEquals(before, window.ask(() -> window.window().bench().session().document()));
        assertTrue(details().contains("findings 9 → 8, criticals 1 → 0"), details().toString());
        assertTrue(details().stream().anyMatch(it -> it.startsWith("availability of Mail ")));
        window.key(KeyCode.ENTER);
        window.until("it is made", () -> window.view().shown().topology().has(ESX3));
        assertTrue(window.view().ghosts().isEmpty());
        assertEquals(
                "Add the host ESX3 to VMC1 and move EXCH-02 onto it", window.view().undoable());
        window.until("the finding is gone", () -> !window.isFound("EXCH-DAG-005"));
        window.key(KeyCode.Z, KeyCode.CONTROL);
        window.until("it is taken back", () -> window.view().shown().equals(before));
    }

    @Test
    void escapeLeavesEverythingAsItWas() {
        window.tell(() -> window.window().bench().reveal(Set.of(new Id("dag1"))));
        var before = window.view();
        openFixes();
        window.until("something is previewed", () -> !window.view().ghosts().isEmpty());
        window.key(KeyCode.ESCAPE);
        assertFalse(window.node("#fixes").isVisible());
        window.until("all is as before", () -> !window.view().stale());
        assertEquals(before.shown(), window.view().shown());
        assertEquals(before.selection(), window.view().selection());
        assertEquals(before.findings(), window.view().findings());
        assertEquals(before.undoable(), window.view().undoable());
    }

    @Test
    void theCheapestSetIsFoundAndMade() {
        window.tell(() -> window.window().canvas().requestFocus());
        window.tell(() -> window.window().fixes().openCheapest());
        untilDone();
        assertEquals(1, fixes().getItems().size());
        assertTrue(fixes().getItems().getFirst().summary().startsWith("proven · 22 points"));
        window.key(KeyCode.ENTER);
        window.until("it is made", () -> window.view().shown().topology().has(ESX3));
    }

    @Test
    void whereNothingIsSelectedItIsSaidWhatToDo() {
        window.tell(() -> window.window().canvas().requestFocus());
        window.tell(() -> window.window().bench().session().select(Set.of()));
        window.key(KeyCode.PERIOD, KeyCode.CONTROL);
        var said = (Label) window.node("#status-message");
        window.until("it is said", () -> said.getText().startsWith("Select a finding"));
        assertFalse(window.node("#fixes").isVisible());
    }

    private static void openFixes() {
        window.key(KeyCode.ENTER, KeyCode.ALT);
        untilDone();
    }

    private static void untilDone() {
        var state = (Label) window.node("#fix-state");
        window.until("fixes are looked for", () -> window.node("#fixes").isVisible());
        window.until("they are found", () -> !state.getText().startsWith("Looking"));
    }

    private static void choose(String title) {
        window.tell(() -> {
            var offer =
                    fixes().getItems().stream()
                            .filter(it -> it.title().equals(title))
                            .findFirst()
                            .orElseThrow();
            fixes().getSelectionModel().select(offer);
        });
    }

    @SuppressWarnings("unchecked")
    private static ListView<FixOffer> fixes() {
        return (ListView<FixOffer>) window.node("#fix-list");
    }

    private static List<String> details() {
        return window.node("#fix-details").lookupAll(".label").stream()
                .map(Node.class::cast)
                .filter(Label.class::isInstance)
                .map(it -> ((Label) it).getText())
                .toList();
    }
}
