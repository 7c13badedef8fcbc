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
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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
            throw tooLarge();
        }
        try (var in = Files.newInputStream(file)) {
            var content = in.readNBytes(JsonReader.MAX_TEXT + 1);
            if (content.length > JsonReader.MAX_TEXT) {
                throw tooLarge();
            }
            return content;
        }
    }

    @Override
    public FileTime modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }

    @Override
    public void create(Path file, byte[] content, Path like) throws IOException {
        var permissions = permissionsOf(like);
        try (var channel =
                FileChannel.open(file, Set.of(CREATE_NEW, WRITE), attributes(permissions))) {
            if (!permissions.isEmpty()) {
                Files.setPosixFilePermissions(file, permissions);
            }
            write(channel, content);
        }
    }

    /// What a new file is created with, so that nobody can read it for a moment who may not read it
    /// later. The process may still take away from it, which is then made up for.
    static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return permissions.isEmpty()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
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

    /// The permissions of a file; empty where it does not exist or the file system knows none.
    private static Set<PosixFilePermission> permissionsOf(Path file) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return posix == null || !Files.exists(file)
                ? Set.of()
                : posix.readAttributes().permissions();
    }

    private static IOException tooLarge() {
        return new IOException("it is larger than 256 MB");
    }

    private static void write(FileChannel channel, byte[] content) throws IOException {
        var rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }
}
