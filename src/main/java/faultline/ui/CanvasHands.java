package faultline.ui;

import faultline.model.Id;
import faultline.model.Point;
import faultline.scene.Handle;
import faultline.scene.Hit;
import faultline.scene.Side;
import faultline.session.Session;
import faultline.session.View;
import faultline.tool.Mode;
import faultline.tool.Modifier;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What mouse and keyboard do on the canvas: panning and zooming here, everything else is told to
/// the session.
final class CanvasHands {

    /// Arrow keys move by this, in document units; with Shift by five of them, with Ctrl and Shift
    /// by one unit.
    private static final double NUDGE = 12;

    /// Where the pointer is when it is not over the canvas.
    private static final Point NOWHERE = new Point(-1e9, -1e9);

    private final Workbench bench;
    private final DesignerCanvas canvas;
    private final ContextMenu menu;
    private Point panFrom = new Point(0, 0);
    private boolean panning;
    private boolean panned;
    private boolean spaceHeld;
    private boolean pressed;

    CanvasHands(Workbench bench, DesignerCanvas canvas, ContextMenu menu) {
        this.bench = bench;
        this.canvas = canvas;
        this.menu = menu;
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::onReleased);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::onMoved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> session().hover(NOWHERE, Set.of()));
        canvas.addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        canvas.addEventHandler(ZoomEvent.ZOOM, this::onZoom);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        canvas.addEventHandler(KeyEvent.KEY_RELEASED, this::onKeyReleased);
        canvas.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onMenu);
        canvas.focusedProperty().addListener((_, _, _) -> spaceHeld = false);
        bench.shows(this::show);
    }

    private Session session() {
        return bench.session();
    }

    private void onPressed(MouseEvent event) {
        canvas.requestFocus();
        menu.hide();
        at(event);
        panned = false;
        panning = event.getButton() != MouseButton.PRIMARY || spaceHeld;
        if (panning) {
            panFrom = new Point(event.getX(), event.getY());
        } else {
            pressed = true;
            session().press(place(event), held(event), event.getClickCount());
        }
        event.consume();
    }

    private void onDragged(MouseEvent event) {
        at(event);
        if (panning) {
            pan(event);
        } else if (pressed) {
            session().drag(place(event), held(event));
        }
        event.consume();
    }

    private void pan(MouseEvent event) {
        if (!panned && !event.isStillSincePress()) {
            panned = true;
            canvas.setCursor(Cursor.CLOSED_HAND);
        }
        if (panned) {
            canvas.look(
                    canvas.viewport()
                            .pannedBy(event.getX() - panFrom.x(), event.getY() - panFrom.y()));
            panFrom = new Point(event.getX(), event.getY());
        }
    }

    private void onReleased(MouseEvent event) {
        at(event);
        if (panning) {
            panning = false;
            show(bench.view());
        } else if (pressed) {
            pressed = false;
            session().release(place(event), held(event));
            session().hover(place(event), held(event));
        }
        event.consume();
    }

    private void onMoved(MouseEvent event) {
        session().hover(place(event), held(event));
    }

    private void onScroll(ScrollEvent event) {
        if (event.isInertia() && event.isShortcutDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            var factor = Math.pow(Viewport.STEP, event.getDeltaY() / 40);
            canvas.look(canvas.viewport().zoomedAt(event.getX(), event.getY(), factor));
        } else {
            var sideways = event.isShiftDown() && event.getDeltaX() == 0;
            canvas.look(
                    canvas.viewport()
                            .pannedBy(
                                    sideways ? event.getDeltaY() : event.getDeltaX(),
                                    sideways ? 0 : event.getDeltaY()));
        }
        event.consume();
    }

    private void onZoom(ZoomEvent event) {
        canvas.look(canvas.viewport().zoomedAt(event.getX(), event.getY(), event.getZoomFactor()));
        event.consume();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> arrow(event, Side.LEFT);
            case RIGHT -> arrow(event, Side.RIGHT);
            case UP -> arrow(event, Side.TOP);
            case DOWN -> arrow(event, Side.BOTTOM);
            case ESCAPE -> session().cancel();
            case TAB -> walk(event);
            case SPACE -> {
                spaceHeld = true;
                canvas.setCursor(Cursor.OPEN_HAND);
            }
            case ENTER -> {
                if (event.isAltDown()) {
                    return;
                }
                rename();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Alone it moves by the grid, with Shift by more, with Ctrl and Shift by one unit; with Ctrl
    /// it adds something, with Alt it follows a link.
    private void arrow(KeyEvent event, Side side) {
        if (event.isAltDown()) {
            session().follow(side);
            bench.centre(session().selection());
        } else if (event.isShortcutDown() && !event.isShiftDown()) {
            session().extend(side);
            bench.centre(session().selection());
        } else {
            var coarse = event.isShiftDown() ? 5 * NUDGE : NUDGE;
            var step = event.isShortcutDown() ? 1 : coarse;
            session().nudge(step * side.across(), step * side.down());
        }
    }

    private void onKeyReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            spaceHeld = false;
            show(bench.view());
        }
    }

    private void walk(KeyEvent event) {
        var next =
                event.isShiftDown()
                        ? ReadingOrder.before(canvas.shownScene(), session().selection())
                        : ReadingOrder.after(canvas.shownScene(), session().selection());
        next.ifPresent(id -> bench.reveal(Set.of(id)));
    }

    /// Lets the name of the selected element be written, where exactly one is selected.
    void rename() {
        session().selection().stream()
                .filter(_ -> session().selection().size() == 1)
                .findFirst()
                .ifPresent(session()::startNaming);
    }

    private void onMenu(ContextMenuEvent event) {
        if (panned) {
            return;
        }
        if (!event.isKeyboardTrigger()) {
            selectUnder(canvas.toDocument(event.getX(), event.getY()));
        }
        menu.show(canvas, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void selectUnder(Point at) {
        switch (canvas.shownScene().hitAt(at, 4 / canvas.viewport().zoom())) {
            case Hit.OnElement(var id) -> selectUnlessSelected(id);
            case Hit.OnPort(var id, _) -> selectUnlessSelected(id);
            case Hit.OnBadge(var id) -> selectUnlessSelected(id);
            case Hit.OnHandle(var id, _) -> selectUnlessSelected(id);
            case Hit.OnCanvas() -> session().select(Set.of());
        }
    }

    private void selectUnlessSelected(Id id) {
        if (!session().selection().contains(id)) {
            session().select(Set.of(id));
        }
    }

    private void at(MouseEvent event) {
        canvas.pointerAt(event.getX(), event.getY());
    }

    private Point place(MouseEvent event) {
        return canvas.toDocument(event.getX(), event.getY());
    }

    static Set<Modifier> held(MouseEvent event) {
        var held = EnumSet.noneOf(Modifier.class);
        if (event.isShiftDown()) {
            held.add(Modifier.SHIFT);
        }
        if (event.isShortcutDown()) {
            held.add(Modifier.CTRL);
        }
        if (event.isAltDown()) {
            held.add(Modifier.ALT);
        }
        return held;
    }

    private void show(View view) {
        if (!panned || !panning) {
            canvas.setCursor(spaceHeld ? Cursor.OPEN_HAND : cursor(view));
        }
    }

    private static Cursor cursor(View view) {
        if (!(view.mode() instanceof Mode.Selecting)) {
            return Cursor.CROSSHAIR;
        }
        return switch (view.feedback().hovered()) {
            case Hit.OnHandle(_, var handle) -> cursor(handle);
            case Hit.OnPort _ -> Cursor.CROSSHAIR;
            case Hit.OnBadge _ -> Cursor.HAND;
            case Hit.OnElement _, Hit.OnCanvas _ -> Cursor.DEFAULT;
        };
    }

    private static Cursor cursor(Handle handle) {
        return switch (handle) {
            case NORTH_WEST -> Cursor.NW_RESIZE;
            case NORTH -> Cursor.N_RESIZE;
            case NORTH_EAST -> Cursor.NE_RESIZE;
            case EAST -> Cursor.E_RESIZE;
            case SOUTH_EAST -> Cursor.SE_RESIZE;
            case SOUTH -> Cursor.S_RESIZE;
            case SOUTH_WEST -> Cursor.SW_RESIZE;
            case WEST -> Cursor.W_RESIZE;
            case START, END -> Cursor.CROSSHAIR;
        };
    }
}
