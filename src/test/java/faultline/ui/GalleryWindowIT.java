package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Severity;
import faultline.model.Id;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the start page over the templates to a DAG that is made to measure.
class GalleryWindowIT {

    @TempDir private static Path home;

    private static OpenWindow window;

    @BeforeAll
    static void openWindow() throws TimeoutException {
        window = OpenWindow.on(home);
    }

    @AfterAll
    static void closeWindow() {
        window.close();
    }

    @Test
    void aDagOfFourMembersInTwoSitesIsPickedSeenAndOpened() {
        window.robot().clickOn("#start-templates");
        window.until("a picture is drawn", () -> pictureOf("#gallery-pattern-dag"));
        window.write("#gallery-search", "availability group");
        assertTrue(window.robot().lookup("#gallery-template-t22").queryAll().size() < 2);
        press("#gallery-pattern-dag");
        spin("#pattern-members", 2);
        window.until("it is refused nothing", () -> isTold("No finding above Info."));
        spin("#pattern-sites", 3);
        window.until("it says why not", () -> isTold("3 sites need as many members"));
        assertTrue(window.node("#pattern-open").isDisabled());
        spin("#pattern-members", 4);
        spin("#pattern-sites", 2);
        window.until("it is drawn and judged", () -> isTold("No finding above Info."));
        press("#pattern-open");
        window.until("it is open", () -> window.view().shown().topology().has(new Id("dag1")));
        window.until(
                "it is judged",
                () -> !window.view().stale() && !window.view().findings().isEmpty());
        var topology = window.view().shown().topology();
        assertEquals(4, topology.groups().find(new Id("dag1")).orElseThrow().members().size());
        assertTrue(
                window.ask(() -> window.window().canvas().figureOf(new Id("ex-b2"))).isPresent());
        assertTrue(
                window.view().findings().stream()
                        .noneMatch(it ->
                                it.isOpen() && it.finding().severity().atLeast(Severity.LOW)));
    }

    private static boolean pictureOf(String tile) {
        return ((ImageView) ((Button) window.node(tile)).getGraphic()).getImage() != null;
    }

    private static boolean isTold(String sentence) {
        return window.robot().lookup("#pattern-findings .label").queryAllAs(Label.class).stream()
                .anyMatch(it -> it.getText().equals(sentence));
    }

    private static void press(String button) {
        window.tell(() -> ((Button) window.node(button)).fire());
    }

    @SuppressWarnings("unchecked")
    private static void spin(String spinner, int value) {
        window.tell(
                () -> ((Spinner<Integer>) window.node(spinner)).getValueFactory().setValue(value));
    }
}
