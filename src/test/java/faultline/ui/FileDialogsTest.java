package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDialogsTest {

    @TempDir private Path folder;
    private final List<Path> asked = new ArrayList<>();

    @Test
    void aNameWithoutEndingGetsTheUsualOne() {
        assertEquals(Optional.of(file("estate.faultline")), named("estate", true));
        assertEquals(Optional.of(file("estate v1.2.faultline")), named("estate v1.2", true));
        assertEquals(List.of(), asked);
    }

    @Test
    void aNameWithAnAllowedEndingStays() {
        assertEquals(Optional.of(file("estate.FAULTLINE")), named("estate.FAULTLINE", true));
        assertEquals(Optional.of(file("estate.json")), named("estate.json", true));
    }

    @Test
    void aFileThatNobodyWasAskedAboutIsNotReplacedUnasked() throws IOException {
        Files.createFile(file("estate.faultline"));
        assertEquals(Optional.empty(), named("estate", false));
        assertEquals(Optional.of(file("estate.faultline")), named("estate", true));
        assertEquals(List.of(file("estate.faultline"), file("estate.faultline")), asked);
    }

    @Test
    void whatThePlatformAskedAboutIsNotAskedAgain() throws IOException {
        Files.createFile(file("estate.faultline"));
        assertEquals(Optional.of(file("estate.faultline")), named("estate.faultline", false));
        assertEquals(List.of(), asked);
    }

    private Optional<Path> named(String name, boolean mayReplace) {
        var dialogs =
                new FileDialogs(
                        () -> {
                            throw new AssertionError("no window is needed");
                        },
                        path -> {
                            asked.add(path);
                            return mayReplace;
                        });
        return dialogs.ending(file(name), ".faultline", ".json");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
