package faultline.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// The local disk, with calls that fail on purpose. A write that fails has written half by then.
final class FailingDisk implements Disk {

    private final Disk local = new LocalDisk();
    private final IntPredicate fails;
    private final IOException fault;
    private final Path elsewhere;
    private boolean refusesNewFiles;
    private int calls;
    private int pauses;

    /// @param elsewhere see [Disk#elsewhere]
    /// @param fails whether the call of that number, from 1, fails
    FailingDisk(Path elsewhere, IntPredicate fails, IOException fault) {
        this.elsewhere = elsewhere;
        this.fails = fails;
        this.fault = fault;
    }

    static FailingDisk sound(Path elsewhere) {
        return new FailingDisk(elsewhere, _ -> false, new IOException());
    }

    /// Like a folder that this user may not write to, with a file that he may.
    FailingDisk refusingNewFiles() {
        refusesNewFiles = true;
        return this;
    }

    int calls() {
        return calls;
    }

    int pauses() {
        return pauses;
    }

    @Override
    public Path target(Path path) throws IOException {
        call();
        return local.target(path);
    }

    @Override
    public Path elsewhere() {
        return elsewhere;
    }

    @Override
    public boolean exists(Path file) {
        return local.exists(file);
    }

    @Override
    public boolean isReadOnly(Path file) throws IOException {
        call();
        return local.isReadOnly(file);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        call();
        return local.read(file);
    }

    @Override
    public FileTime modified(Path file) throws IOException {
        call();
        return local.modified(file);
    }

    @Override
    public void create(Path file, byte[] content, Path like) throws IOException {
        if (refusesNewFiles && file.resolveSibling("").equals(like.resolveSibling(""))) {
            throw new AccessDeniedException(file.toString());
        }
        if (isDue()) {
            local.create(file, half(content), like);
            throw fault;
        }
        local.create(file, content, like);
    }

    @Override
    public void overwrite(Path file, byte[] content) throws IOException {
        if (isDue()) {
            local.overwrite(file, half(content));
            throw fault;
        }
        local.overwrite(file, content);
    }

    @Override
    public void replace(Path file, Path by) throws IOException {
        call();
        local.replace(file, by);
    }

    @Override
    public void delete(Path file) throws IOException {
        call();
        local.delete(file);
    }

    @Override
    public void sync(Path folder) throws IOException {
        call();
        local.sync(folder);
    }

    @Override
    public void pause(Duration time) {
        pauses++;
    }

    private void call() throws IOException {
        if (isDue()) {
            throw fault;
        }
    }

    private boolean isDue() {
        return fails.test(++calls);
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }
}
