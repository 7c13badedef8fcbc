package faultline.ui;

import faultline.ui.Banner.Tone;
import faultline.ui.Banner.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Keeps the window open when the program itself is wrong: the mistake is told, with its details
/// for a report, and noted in the log. The document is untouched, since every change of it is a new
/// value.
final class Fence implements Thread.UncaughtExceptionHandler {

    private static final int CAUSES = 8;

    private final Banner banner;
    private final FxThread thread;
    private final Runnable keeping;
    private final Path log;

    /// @param keeping puts unsaved work into safety
    /// @param folder where the log lies
    Fence(Banner banner, FxThread thread, Runnable keeping, Path folder) {
        this.banner = banner;
        this.thread = thread;
        this.keeping = keeping;
        this.log = folder.resolve("faultline.log");
    }

    /// Stands around the event loop and every other thread.
    void raise() {
        Thread.setDefaultUncaughtExceptionHandler(this);
        Thread.currentThread().setUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread where, Throwable mistake) {
        thread.execute(keeping);
        var details = details(mistake);
        note(details);
        thread.execute(() -> tell(mistake, details));
    }

    private void tell(Throwable mistake, String details) {
        banner.show(
                Tone.ERROR,
                String.format(
                        Locale.ROOT,
                        "Something went wrong inside Faultline (%s). Your document is as it was.",
                        mistake.getClass().getSimpleName()),
                List.of(
                        new Way(
                                "Copy details",
                                () ->
                                        Clipboard.getSystemClipboard()
                                                .setContent(
                                                        Map.of(DataFormat.PLAIN_TEXT, details)))));
    }

    /// Notes it at once, on whatever thread this is; a log that cannot be written is missed later.
    private void note(String details) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.writeString(log, details, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException _) {
            return;
        }
    }

    /// The mistake, its causes and where they happened.
    private static String details(Throwable mistake) {
        return Stream.iterate(mistake, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES)
                .map(Fence::placed)
                .collect(Collectors.joining("caused by "));
    }

    private static String placed(Throwable mistake) {
        return Stream.of(mistake.getStackTrace())
                .map(place -> "    at " + place)
                .collect(Collectors.joining("\n", mistake + "\n", "\n"));
    }
}
