package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {

    @Test
    void linuxKeepsStateWhereTheDesktopSays() {
        assertEquals(
                Path.of("/state/faultline"),
                StateFolder.usual("Linux", "/home/ann", Map.of("XDG_STATE_HOME", "/state")));
        assertEquals(
                Path.of("/home/ann/.local/state/faultline"),
                StateFolder.usual("Linux", "/home/ann", Map.of()));
    }

    @Test
    void aRelativeStateFolderIsNotBelieved() {
        assertEquals(
                Path.of("/home/ann/.local/state/faultline"),
                StateFolder.usual("Linux", "/home/ann", Map.of("XDG_STATE_HOME", "state")));
    }

    @Test
    void windowsKeepsStateInTheLocalProfile() {
        assertEquals(
                Path.of("C:/Users/ann/AppData/Local", "Faultline"),
                StateFolder.usual(
                        "Windows 11",
                        "C:/Users/ann",
                        Map.of("LOCALAPPDATA", "C:/Users/ann/AppData/Local")));
    }

    @Test
    void macKeepsStateInTheLibrary() {
        assertEquals(
                Path.of("/Users/ann/Library/Application Support/Faultline"),
                StateFolder.usual("Mac OS X", "/Users/ann", Map.of()));
    }
}
