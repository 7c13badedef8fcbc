package faultline.ui;

import faultline.analysis.Analyser;
import faultline.format.Catalogs;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/// The window toolkit's way into the program.
public final class DesignerApplication extends Application {

    @Override
    public void start(Stage stage) {
        var thread = new FxThread();
        var memory = new Memory(new SettingsFile(StateFolder.path()), thread);
        var catalog = Catalogs.builtIn();
        var analyser = new Analyser(catalog, List.of(), List.of());
        var services =
                new Services(
                        catalog,
                        analyser::analyse,
                        new RuleBook(List.of(), _ -> ""),
                        Typefaces.load(),
                        "");
        var window = new DesignerWindow(stage, services, memory, thread);
        window.open(getParameters().getRaw().stream().map(Path::of).toList());
    }
}
