package faultline.format;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// The file system of this machine.
final class LocalDisk implements Disk {

    private static final int MOST_LINKS = 40;

    private static final Set<PosixFilePermission> WRITABLE =
            Set.of(
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_WRITE);

    @Override
    public Path target(Path path) throws IOException {
        var file = path.toAbsolutePath();
        for (var links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return file;
    }

    @Override
    public Path elsewhere() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// Asks the permission bits too: root may write everything, and should not do so unasked.
    @Override
    public boolean isReadOnly(Path file) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return !Files.isWritable(file)
                || (posix != null
                        && Collections.disjoint(posix.readAttributes().permissions(), WRITABLE));
    }

    @Override
    public byte[] read(Path file) throws IOException {
        if (Files.size(file) > JsonReader.MAX_TEXT) {
            throw new IOException("it is larger than 256 MB");
        }
        return Files.readAllBytes(file);
    }

    @Override
    public FileTime modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }

    @Override
    public void create(Path file, byte[] content, Path like) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE))) {
            permit(file, like);
            write(channel, content);
        }
    }

    @Override
    public void overwrite(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(WRITE, TRUNCATE_EXISTING))) {
            write(channel, content);
        }
    }

    @Override
    public void replace(Path file, Path by) throws IOException {
        Files.move(by, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    @Override
    public void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /// Gives the file the permissions of the other one, where the file system knows such.
    private static void permit(Path file, Path like) throws IOException {
        var theirs = Files.getFileAttributeView(like, PosixFileAttributeView.class);
        if (theirs != null && Files.exists(like)) {
            Files.setPosixFilePermissions(file, theirs.readAttributes().permissions());
        }
    }

    private static void write(FileChannel channel, byte[] content) throws IOException {
        var rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }
}
