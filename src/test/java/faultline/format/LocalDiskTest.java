package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LocalDiskTest {

    private final LocalDisk disk = new LocalDisk();

    @TempDir private Path folder;

    @Test
    void aNewFileIsBornWithItsPermissions() throws IOException {
        var mine = PosixFilePermissions.fromString("rw-------");
        assertEquals(mine, LocalDisk.attributes(mine)[0].value());
        assertEquals(0, LocalDisk.attributes(Set.of()).length);

        var like = Files.createFile(folder.resolve("like"));
        Files.setPosixFilePermissions(like, PosixFilePermissions.fromString("rw-rw-rw-"));
        var file = folder.resolve("new");
        disk.create(file, new byte[] {1}, like);
        assertEquals(
                "rw-rw-rw-", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    @Timeout(60)
    void aFileWithoutEndIsRefusedBeforeMemoryEnds() {
        var refusal = assertThrows(IOException.class, () -> disk.read(Path.of("/dev/zero")));
        assertEquals("it is larger than 256 MB", refusal.getMessage());
    }
}
