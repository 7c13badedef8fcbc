package faultline.ui;

import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Figure;
import faultline.session.View;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The field in which the name of an element is written on the canvas itself.
final class InPlaceName {

    private static final double LEAST = 120;
    private static final double HEIGHT = 28;

    private final Workbench bench;
    private final DesignerCanvas canvas;
    private final TextField field = new TextField();
    private @Nullable Id naming;

    InPlaceName(Workbench bench, DesignerCanvas canvas) {
        this.bench = bench;
        this.canvas = canvas;
        field.setId("in-place-name");
        field.getStyleClass().add("in-place");
        field.setAccessibleText("Name");
        field.setManaged(false);
        field.setVisible(false);
        canvas.add(field);
        field.setOnAction(_ -> commit());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        Commitment.onLeaving(field, this::commit);
        canvas.followedBy(_ -> place());
        bench.shows(this::show);
    }

    private void show(View view) {
        var wanted = view.feedback().naming();
        if (wanted != null && !wanted.equals(naming)) {
            naming = wanted;
            field.setText(bench.element(wanted).map(it -> it.name()).orElse(""));
            field.setVisible(true);
            place();
            field.requestFocus();
            field.selectAll();
        } else if (wanted == null && naming != null) {
            close();
        }
    }

    /// Replaces what is written there, as if it had been typed.
    void write(String text) {
        field.setText(text);
        field.end();
    }

    private void place() {
        if (naming != null) {
            canvas.figureOf(naming).map(InPlaceName::roomFor).ifPresent(this::place);
        }
    }

    private void place(Rect room) {
        var at = canvas.viewport().toScreen(room);
        field.resizeRelocate(Math.max(2, at.x()), at.y(), Math.max(LEAST, at.width()), HEIGHT);
    }

    private static Rect roomFor(Figure figure) {
        return switch (figure) {
            case Figure.Card card -> card.title();
            case Figure.Ring ring -> ring.label();
            case Figure.Wire wire -> {
                var middle = wire.bounds().centre();
                yield Rect.between(
                        middle.movedBy(-LEAST / 2, -HEIGHT / 2),
                        new Point(middle.x() + LEAST / 2, middle.y()));
            }
        };
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            bench.session().cancel();
            event.consume();
        }
    }

    private void commit() {
        if (naming != null) {
            var text = field.getText();
            close();
            bench.session().name(text);
        }
    }

    private void close() {
        naming = null;
        var hadFocus = field.isFocused();
        field.setVisible(false);
        if (hadFocus) {
            canvas.requestFocus();
        }
    }
}
