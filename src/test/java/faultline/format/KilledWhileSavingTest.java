package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.RandomDocuments;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;

/// Kills a program that saves in a loop, at random moments: what it had reported as saved, or a
/// later version, is there, whole.
class KilledWhileSavingTest {

    private static final int KILLS = 15;

    @TempDir Path folder;

    @Test
    void noVersionThatWasSavedIsLost() throws Exception {
        var file = folder.resolve("a.faultline");
        var store = new DocumentStore();
        var random = RandomDocuments.random(20261122);
        for (var kill = 0; kill < KILLS; kill++) {
            var reported = versionReportedBeforeTheKill(file, random.nextLong(100_000_000));

            var document = store.open(file).decoded().document();
            var found = Integer.parseInt(document.title().replace("Version ", ""));
            assertTrue(found >= reported, "kill " + kill + ": " + found + " after " + reported);
            assertEquals(Canonical.of(SavingLoop.version(found)), document, "kill " + kill);
        }
        assertEquals(List.of(), store.open(folder.resolve("a.faultline~")).decoded().problems());
    }

    private static int versionReportedBeforeTheKill(Path file, long nanosAfterTheFirst)
            throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath(),
                                SavingLoop.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var reports = process.inputReader()) {
            var said = new ArrayList<String>();
            said.add(Objects.requireNonNull(reports.readLine(), "It ended by itself"));
            var endedByItself = process.waitFor(nanosAfterTheFirst, TimeUnit.NANOSECONDS);
            process.toHandle().destroyForcibly();
            process.waitFor();
            assertTrue(!endedByItself, "It ended by itself");
            reports.lines().forEach(said::add);
            return Integer.parseInt(said.getLast());
        }
    }

    /// Where the classes of the loop come from, in whatever way this test was started.
    private static String classPath() {
        return Stream.of(SavingLoop.class, DocumentStore.class, JsonParser.class)
                .map(KilledWhileSavingTest::origin)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String origin(Class<?> type) {
        var name = "/" + type.getName().replace('.', '/') + ".class";
        var url = Objects.requireNonNull(type.getResource(name));
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI()).toString();
            }
            var file = url.toString();
            return Path.of(new URI(file.substring(0, file.length() - name.length()))).toString();
        } catch (IOException | URISyntaxException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
