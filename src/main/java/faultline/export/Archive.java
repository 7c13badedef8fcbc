package faultline.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP file while it is written, whose bytes depend on its contents alone: every entry bears the
/// first day that the format knows.
public final class Archive {

    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    public Archive with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Archive with(String name, byte[] content) {
        try {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(FIRST_DAY);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The whole file; nothing can be added afterwards.
    public byte[] closed() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
