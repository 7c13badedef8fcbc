package faultline.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// The names that saving uses beside a file's own, each within the 255 bytes that disks allow.
final class SideNames {

    private static final int LONGEST = 255;

    private final Path file;
    private final String name;

    SideNames(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    /// `NAME~`, which holds the version before.
    Path backup() {
        return file.resolveSibling(around("", "~"));
    }

    /// `.NAME.1a2b3c4d.tmp`, another one at each call.
    Path temporary() {
        return file.resolveSibling(around(".", "." + chance() + ".tmp"));
    }

    /// A name for a copy in another folder.
    Path copyIn(Path folder) {
        return folder.resolve(around("", "." + chance() + "~"));
    }

    /// The name between these two, cut at its end where it would become too long.
    private String around(String before, String after) {
        var kept = name.codePointCount(0, name.length());
        var whole = before + name + after;
        while (whole.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            kept--;
            whole = before + name.substring(0, name.offsetByCodePoints(0, kept)) + after;
        }
        return whole;
    }

    private static String chance() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
