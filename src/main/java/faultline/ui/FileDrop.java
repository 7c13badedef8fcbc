package faultline.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// A file that is dropped on the window: a document is opened, of any other it is said what can be.
final class FileDrop {

    private final Filing filing;
    private final Banner banner;

    FileDrop(Node window, Filing filing, Banner banner) {
        this.filing = filing;
        this.banner = banner;
        window.addEventHandler(DragEvent.DRAG_OVER, FileDrop::over);
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            var files = event.getDragboard().getFiles().stream().map(it -> it.toPath()).toList();
            event.setDropCompleted(true);
            event.consume();
            take(files);
        }
    }

    /// Opens the document among the files that were dropped.
    void take(List<Path> files) {
        document(files)
                .ifPresentOrElse(
                        filing::open,
                        () -> banner.show(Banner.Tone.WARNING, refusal(files), List.of()));
    }

    /// The one document among them; empty if there is none, or more than one.
    static Optional<Path> document(List<Path> files) {
        var documents = files.stream().filter(FileDrop::isDocument).toList();
        return documents.size() == 1 ? Optional.of(documents.getFirst()) : Optional.empty();
    }

    /// Why none was opened.
    static String refusal(List<Path> files) {
        return files.stream().filter(FileDrop::isDocument).count() > 1
                ? "A window shows one document: drop one .faultline file at a time."
                : String.format(
                        Locale.ROOT,
                        "%s cannot be opened: Faultline opens documents, files that end in"
                                + " .faultline.",
                        files.isEmpty() ? "This" : files.getFirst().getFileName());
    }

    private static boolean isDocument(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".faultline") || name.endsWith(".json");
    }
}
