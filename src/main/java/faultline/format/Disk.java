package faultline.format;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/// The few things that saving asks of a file system; each either happens or throws.
///
/// It stands apart so that tests can let every single one of them fail.
interface Disk {

    /// The file itself, where the path leads over symbolic links; it need not exist yet.
    Path target(Path path) throws IOException;

    /// A folder on this machine where copies may lie for a while.
    Path elsewhere();

    boolean exists(Path file);

    /// Whether the file's owner marked it as not to be written.
    boolean isReadOnly(Path file) throws IOException;

    byte[] read(Path file) throws IOException;

    FileTime modified(Path file) throws IOException;

    /// Writes a new file down to the hardware, with the permissions of another one if that exists.
    void create(Path file, byte[] content, Path like) throws IOException;

    /// Writes over an existing file, down to the hardware. Not atomic.
    void overwrite(Path file, byte[] content) throws IOException;

    /// Puts one file in the place of another at a stroke.
    void replace(Path file, Path by) throws IOException;

    void delete(Path file) throws IOException;

    /// Writes the folder's entries down to the hardware.
    void sync(Path folder) throws IOException;

    void pause(Duration time);
}
