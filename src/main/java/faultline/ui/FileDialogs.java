package faultline.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The platform's own dialogs that ask for a file. They begin in the folder of the file at hand.
final class FileDialogs {

    private static final ExtensionFilter DOCUMENTS =
            new ExtensionFilter("Faultline documents", "*.faultline");
    private static final ExtensionFilter ALL = new ExtensionFilter("All files", "*");

    private final Supplier<Window> owner;
    private final Predicate<Path> replacing;
    private @Nullable Path folder;

    /// @param replacing asks whether a file that exists may be replaced
    FileDialogs(Supplier<Window> owner, Predicate<Path> replacing) {
        this.owner = owner;
        this.replacing = replacing;
    }

    Optional<Path> toOpen() {
        var chooser = chooser("Open", DOCUMENTS, ALL);
        return chosen(chooser.showOpenDialog(owner.get()));
    }

    Optional<Path> toSave(String name) {
        var chooser = chooser("Save as", DOCUMENTS, ALL);
        chooser.setInitialFileName(fileName(name));
        return chosen(chooser.showSaveDialog(owner.get()))
                .flatMap(path -> ending(path, ".faultline", ".json"));
    }

    Optional<Path> toExport(String name, String ending) {
        var chooser =
                chooser("Export picture", new ExtensionFilter("Pictures", "*." + ending), ALL);
        chooser.setInitialFileName(fileName(name) + "." + ending);
        return chosen(chooser.showSaveDialog(owner.get()))
                .flatMap(path -> ending(path, "." + ending));
    }

    /// The chosen file with the usual ending, unless it has that or another allowed one. The
    /// platform's dialog asked about the name as it was typed; when there already is a file of the
    /// longer name, that has to be asked here.
    ///
    /// @return empty when that file is to stay
    Optional<Path> ending(Path chosen, String usual, String... others) {
        var name = String.valueOf(chosen.getFileName());
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(usual) || Stream.of(others).anyMatch(lower::endsWith)) {
            return Optional.of(chosen);
        }
        return Optional.of(chosen.resolveSibling(name + usual))
                .filter(path -> !Files.exists(path) || replacing.test(path));
    }

    /// Where the next dialog begins.
    void beginIn(Path newFolder) {
        folder = newFolder;
    }

    private FileChooser chooser(String title, ExtensionFilter... filters) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(filters);
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        var path = Optional.ofNullable(file).map(File::toPath);
        path.map(Path::getParent).ifPresent(this::beginIn);
        return path;
    }

    /// A title without what file systems do not take.
    static String fileName(String title) {
        var name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", " ").strip();
        return name.isEmpty() ? "Untitled" : name;
    }
}
