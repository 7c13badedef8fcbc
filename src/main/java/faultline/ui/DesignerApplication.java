package faultline.ui;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/// The window toolkit's way into the program.
public final class DesignerApplication extends Application {

    @Override
    public void start(Stage stage) {
        var thread = new FxThread();
        var memory = new Memory(new SettingsFile(StateFolder.path()), thread);
        var window = new DesignerWindow(stage, Services.bundled(), memory, thread);
        window.guard(thread, StateFolder.path());
        var words = getParameters().getRaw();
        Window.template(words)
                .ifPresentOrElse(
                        window::open, () -> window.open(words.stream().map(Path::of).toList()));
    }
}
