package faultline.ui;

import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Figure;
import faultline.session.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window on the screen with hands on it: the mouse and the keys are real, and everything that is
/// asked of it waits until it is so.
final class OpenWindow implements AutoCloseable {

    /// Seconds to wait at most; a machine that builds something else at the same time is slow.
    private static final int PATIENCE = 60;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final DesignerWindow window;

    private OpenWindow(Stage stage, DesignerWindow window) {
        this.stage = stage;
        this.window = window;
    }

    /// @param state where this window keeps its settings
    static OpenWindow on(Path state, Path... files) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        var opened =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE * 1000L,
                        () -> {
                            var stage = new Stage();
                            var thread = new FxThread();
                            var memory = new Memory(new SettingsFile(state), thread);
                            memory.change(settings ->
                                    settings.with(Appearance.LIGHT)
                                            .framed(new Rect(20, 20, 1400, 900), false));
                            var window =
                                    new DesignerWindow(stage, Services.bundled(), memory, thread);
                            window.open(List.of(files));
                            return new OpenWindow(stage, window);
                        });
        opened.settle();
        return opened;
    }

    FxRobot robot() {
        return robot;
    }

    Stage stage() {
        return stage;
    }

    DesignerWindow window() {
        return window;
    }

    View view() {
        return window.bench().view();
    }

    /// Opens a file as if nothing were open, whatever became of the document before.
    void reopen(Path file) {
        tell(() -> {
            var session = window.bench().session();
            session.cancel();
            session.saved(session.document());
            stage.show();
            window.filing().open(file);
        });
        until("the file is open", () -> window.filing().file().filter(file::equals).isPresent());
        until("its findings are there", () -> !view().stale() && !view().findings().isEmpty());
    }

    /// Presses and releases a key where the focus is. It does not go through the screen, where a
    /// slow machine repeats keys that nobody holds.
    void key(KeyCode code, KeyCode... held) {
        var modifiers = Set.of(held);
        tell(() -> {
            var scene = stage.getScene();
            var owner = scene.getFocusOwner();
            Event.fireEvent(
                    owner == null ? scene.getRoot() : owner,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            code,
                            modifiers.contains(KeyCode.SHIFT),
                            modifiers.contains(KeyCode.CONTROL),
                            modifiers.contains(KeyCode.ALT),
                            false));
        });
    }

    /// Writes where the focus is, letter by letter.
    void type(String text) {
        text.chars().forEach(letter -> tell(() -> type((char) letter)));
    }

    private void type(char letter) {
        var scene = stage.getScene();
        for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED)) {
            var owner = scene.getFocusOwner();
            var isTyped = kind.equals(KeyEvent.KEY_TYPED);
            Event.fireEvent(
                    owner == null ? scene.getRoot() : owner,
                    new KeyEvent(
                            kind,
                            isTyped ? String.valueOf(letter) : "",
                            "",
                            isTyped ? KeyCode.UNDEFINED : code(letter),
                            Character.isUpperCase(letter),
                            false,
                            false,
                            false));
        }
    }

    private static KeyCode code(char letter) {
        var code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
        return code == null ? KeyCode.UNDEFINED : code;
    }

    /// Puts a text into a field, as if it had been written.
    void write(String selector, String text) {
        tell(() -> {
            var field = (TextInputControl) node(selector);
            field.requestFocus();
            field.setText(text);
        });
    }

    /// Waits until it is so, or fails.
    void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> ask(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("It never came to this: " + what, late);
        }
    }

    /// Asks on the event thread.
    <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, question);
    }

    void tell(Runnable command) {
        ask(() -> {
            command.run();
            return true;
        });
        settle();
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Whether a text is on the screen.
    boolean isShown(String text) {
        return ask(() -> !robot.lookup(text).queryAll().isEmpty());
    }

    boolean isFound(String rule) {
        return view().findings().stream().anyMatch(it -> it.finding().rule().equals(rule));
    }

    boolean isAccepted(String rule) {
        return view().findings().stream()
                .filter(it -> it.finding().rule().equals(rule))
                .anyMatch(it -> it.isAccepted());
    }

    /// Something with that text within something else.
    Node nodeIn(String selector, String text) {
        return robot.from(robot.lookup(selector)).lookup(text).query();
    }

    /// Where the title of a component is on the screen.
    Point2D titleOf(String id) {
        return ask(() -> {
            var figure = figure(id);
            var at =
                    figure instanceof Figure.Card card
                            ? new Point(card.title().x() + 24, card.title().centre().y())
                            : figure.bounds().centre();
            return onScreen(at);
        });
    }

    /// A place within an element, as parts of its width and height.
    Point2D within(String id, double across, double down) {
        return ask(() -> {
            var bounds = figure(id).bounds();
            return onScreen(
                    new Point(
                            bounds.x() + across * bounds.width(),
                            bounds.y() + down * bounds.height()));
        });
    }

    /// A place on the canvas, in pixels from its corner.
    Point2D onCanvas(double x, double y) {
        return ask(() -> window.canvas().localToScreen(x, y));
    }

    /// Scrolls the inspector until the node is in sight.
    void scrollTo(String selector) {
        var node = node(selector);
        tell(() -> {
            var pane = (ScrollPane) robot.lookup("#inspector .scroll-pane").query();
            var content = pane.getContent();
            var top = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
            var hidden =
                    content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
            pane.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
        });
    }

    Node node(String selector) {
        return robot.lookup(selector).query();
    }

    /// Presses there and carries on to the other place without letting go.
    void carry(Point2D from, Point2D to) {
        robot.moveTo(from);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(from.add(8, 6));
        robot.moveTo(from.midpoint(to));
        robot.moveTo(to);
        settle();
    }

    void letGo() {
        robot.release(MouseButton.PRIMARY);
        settle();
    }

    void drag(Point2D from, Point2D to) {
        carry(from, to);
        letGo();
    }

    @Override
    public void close() {
        tell(stage::hide);
    }

    private Figure figure(String id) {
        return window.canvas()
                .figureOf(new Id(id))
                .orElseThrow(() -> new AssertionError(id + " is not drawn"));
    }

    private Point2D onScreen(Point at) {
        var shown = window.canvas().viewport().toScreen(at);
        return window.canvas().localToScreen(shown.x(), shown.y());
    }
}
