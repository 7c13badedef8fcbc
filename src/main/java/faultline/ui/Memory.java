package faultline.ui;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// The settings of this run. Every change is written to the settings file in the background; that
/// it cannot be written spoils nothing and is not worth a word.
final class Memory {

    private final SettingsFile file;
    private final FileWork work;
    private Settings settings;

    Memory(SettingsFile file, FxThread thread) {
        this.file = file;
        this.work = thread.fileWork();
        this.settings = file.read();
    }

    /// Where the settings lie, and whatever else is to be remembered.
    Path folder() {
        return file.folder();
    }

    Settings settings() {
        return settings;
    }

    void change(UnaryOperator<Settings> change) {
        var changed = change.apply(settings);
        if (!changed.equals(settings)) {
            settings = changed;
            work.after(
                    () ->
                            () -> {
                                file.write(settings);
                                return changed;
                            },
                    _ -> {},
                    _ -> {});
        }
    }

    /// Does something once all changes so far are written.
    void whenWritten(Runnable next) {
        work.whenDone(next);
    }
}
