package faultline.format;

import faultline.model.Sha256;
import java.nio.file.attribute.FileTime;

/// What a file looked like when it was read or saved, to notice that another program changed it.
///
/// @param size in bytes
/// @param modified the file system's time stamp; to be compared, not believed
/// @param sha256 of the content, in lower-case hexadecimal digits
public record FileState(long size, FileTime modified, String sha256) {

    static FileState of(byte[] content, FileTime modified) {
        return new FileState(content.length, modified, Sha256.of(content));
    }

    /// Whether both are of the same content, whenever it was written.
    public boolean hasContentOf(FileState other) {
        return size == other.size && sha256.equals(other.sha256);
    }
}
