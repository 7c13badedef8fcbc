package faultline.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that are there whole or as they were before: pictures, baselines, settings.
public final class WholeFile {

    private WholeFile() {}

    /// Writes a file, in the place of the one that there may be. What is no ordinary file, such as
    /// a pipe, is written to as it is.
    ///
    /// @throws IOException when it was not written; see [DiskFault#unwritten]
    public static void write(Path path, byte[] content) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            Files.write(path, content);
            return;
        }
        var disk = new LocalDisk();
        new Saving(disk, disk.target(path), Saving.Before.GONE).save(content);
    }
}
