package faultline.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One attempt to put new content into one file.
///
/// The content goes into a new file beside the old one and takes its place by an atomic rename, so
/// that a crash at any instant leaves one of the two whole. Only where the folder takes no new
/// file, or the file system knows no such rename, is the file written over, with a copy kept
/// elsewhere until the new content was read back.
final class Saving {

    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private final Disk disk;
    private final Path file;
    private final SideNames names;
    private final Before before;
    private final List<Path> unfinished = new ArrayList<>();

    /// What becomes of the content that a file had before.
    enum Before {
        /// It is kept as `NAME~`.
        KEPT,
        GONE
    }

    Saving(Disk disk, Path file, Before before) {
        this.disk = disk;
        this.file = file;
        this.before = before;
        this.names = new SideNames(file);
    }

    FileState save(byte[] content) throws IOException {
        if (!disk.exists(file)) {
            return replaced(content);
        }
        if (disk.isReadOnly(file)) {
            throw new IOException("the file is read-only");
        }
        var old = disk.read(file);
        if (Arrays.equals(old, content)) {
            return FileState.of(content, disk.modified(file));
        }
        try {
            return replaced(content, old);
        } catch (AccessDeniedException | AtomicMoveNotSupportedException refusal) {
            return overwritten(content, old, refusal);
        }
    }

    private FileState replaced(byte[] content) throws IOException {
        try {
            return renamed(temporary(content), content);
        } finally {
            tidy();
        }
    }

    /// Like [#replaced(byte[])], with the old content in the backup if it is kept.
    private FileState replaced(byte[] content, byte[] old) throws IOException {
        try {
            var fresh = temporary(content);
            if (before == Before.KEPT) {
                rename(temporary(old), names.backup());
            }
            return renamed(fresh, content);
        } finally {
            tidy();
        }
    }

    private Path temporary(byte[] content) throws IOException {
        var temporary = names.temporary();
        unfinished.add(temporary);
        disk.create(temporary, content, file);
        return temporary;
    }

    private FileState renamed(Path fresh, byte[] content) throws IOException {
        var state = FileState.of(content, disk.modified(fresh));
        rename(fresh, file);
        syncFolder();
        return state;
    }

    /// Tries again for a while: virus scanners and indexers hold files for moments.
    private void rename(Path from, Path to) throws IOException {
        var pause = FIRST_PAUSE;
        for (var attempt = 1; ; attempt++) {
            try {
                disk.replace(to, from);
                unfinished.remove(from);
                return;
            } catch (AtomicMoveNotSupportedException | NoSuchFileException hopeless) {
                throw hopeless;
            } catch (FileSystemException held) {
                if (attempt == TRIES) {
                    throw held;
                }
                disk.pause(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private FileState overwritten(byte[] content, byte[] old, IOException refusal)
            throws IOException {
        var copy = names.copyIn(disk.elsewhere());
        try {
            disk.create(copy, old, file);
        } catch (IOException _) {
            deleteIfPossible(copy);
            throw refusal;
        }
        try {
            disk.overwrite(file, content);
            if (!Arrays.equals(disk.read(file), content)) {
                throw new IOException("the disk did not keep what was written");
            }
            var state = FileState.of(content, disk.modified(file));
            deleteIfPossible(copy);
            return state;
        } catch (IOException fault) {
            restore(old, copy, fault);
            throw fault;
        }
    }

    private void restore(byte[] old, Path copy, IOException fault) throws IOException {
        try {
            disk.overwrite(file, old);
            deleteIfPossible(copy);
        } catch (IOException _) {
            throw new IOException(
                    "the disk failed half-way; the old version is kept in " + copy, fault);
        }
    }

    private void tidy() {
        unfinished.forEach(this::deleteIfPossible);
    }

    /// A file that cannot be deleted either is rubbish, and no reason to report a failure.
    private void deleteIfPossible(Path rubbish) {
        try {
            disk.delete(rubbish);
        } catch (IOException _) {
            return;
        }
    }

    /// Not every system can; the renaming is then left to its own care.
    private void syncFolder() {
        try {
            disk.sync(file.resolveSibling(""));
        } catch (IOException _) {
            return;
        }
    }
}
