package faultline.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir private Path folder;

    @Test
    void aFileIsReplacedAndNothingIsLeftBesideIt() throws IOException {
        var file = folder.resolve("picture.svg");
        WholeFile.write(file, "old".getBytes(UTF_8));
        WholeFile.write(file, "new".getBytes(UTF_8));
        assertEquals("new", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aReaderWhoIsHalfThroughKeepsWhatHeReads() throws IOException {
        var file = Files.writeString(folder.resolve("settings"), "the old content");
        try (var reader = Files.newInputStream(file)) {
            assertEquals("the old", new String(reader.readNBytes(7), UTF_8));
            WholeFile.write(file, "new".getBytes(UTF_8));
            assertEquals(" content", new String(reader.readAllBytes(), UTF_8));
        }
    }

    @Test
    void whatIsNoOrdinaryFileIsNeverReplaced() throws IOException {
        var nothing = Path.of("/dev/null");
        WholeFile.write(nothing, "gone".getBytes(UTF_8));
        assertEquals(false, Files.isRegularFile(nothing));
    }

    @Test
    void whyAFileCannotBeWrittenIsSaidInAFewWords() {
        var nowhere = folder.resolve("none/picture.svg");
        var cause = assertThrows(IOException.class, () -> WholeFile.write(nowhere, new byte[] {1}));
        assertEquals("there is no such folder", DiskFault.unwritten(cause));
    }
}
