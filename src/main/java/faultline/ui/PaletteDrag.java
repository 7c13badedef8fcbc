package faultline.ui;

import faultline.model.KindId;
import faultline.model.Point;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// What becomes of a kind that is taken from the palette: over the canvas the session previews it,
/// elsewhere its name follows the pointer.
final class PaletteDrag implements Palette.Taker {

    private final Workbench bench;
    private final DesignerCanvas canvas;
    private final Pane above;
    private final Consumer<KindId> adder;
    private @Nullable Label ghost;
    private boolean over;

    /// @param above covers the whole window and lets the pointer through
    /// @param adder adds a kind wherever it fits
    PaletteDrag(Workbench bench, DesignerCanvas canvas, Pane above, Consumer<KindId> adder) {
        this.bench = bench;
        this.canvas = canvas;
        this.above = above;
        this.adder = adder;
    }

    @Override
    public void dragged(PaletteEntry entry, double sceneX, double sceneY) {
        var at = canvas.sceneToLocal(sceneX, sceneY);
        canvas.pointerAt(at.getX(), at.getY());
        if (canvas.contains(at)) {
            over = true;
            dropGhost();
            bench.session().hoverNew(entry.kind(), place(at), Set.of());
        } else {
            leave();
            follow(entry, sceneX, sceneY);
        }
    }

    @Override
    public void dropped(PaletteEntry entry, double sceneX, double sceneY) {
        dropGhost();
        var at = canvas.sceneToLocal(sceneX, sceneY);
        if (canvas.contains(at)) {
            over = false;
            bench.session().dropNew(entry.kind(), place(at), Set.of());
            canvas.requestFocus();
        } else {
            leave();
        }
    }

    @Override
    public void givenUp() {
        dropGhost();
        over = true;
        leave();
    }

    @Override
    public void added(KindId kind) {
        adder.accept(kind);
    }

    private Point place(Point2D at) {
        return canvas.toDocument(at.getX(), at.getY());
    }

    private void leave() {
        if (over) {
            over = false;
            bench.session().leaveNew();
        }
    }

    private void follow(PaletteEntry entry, double sceneX, double sceneY) {
        var label = ghost;
        if (label == null) {
            label = Palette.ghost(entry);
            ghost = label;
            above.getChildren().add(label);
            label.applyCss();
        }
        label.autosize();
        var at = above.sceneToLocal(sceneX, sceneY);
        label.relocate(at.getX() + 12, at.getY() + 12);
    }

    private void dropGhost() {
        above.getChildren().remove(ghost);
        ghost = null;
    }
}
