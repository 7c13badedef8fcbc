package faultline.ui;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.edit.Change;
import faultline.edit.Rename;
import faultline.export.SheetOptions.Notes;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Value;
import faultline.scene.Theme;
import faultline.session.Session;
import faultline.ui.ExportForm.Format;
import faultline.ui.ExportForm.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window as a person uses it, on the founding incident.
class DesignerWindowIT {

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
        window.tell(() -> window.window().wardrobe().choose(Appearance.LIGHT));
        window.write("#palette-search", "");
        window.write("#problems-filter", "");
    }

    @Test
    void aMoveIsUndoneAndDoneAgain() {
        var before = window.view().shown();
        window.drag(window.titleOf("outlook"), window.titleOf("outlook").add(0, 40));
        var after = window.view().shown();
        assertFalse(before.equals(after));
        window.key(KeyCode.Z, KeyCode.CONTROL);
        window.until("it is as before", () -> window.view().shown().equals(before));
        window.key(KeyCode.Y, KeyCode.CONTROL);
        window.until("it is done again", () -> window.view().shown().equals(after));
        assertEquals("Move Outlook clients", window.view().undoable());
    }

    @Test
    void whatIsSavedIsThereAgain() {
        rehost("esx2");
        assertTrue(window.stage().getTitle().startsWith("•"), window.stage().getTitle());
        window.key(KeyCode.S, KeyCode.CONTROL);
        window.until("it is saved", () -> !window.view().dirty());
        window.reopen(Path.of("templates/t02-exchange-built-right.faultline"));
        window.reopen(file);
        assertEquals(new Id("esx2"), container(EXCH_02));
    }

    @Test
    void aThirdHostTakesTheSharedFateAwayWhileTheVmStillHovers() {
        window.until("the shared host is found", () -> window.isFound("EXCH-DAG-005"));
        window.drag(paletteRow("Hypervisor host"), window.within("vmc1", 0.995, 0.9));
        var host = newComponent("hypervisor-host");
        assertEquals(new Id("vmc1"), container(host));
        window.carry(window.titleOf("vm-exch-02"), window.within(host.value(), 0.7, 0.7));
        window.until("the finding goes before the drop", () -> !window.isFound("EXCH-DAG-005"));
        assertEquals(new Id("esx1"), container(window.window().bench().session(), EXCH_02));
        window.letGo();
        assertEquals(host, container(window.window().bench().session(), EXCH_02));
        window.key(KeyCode.Z, KeyCode.CONTROL);
        window.until("the finding is back", () -> window.isFound("EXCH-DAG-005"));
    }

    @Test
    void aForbiddenDropSaysWhyAndChangesNothing() {
        var before = window.view().shown();
        window.carry(window.titleOf("sw1"), window.within("vm-exch-01", 0.5, 0.95));
        var refusal = window.view().feedback().refusal();
        assertTrue(refusal != null && refusal.contains("cannot sit in"), refusal);
        window.key(KeyCode.ESCAPE);
        window.letGo();
        assertEquals(before, window.view().shown());
    }

    @Test
    void theThemeTurnsWithoutARestart() {
        assertEquals(Theme.LIGHT, window.window().wardrobe().theme());
        window.robot().clickOn("#tool-theme");
        window.until("it is dark", () -> window.window().wardrobe().theme() == Theme.DARK);
        var settings = new SettingsFile(home);
        window.until("it is remembered", () -> settings.read().appearance() == Appearance.DARK);
    }

    @Test
    void thePaletteFindsByNameAndAddsWithEnter() {
        window.robot().clickOn("#palette-search");
        window.write("#palette-search", "firew");
        TreeView<?> palette = (TreeView<?>) window.node("#palette");
        assertEquals(1, window.ask(() -> palette.getRoot().getChildren().size()));
        window.key(KeyCode.ENTER);
        window.until("it is added", () -> window.view().selection().size() == 1);
        assertTrue(isDrawn(newComponent("firewall").value()));
    }

    @Test
    void aChosenProblemIsSelectedInSightAndLit() {
        window.until("there are findings", () -> window.isFound("EXCH-DAG-002"));
        window.tell(() -> window.window().canvas().look(new Viewport(1, 4000, 4000)));
        window.robot().clickOn("EXCH-DAG-002");
        window.until("it is lit", () -> window.view().lit().has(new Id("ds1")));
        assertTrue(window.view().selection().contains(new Id("ds1")));
        var canvas = window.window().canvas();
        var seen = canvas.viewport().visible(canvas.getWidth(), canvas.getHeight());
        assertTrue(seen.contains(canvas.boundsOf(Set.of(new Id("ds1"))).orElseThrow()));
        window.key(KeyCode.ESCAPE);
        window.until("it is dark again", () -> !window.view().lit().isActive());
    }

    @Test
    void aRiskIsAcceptedWithAReasonAndOpenedAgain() {
        window.until("there are findings", () -> window.isFound("EXCH-DAG-010"));
        window.write("#problems-filter", "dag-010");
        window.robot().clickOn("EXCH-DAG-010").clickOn("#accept-risk");
        window.write("#accept-reason", "Being moved");
        window.write("#accept-owner", "Ann");
        window.robot().clickOn(window.nodeIn(".dialog-pane", "Accept risk"));
        window.until("it is accepted", () -> window.isAccepted("EXCH-DAG-010"));
        window.robot().clickOn("#chip-ACCEPTED").clickOn("EXCH-DAG-010").clickOn("#reopen");
        window.until("it is open again", () -> !window.isAccepted("EXCH-DAG-010"));
        window.robot().clickOn("#chip-ACCEPTED");
    }

    @Test
    void theAnnotatedPictureIsWritten() {
        window.until("there are findings", () -> window.isFound("EXCH-DAG-005"));
        var picture = folder.resolve("incident.svg");
        window.tell(() ->
                window.window()
                        .exporting()
                        .write(new Order(Format.SVG, Notes.ANNOTATED, Theme.PRINT, 1), picture));
        window.until(
                "the findings are on it",
                () -> Files.exists(picture) && Files.readString(picture).contains("EXCH-DAG-005"));
    }

    @Test
    void thePictureBearsTheFindingsOfTheVeryDocumentOnIt() {
        window.until("the mode is found off", () -> window.isFound("EXCH-DAG-010"));
        var picture = folder.resolve("mended.svg");
        window.tell(() -> {
            var dag = Set.of(new Id("dag1"));
            window.window().bench().commit(new Change(dag, "dacMode", Value.of("on")));
            window.window()
                    .exporting()
                    .write(new Order(Format.SVG, Notes.ANNOTATED, Theme.PRINT, 1), picture);
        });
        window.until(
                "it is written",
                () -> Files.exists(picture) && Files.readString(picture).contains("</svg>"));
        window.until(
                "what was mended is not on it",
                () -> !Files.readString(picture).contains("EXCH-DAG-010"));
    }

    @Test
    void theNextProblemIsOneKeyAway() {
        window.until("there are findings", () -> window.isFound("EXCH-DAG-005"));
        window.key(KeyCode.F8);
        window.until("the first is lit", () -> window.view().lit().has(new Id("dag1")));
    }

    @Test
    void aChangeInTheInspectorChangesTheFindings() {
        window.until("the mode is found off", () -> window.isFound("EXCH-DAG-010"));
        window.tell(() -> window.window().bench().reveal(Set.of(new Id("dag1"))));
        window.scrollTo("#property-dacMode");
        window.robot().clickOn("#property-dacMode .combo-box").clickOn("On");
        window.until("the finding goes", () -> !window.isFound("EXCH-DAG-010"));
        assertEquals("Change DAC mode of DAG1", window.view().undoable());
    }

    @Test
    void anEntryThatDoesNotFitSaysWhyAndIsNotTaken() {
        window.tell(() -> window.window().bench().reveal(Set.of(EXCH_02)));
        var before = window.view().shown();
        window.scrollTo("#property-ramGB");
        window.write("#property-ramGB .text-field", "plenty");
        window.key(KeyCode.ENTER);
        var reason = window.node("#property-ramGB .error");
        window.until("it says why", reason::isVisible);
        assertEquals(before, window.view().shown());
        window.write("#property-ramGB .text-field", "64 GB");
        window.key(KeyCode.ENTER);
        window.until("it is taken", () -> property(EXCH_02, "ramGB").equals(Value.of(64)));
        assertFalse(reason.isVisible());
    }

    @Test
    void severalAreChangedInOneStep() {
        var both = Set.of(EXCH_02, new Id("vm-exch-03"));
        window.tell(() -> window.window().bench().reveal(both));
        window.scrollTo("#property-ramGB");
        window.write("#property-ramGB .text-field", "48");
        window.key(KeyCode.ENTER);
        both.forEach(id ->
                window.until("both have it", () -> property(id, "ramGB").equals(Value.of(48))));
        window.tell(() -> window.window().bench().session().undo());
        assertEquals(Value.of(32), property(EXCH_02, "ramGB"));
    }

    @Test
    void unsavedWorkIsNotLostByClosing() {
        rehost("esx2");
        window.tell(() -> askToClose());
        window.robot().clickOn("Cancel");
        assertTrue(window.stage().isShowing());
        window.tell(() -> askToClose());
        window.robot().clickOn("Save");
        window.until("it is saved and closed", () -> !window.stage().isShowing());
        assertFalse(window.view().dirty());
    }

    @Test
    void whatIsStillBeingTypedIsSavedToo() throws IOException {
        window.tell(() -> window.window().bench().reveal(Set.of(EXCH_02)));
        window.scrollTo("#property-ramGB");
        window.write("#property-ramGB .text-field", "48");
        window.key(KeyCode.S, KeyCode.CONTROL);
        window.until("it is saved", () -> Files.readString(file).contains("\"ramGB\": 48"));
        window.until("nothing is left to save", () -> !window.view().dirty());
    }

    @Test
    void whatIsStillBeingTypedIsAskedAboutBeforeLeaving() {
        window.tell(() -> window.window().bench().reveal(Set.of(EXCH_02)));
        window.write("#inspector-name", "EXCH-02-new");
        window.tell(() -> askToClose());
        window.robot().clickOn("Cancel");
        assertTrue(window.view().dirty());
        assertEquals("EXCH-02-new", name(EXCH_02));
    }

    @Test
    void aChangeMadeWhileAFileIsReadIsNotLost() {
        window.tell(() -> {
            window.window().filing().open(Path.of("templates/t02-exchange-built-right.faultline"));
            window.window().bench().commit(new Rename(EXCH_02, "renamed meanwhile"));
        });
        window.robot().clickOn("Cancel");
        assertEquals("renamed meanwhile", name(EXCH_02));
        assertEquals(Optional.of(file), window.window().filing().file());
    }

    @Test
    void aChangeMadeWhileSavingIsNotLeftUnsaved() throws IOException {
        window.tell(() -> {
            window.window().bench().commit(new Rename(EXCH_02, "first"));
            window.window().filing().save();
            window.window().bench().commit(new Rename(EXCH_02, "second"));
            window.window().filing().save();
            window.window().bench().commit(new Rename(EXCH_02, "third"));
            window.window().filing().save();
        });
        window.until("the last is saved", () -> Files.readString(file).contains("\"third\""));
        window.until("nothing is left to save", () -> !window.view().dirty());
        window.tell(() -> {
            window.window().bench().commit(new Rename(EXCH_02, "fourth"));
            askToClose();
        });
        window.robot().clickOn("Cancel");
    }

    @Test
    void openingTheChangedFileAgainAsksAboutUnsavedWork() throws IOException {
        window.tell(() -> window.window().bench().commit(new Rename(EXCH_02, "mine")));
        Files.writeString(file, Files.readString(file).replace("ESX2", "ESX-TWO"));
        window.key(KeyCode.S, KeyCode.CONTROL);
        window.until("it is told", () -> window.isShown("Open it again"));
        window.robot().clickOn("Open it again");
        window.robot().clickOn("Cancel");
        assertEquals("mine", name(EXCH_02));
        assertTrue(Files.readString(file).contains("ESX-TWO"));
    }

    @Test
    void unsavedWorkIsKeptUntilItIsSavedAndOfferedAfterACrash() throws Exception {
        var copies = home.resolve("recovery");
        window.tell(() -> window.window().bench().commit(new Rename(EXCH_02, "kept")));
        window.until("it is kept", () -> holdsKept(copies));
        var left = copies.resolve("999999999-7.faultline");
        Files.copy(requireNonNull(onlyCopy(copies)), left);
        window.key(KeyCode.S, KeyCode.CONTROL);
        window.until("the copy goes", () -> left.equals(onlyCopy(copies)));

        Files.copy(Path.of("templates/t01-exchange-incident.faultline"), file, REPLACE_EXISTING);
        try (var next = OpenWindow.on(home)) {
            next.until("it is offered", () -> next.isShown("Recover"));
            next.robot().clickOn("Recover");
            next.until("it is open", () -> next.view().dirty());
            assertEquals(Optional.of(file), next.window().filing().file());
            var name = next.view().shown().topology().component(EXCH_02).orElseThrow().name();
            assertEquals("kept", name);
            next.until("it is kept by this run", () -> !Files.exists(left));
            next.until("as its own copy", () -> holdsKept(copies));
            next.tell(() -> next.window().bench().session().saved(next.view().shown()));
        }
    }

    private static boolean holdsKept(Path copies) throws IOException {
        return Files.isDirectory(copies)
                && onlyCopy(copies) != null
                && Files.readString(onlyCopy(copies)).contains("\"kept\"");
    }

    private static @Nullable Path onlyCopy(Path copies) throws IOException {
        try (var files = Files.list(copies)) {
            return files.filter(it -> !it.getFileName().toString().startsWith("."))
                    .findFirst()
                    .orElse(null);
        }
    }

    private String name(Id id) {
        return window.window()
                .bench()
                .session()
                .document()
                .topology()
                .element(id)
                .orElseThrow()
                .name();
    }

    private void askToClose() {
        var stage = window.stage();
        Platform.runLater(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private Point2D paletteRow(String label) {
        var bounds = window.robot().lookup(label).<Node>query();
        return window.ask(() -> {
            var box = bounds.localToScreen(bounds.getBoundsInLocal());
            return new Point2D(box.getCenterX(), box.getCenterY());
        });
    }

    private void rehost(String host) {
        window.drag(window.titleOf("vm-exch-02"), window.within(host, 0.85, 0.6));
        assertEquals(new Id(host), container(EXCH_02));
    }

    private Id newComponent(String kind) {
        return window.view().shown().topology().components().values().stream()
                .filter(it -> it.kind().value().equals(kind))
                .map(Component::id)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private Value property(Id id, String name) {
        var element = window.view().shown().topology().element(id).orElseThrow();
        return element.properties().find(name).orElseThrow();
    }

    private Id container(Id id) {
        return container(window.window().bench().session(), id);
    }

    private static Id container(Session session, Id id) {
        return session.document().topology().component(id).map(Component::in).orElseThrow();
    }

    private boolean isDrawn(String id) {
        return window.window().canvas().figureOf(new Id(id)).isPresent()
                && window.window().canvas().getWidth() > 0;
    }
}
