package faultline.ui;

import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Two regions side by side, of which one keeps its size in pixels and can be put away, and the
/// other takes the rest. The line between them can be dragged.
final class Dock extends Region {

    private static final double LINE = 1;

    /// How wide the line is for the pointer.
    private static final double GRIP = 7;

    private static final double LEAST = 96;

    private final Region main;
    private final Region docked;
    private final Side side;
    private final Region line = new Region();
    private final Region grip = new Region();
    private double size;

    /// @param docked keeps its size
    /// @param side on which it is docked
    /// @param size in pixels; up to 1 it is a part of the room, until somebody drags the line
    Dock(Region main, Region docked, Side side, double size) {
        this.main = main;
        this.docked = docked;
        this.side = side;
        this.size = size;
        line.getStyleClass().add("dock-line");
        line.setMouseTransparent(true);
        grip.setCursor(side.isVertical() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        grip.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> line.getStyleClass().add("hot"));
        grip.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> line.getStyleClass().remove("hot"));
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        getChildren().setAll(main, docked, line, grip);
    }

    double size() {
        return size;
    }

    boolean isShown() {
        return docked.isVisible();
    }

    void toggle() {
        for (var part : new Region[] {docked, line, grip}) {
            part.setVisible(!part.isVisible());
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var height = getHeight();
        if (!isShown()) {
            main.resizeRelocate(0, 0, width, height);
            return;
        }
        var whole = side.isVertical() ? width : height;
        var wanted = size <= 1 ? size * whole : size;
        var taken = Math.rint(Math.clamp(wanted, LEAST, Math.max(LEAST, whole - 2 * LEAST)));
        var rest = whole - taken - LINE;
        switch (side) {
            case LEFT -> {
                docked.resizeRelocate(0, 0, taken, height);
                main.resizeRelocate(taken + LINE, 0, rest, height);
                lineAt(taken, height);
            }
            case RIGHT -> {
                main.resizeRelocate(0, 0, rest, height);
                docked.resizeRelocate(rest + LINE, 0, taken, height);
                lineAt(rest, height);
            }
            case TOP -> {
                docked.resizeRelocate(0, 0, width, taken);
                main.resizeRelocate(0, taken + LINE, width, rest);
                lineAt(taken, width);
            }
            case BOTTOM -> {
                main.resizeRelocate(0, 0, width, rest);
                docked.resizeRelocate(0, rest + LINE, width, taken);
                lineAt(rest, width);
            }
        }
    }

    private void lineAt(double at, double length) {
        var beside = at + LINE / 2 - GRIP / 2;
        if (side.isVertical()) {
            line.resizeRelocate(at, 0, LINE, length);
            grip.resizeRelocate(beside, 0, GRIP, length);
        } else {
            line.resizeRelocate(0, at, length, LINE);
            grip.resizeRelocate(0, beside, length, GRIP);
        }
    }

    private void onDrag(MouseEvent event) {
        var at = sceneToLocal(event.getSceneX(), event.getSceneY());
        var wanted =
                switch (side) {
                    case LEFT -> at.getX();
                    case RIGHT -> getWidth() - at.getX();
                    case TOP -> at.getY();
                    case BOTTOM -> getHeight() - at.getY();
                };
        var whole = side.isVertical() ? getWidth() : getHeight();
        size = Math.clamp(wanted, LEAST, Math.max(LEAST, whole - 2 * LEAST));
        requestLayout();
        event.consume();
    }
}
