package faultline.ui;

import faultline.model.Rect;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stands on the screen, from one run to the next. A place on a screen that is
/// gone is forgotten.
final class Frame {

    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_HEIGHT = 560;
    private static final Rect USUAL = new Rect(0, 0, 1440, 900);

    private final Stage stage;
    private final Memory memory;

    Frame(Stage stage, Memory memory) {
        this.stage = stage;
        this.memory = memory;
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
    }

    void restore() {
        var settings = memory.settings();
        var kept = settings.frame();
        if (kept != null && isOnAScreen(kept)) {
            stage.setX(kept.x());
            stage.setY(kept.y());
            stage.setWidth(kept.width());
            stage.setHeight(kept.height());
        } else {
            var room = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(USUAL.width(), room.getWidth()));
            stage.setHeight(Math.min(USUAL.height(), room.getHeight()));
            stage.centerOnScreen();
        }
        stage.setMaximized(settings.maximized());
    }

    void remember() {
        var isWhole = stage.isMaximized() || stage.isIconified() || stage.isFullScreen();
        var now =
                isWhole
                        ? memory.settings().frame()
                        : new Rect(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        memory.change(settings -> settings.framed(now, stage.isMaximized()));
    }

    private static boolean isOnAScreen(Rect frame) {
        return !Screen.getScreensForRectangle(frame.x() + 40, frame.y(), frame.width() - 80, 40)
                .isEmpty();
    }
}
