package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import faultline.model.Rect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var settings =
                Settings.FIRST
                        .with(Appearance.DARK)
                        .framed(new Rect(10, 20, 1280, 800), true)
                        .sized("left", 228)
                        .sized("palette", 0.5)
                        .opened(Path.of("/documents/a = b.faultline"))
                        .opened(Path.of("/documents/other.faultline"))
                        .turningMap()
                        .using("fit")
                        .using("align-left")
                        .using("fit");
        var file = new SettingsFile(folder.resolve("not").resolve("there"));
        file.write(settings);
        assertEquals(settings, file.read());
        assertEquals(List.of("fit", "align-left"), file.read().used());
    }

    @Test
    void withoutAFileTheFirstSettingsHold() {
        assertEquals(Settings.FIRST, new SettingsFile(folder).read());
    }

    @Test
    void aDamagedFileCostsOnlyWhatIsDamaged() {
        var settings =
                SettingsFile.parse(
                        List.of(
                                "appearance = PURPLE",
                                "frame = 1 2 wide",
                                "size.left = NaN",
                                "size.inspector = 300",
                                "\u0000",
                                "recent = /kept.faultline",
                                "recent ="));
        assertEquals(Appearance.SYSTEM, settings.appearance());
        assertNull(settings.frame());
        assertEquals(List.of("inspector"), List.copyOf(settings.sizes().keySet()));
        assertEquals(List.of(Path.of("/kept.faultline")), settings.recent());
    }

    @Test
    void binaryRubbishIsAsGoodAsNoFile() throws IOException {
        Files.write(folder.resolve("settings"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertEquals(Settings.FIRST, new SettingsFile(folder).read());
    }

    @Test
    void theLatestFileComesFirstAndOnlyOnce() {
        var settings =
                Settings.FIRST.opened(Path.of("a")).opened(Path.of("b")).opened(Path.of("a"));
        assertEquals(List.of(Path.of("a"), Path.of("b")), settings.recent());
    }

    @Test
    void noMoreThanTwentyFilesAreRemembered() {
        var settings =
                IntStream.range(0, 30)
                        .mapToObj(i -> Path.of("file" + i))
                        .reduce(Settings.FIRST, Settings::opened, (_, later) -> later);
        assertEquals(20, settings.recent().size());
        assertEquals(Path.of("file29"), settings.recent().getFirst());
    }
}
