package faultline.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Says in a person's words why a file could not be read or written: a reason without name, capital
/// or full stop, such as "there is no such folder".
public final class DiskFault {

    private DiskFault() {}

    /// Why it could not be read.
    public static String unread(IOException cause) {
        return cause instanceof NoSuchFileException ? "there is no such file" : why(cause);
    }

    /// Why it could not be written.
    public static String unwritten(IOException cause) {
        return why(cause);
    }

    static IOException notSaved(Path file, IOException cause) {
        return new IOException(file.getFileName() + " was not saved: " + why(cause) + ".", cause);
    }

    static IOException notOpened(Path file, IOException cause) {
        return cause instanceof NoSuchFileException
                ? new IOException("There is no file " + file + ".", cause)
                : new IOException(
                        file.getFileName() + " was not opened: " + why(cause) + ".", cause);
    }

    private static String why(IOException cause) {
        var said = said(cause);
        var lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("not enough space")) {
            return "the disk is full";
        } else if (lower.contains("quota")) {
            return "your share of the disk is used up";
        } else if (lower.contains("read-only file system")) {
            return "the disk is read-only";
        } else if (lower.contains("name too long")) {
            return "its name is too long for this disk";
        } else if (lower.contains("is a directory")) {
            return "it is a folder";
        }
        return switch (cause) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "access to it or to its folder is denied";
            case FileSystemLoopException _ -> "its links lead in a circle";
            default -> said;
        };
    }

    /// The reason alone, where the message begins with the file's name.
    private static String said(IOException cause) {
        var reason = cause instanceof FileSystemException it ? it.getReason() : cause.getMessage();
        return reason == null ? "the disk reports an error" : reason;
    }
}
