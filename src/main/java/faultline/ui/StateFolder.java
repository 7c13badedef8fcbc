package faultline.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps what it remembers between runs, by the custom of the platform.
final class StateFolder {

    private static final String NAME = "faultline";

    private StateFolder() {}

    /// The folder, which need not exist yet. The system property `faultline.state` overrules all.
    static Path path() {
        var wanted = System.getProperty("faultline.state");
        return wanted == null
                ? usual(
                        System.getProperty("os.name"),
                        System.getProperty("user.home"),
                        System.getenv())
                : Path.of(wanted);
    }

    static Path usual(String system, String home, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Faultline");
        } else if (name.startsWith("windows")) {
            var local = environment.get("LOCALAPPDATA");
            return local == null
                    ? Path.of(home, "AppData", "Local", "Faultline")
                    : Path.of(local, "Faultline");
        }
        var state = environment.get("XDG_STATE_HOME");
        return state == null || !state.startsWith("/")
                ? Path.of(home, ".local", "state", NAME)
                : Path.of(state, NAME);
    }
}
