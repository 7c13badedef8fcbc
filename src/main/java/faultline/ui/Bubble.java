package faultline.ui;

import faultline.model.Point;
import faultline.session.View;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Says beside the pointer why something may not be done. It goes by itself.
final class Bubble {

    private static final Duration STAY = Duration.seconds(4);
    private static final double AWAY = 18;
    private static final double EDGE = 4;

    private final DesignerCanvas canvas;
    private final Label label = new Label();
    private final PauseTransition stay = new PauseTransition(STAY);
    private @Nullable String said;

    Bubble(Workbench bench, DesignerCanvas canvas) {
        this.canvas = canvas;
        label.setId("refusal");
        label.getStyleClass().add("bubble");
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.setVisible(false);
        canvas.add(label);
        stay.setOnFinished(_ -> label.setVisible(false));
        bench.shows(this::show);
    }

    private void show(View view) {
        var refusal = view.feedback().refusal();
        if (refusal == null) {
            stay.stop();
            label.setVisible(false);
        } else if (!Objects.equals(refusal, said) || canvas.isCarrying()) {
            say(refusal);
        }
        said = refusal;
    }

    private void say(String refusal) {
        label.setText(refusal);
        label.setVisible(true);
        label.applyCss();
        label.autosize();
        place(canvas.pointer());
        stay.playFromStart();
    }

    private void place(Point pointer) {
        var right = Math.max(EDGE, canvas.getWidth() - label.getWidth() - EDGE);
        var bottom = Math.max(EDGE, canvas.getHeight() - label.getHeight() - EDGE);
        label.relocate(
                Math.clamp(pointer.x() + AWAY, EDGE, right),
                Math.clamp(pointer.y() + AWAY, EDGE, bottom));
    }
}
