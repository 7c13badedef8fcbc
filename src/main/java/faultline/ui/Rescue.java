package faultline.ui;

import faultline.format.DocumentCodec;
import faultline.format.FileState;
import faultline.format.SourceText;
import faultline.format.WholeFile;
import faultline.model.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Unsaved work as it is kept against a crash: the document, and the file that it belongs to.
///
/// As a file, it is a few lines `name = value`, an empty line, and the text of the document.
///
/// @param file null while the document is in none
/// @param state what that file looked like when the document was read from it or saved into it
record Rescue(Document document, @Nullable Path file, @Nullable FileState state) {

    private static final String HEAD = "faultline-recovery 1";

    /// Writes it, into a folder that only this person may look into.
    void write(Path copy) throws IOException {
        createFolder(copy.toAbsolutePath().getParent());
        WholeFile.write(copy, text().getBytes(StandardCharsets.UTF_8));
    }

    /// Reads it.
    ///
    /// @throws IOException when the file cannot be read or is none of this kind
    static Rescue read(Path copy) throws IOException {
        var text = SourceText.read(copy);
        var end = text.indexOf("\n\n");
        if (!text.startsWith(HEAD + "\n") || end < 0) {
            throw new IOException("it keeps no work");
        }
        var file = path(value(text, "file"));
        var state = state(value(text, "state").split(" "));
        var document = new DocumentCodec().decode(text.substring(end + 2)).document();
        return new Rescue(document, state == null ? null : file, state);
    }

    /// What the work is called.
    String name() {
        return file == null ? document.title() : String.valueOf(file.getFileName());
    }

    private String text() {
        return HEAD
                + "\nfile = "
                + (file == null ? "" : file.toAbsolutePath())
                + "\nstate = "
                + (state == null ? "" : state.size() + " " + state.sha256())
                + "\n\n"
                + new DocumentCodec().encode(document);
    }

    private static String value(String text, String name) {
        return text.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(name + " = "))
                .map(line -> line.substring(name.length() + 3))
                .findFirst()
                .orElse("");
    }

    private static @Nullable Path path(String text) {
        try {
            return text.isEmpty() ? null : Path.of(text);
        } catch (InvalidPathException _) {
            return null;
        }
    }

    private static @Nullable FileState state(String... parts) {
        try {
            return parts.length == 2
                    ? new FileState(Long.parseLong(parts[0]), FileTime.fromMillis(0), parts[1])
                    : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static void createFolder(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            var mine = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(Set.copyOf(mine)));
        } else {
            Files.createDirectories(folder);
        }
    }
}
