package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Condition;
import faultline.model.Id;
import faultline.tool.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window tells about the founding incident: what follows when something fails, how a
/// finding comes about, what its rule says, and how accepted risks stand.
class InsightWindowIT {

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
    void aHostFailsByAClickAndWorksAgainByAnother() {
        var before = window.view().shown();
        window.tell(() -> window.window().canvas().requestFocus());
        window.key(KeyCode.X);
        assertTrue(window.node("#fail-strip").isVisible());
        window.robot().clickOn(window.titleOf("esx1"));
        window.until("the DAG lost its quorum", () -> condition("dag1") == Condition.QUORUM_LOST);
        assertEquals(Condition.FAILED, condition("esx1"));
        ListView<?> services = (ListView<?>) window.node("#fail-services");
        assertEquals(1, services.getItems().size());
        var told = (Label) window.node("#fail-told");
        assertEquals("1 service is out", window.ask(told::getText));
        window.robot().clickOn(window.titleOf("esx1"));
        window.until("all is well", () -> condition("mail") == Condition.UP);
        window.robot().clickOn(window.titleOf("san1"));
        window.until("mail is down", () -> condition("mail") == Condition.DOWN);
        window.robot().clickOn("#fail-reset");
        window.until("all is well again", () -> condition("mail") == Condition.UP);
        window.tell(() -> window.window().canvas().requestFocus());
        window.key(KeyCode.ESCAPE);
        assertEquals(new Mode.Selecting(), window.view().mode());
        assertFalse(window.node("#fail-strip").isVisible());
        assertEquals(before, window.view().shown());
        assertFalse(window.view().dirty());
    }

    @Test
    void aFindingTellsHowItComesAboutAndWhatWouldChangeIt() {
        window.robot().clickOn("EXCH-DAG-005");
        window.until(
                "the way is numbered", () -> window.view().lit().order().contains(new Id("esx1")));
        assertEquals(new Id("mail"), window.view().lit().order().getLast());
        window.until("it is written", () -> texts("#details-path").size() == 8);
        assertEquals("1.  ESX1 fails", texts("#details-path").getFirst());
        window.until("changes are tried", () -> !texts("#details-changes").isEmpty());
        assertTrue(texts("#details-changes").getFirst().contains("did not share ESX1"));
    }

    @Test
    void fixAndReasonAreInSightWithoutScrolling() {
        var size = List.of(window.stage().getWidth(), window.stage().getHeight());
        window.tell(() -> {
            window.stage().setWidth(1280);
            window.stage().setHeight(800);
        });
        for (var rule : List.of("EXCH-DAG-002", "EXCH-HT-001", "RED-003", "EXCH-DAG-006")) {
            window.robot().clickOn(rule);
            var pane = (ScrollPane) window.node("#problem-details .scroll-pane");
            window.until(rule + " is shown", () -> window.isShown("How to fix it"));
            window.settle();
            var advice = window.node("#details-advice");
            window.until(rule + " can be read", () -> isInSight(advice, pane));
        }
        window.tell(() -> {
            window.stage().setWidth(size.getFirst());
            window.stage().setHeight(size.getLast());
        });
    }

    @Test
    void theHelpKeyOpensThePageOfTheChosenRuleAndItsLinksWork() {
        window.robot().clickOn("RED-003");
        window.tell(() -> window.node("#problems-table").requestFocus());
        press(KeyCode.F1);
        window.until("its page is there", () -> window.isShown("#rule-page"));
        assertEquals("RED-003", page().substring(0, 7));
        window.tell(() -> ((Hyperlink) window.nodeIn("#rule-page", "RED-002")).fire());
        window.until("the other page is there", () -> page().startsWith("RED-002"));
        window.write("#rule-search", "anti-affinity");
        ListView<?> list = (ListView<?>) window.node("#rule-list");
        window.until("fewer are listed", () -> list.getItems().size() < 40);
        assertFalse(list.getItems().isEmpty());
        closeDialog();
    }

    @Test
    void aRuleIsAcceptedInTheWholeDocumentListedAndReopened() {
        window.robot().clickOn("EXCH-DAG-010").clickOn("#accept-risk");
        window.robot().clickOn("#accept-scope-document");
        window.write("#accept-reason", "Two members in one site");
        window.write("#accept-owner", "Ann");
        window.robot().clickOn(window.nodeIn(".dialog-pane .button-bar", "Accept risk"));
        window.until("it is accepted", () -> window.isAccepted("EXCH-DAG-010"));
        var given = window.view().shown().acceptances().getFirst();
        assertNull(given.fingerprint());
        assertNull(given.on());
        var tally = (Hyperlink) window.node("#problems-tally");
        window.until("it is counted", () -> tally.getText().equals("8 findings, 1 accepted"));
        later(tally::fire);
        window.until("it is listed", () -> window.isShown("#acceptance-list"));
        var count = (Label) window.node("#acceptance-count");
        assertEquals("1 acceptance: 1 active", window.ask(count::getText));
        window.tell(() -> ((Button) window.node("#end-acceptance")).fire());
        window.until("it is open again", () -> !window.isAccepted("EXCH-DAG-010"));
        closeDialog();
    }

    private static Condition condition(String id) {
        return window.view().aftermath().of(new Id(id));
    }

    private static List<String> texts(String selector) {
        return window.ask(() ->
                window.robot().lookup(selector).queryAll().stream()
                        .flatMap(it -> ((VBox) it).getChildren().stream())
                        .map(it -> ((Label) it).getText())
                        .toList());
    }

    private static String page() {
        return window.ask(() ->
                ((Label) ((VBox) window.node("#rule-page")).getChildren().getFirst()).getText());
    }

    private static boolean isInSight(Node node, ScrollPane pane) {
        var shown = node.localToScene(node.getBoundsInLocal());
        var view = pane.localToScene(pane.getBoundsInLocal());
        return node.getBoundsInLocal().getHeight() > 20 && shown.getMaxY() <= view.getMaxY();
    }

    /// Presses a key that opens a dialog, which would keep this thread waiting.
    private static void press(KeyCode code) {
        window.robot().press(code).release(code);
    }

    private static void later(Runnable command) {
        Platform.runLater(command);
    }

    private static void closeDialog() {
        window.robot().clickOn(window.nodeIn(".dialog-pane .button-bar", "Close"));
        window.settle();
    }
}
