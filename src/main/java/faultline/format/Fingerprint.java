package faultline.format;

import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a file looked like when it was read or saved, to notice that another program changed it.
///
/// @param size in bytes
/// @param modified the file system's time stamp; to be compared, not believed
/// @param sha256 of the content, in lower-case hexadecimal digits
public record Fingerprint(long size, FileTime modified, String sha256) {

    static Fingerprint of(byte[] content, FileTime modified) {
        return new Fingerprint(content.length, modified, sha256(content));
    }

    /// Whether both are of the same content, whenever it was written.
    public boolean hasContentOf(Fingerprint other) {
        return size == other.size && sha256.equals(other.sha256);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
