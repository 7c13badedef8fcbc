package faultline.format;

import faultline.model.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Documents in files. At every instant a file holds the whole old version or the whole new one.
public final class DocumentStore {

    private final Disk disk;

    public DocumentStore() {
        this(new LocalDisk());
    }

    DocumentStore(Disk disk) {
        this.disk = disk;
    }

    /// A document as it was read, and what its file looked like then.
    public record Opened(Decoded decoded, FileState state) {}

    /// Reads a document of any format version.
    ///
    /// @throws NotADocumentException when the file was read and is no document
    /// @throws IOException when it could not be read; the message is one sentence that says why
    public Opened open(Path path) throws IOException {
        var content = new byte[0];
        FileState state;
        try {
            var file = disk.target(path);
            content = disk.read(file);
            state = FileState.of(content, disk.modified(file));
        } catch (IOException cause) {
            throw DiskFault.notOpened(path, cause);
        }
        return new Opened(new DocumentCodec().decode(SourceText.of(content)), state);
    }

    /// Saves the document and keeps the version before it as `NAME~`.
    ///
    /// Nothing is written when the file already holds this text. A symbolic link stays one, and the
    /// file's permissions stay as they are.
    ///
    /// @throws IOException when it was not saved; the message is one sentence that says why, and
    ///   the old version is still there
    public FileState save(Document document, Path path) throws IOException {
        try {
            var text = Proof.textOf(document);
            return new Saving(disk, disk.target(path), Saving.Before.KEPT)
                    .save(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw DiskFault.notSaved(path, cause);
        }
    }

    /// Saves the document unless the file has other content now, or is gone.
    ///
    /// @param since what it looked like when this document was read from it or saved into it
    /// @return empty when it has, and nothing was written
    /// @throws IOException when it was not saved, or what is in the file cannot be told
    public Optional<FileState> save(Document document, Path path, FileState since)
            throws IOException {
        return hasChanged(path, since) ? Optional.empty() : Optional.of(save(document, path));
    }

    /// Whether the file has other content now, or is gone.
    boolean hasChanged(Path path, FileState since) throws IOException {
        try {
            var file = disk.target(path);
            var now = FileState.of(disk.read(file), disk.modified(file));
            return !now.hasContentOf(since);
        } catch (NoSuchFileException _) {
            return true;
        } catch (IOException cause) {
            throw DiskFault.notSaved(path, cause);
        }
    }
}
