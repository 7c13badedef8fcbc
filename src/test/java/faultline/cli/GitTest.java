package faultline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import faultline.format.DocumentCodec;
import faultline.format.Templates;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/git.md` as git itself carries it out.
class GitTest {

    private static final String FILE = "estate.faultline";

    @TempDir Path folder;

    /// What git said, and with which status it ended.
    private record Said(int exit, String text) {}

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        assumeTrue(isThere(), "git is not installed");
        git("init", "-q", "-b", "main");
        git("config", "user.email", "t@example.org");
        git("config", "user.name", "T");
        var settings =
                Files.readString(Path.of("docs/git.md"))
                        .lines()
                        .filter(it -> it.startsWith("git config "))
                        .toList();
        assertEquals(4, settings.size());
        for (var setting : settings) {
            var words = setting.split(" ", 4);
            git("config", words[2], words[3].replace("\"", "").replace("faultline ", command()));
        }
        Files.writeString(
                folder.resolve(".gitattributes"), "*.faultline diff=faultline merge=faultline\n");
        write(Templates.text(Templates.find("t01").orElseThrow()));
        commit("base");
        git("checkout", "-q", "-b", "other");
    }

    @Test
    void bothSidesOfOneLineAreMerged() throws IOException, InterruptedException {
        replace("\"cores\": 12, \"ramGB\": 96}},", "\"cores\": 12, \"ramGB\": 128}},");
        commit("more memory");
        git("checkout", "-q", "main");
        replace("\"cores\": 12, \"ramGB\": 96}},", "\"cores\": 24, \"ramGB\": 96}},");
        commit("more cores");
        var said = git("merge", "-q", "-m", "merged", "other");
        assertEquals(0, said.exit(), said.text());
        assertTrue(text().contains("{\"cores\": 24, \"ramGB\": 128}"), this::text);
        assertFalse(text().contains("conflicts"));
    }

    @Test
    void aConflictLeavesADocumentThatOpensAndSaysIt() throws IOException, InterruptedException {
        replace("\"ramGB\": 96}},", "\"ramGB\": 128}},");
        commit("128");
        git("checkout", "-q", "main");
        replace("\"ramGB\": 96}},", "\"ramGB\": 256}},");
        commit("256");
        var said = git("merge", "-q", "other");
        assertEquals(1, said.exit());
        assertTrue(
                said.text().contains("esx1: ramGB was 96, is 256 here and 128 there"), said::text);
        assertTrue(git("status", "--short").text().startsWith("UU " + FILE));
        var decoded = new DocumentCodec().decode(text());
        assertEquals(List.of(), decoded.problems());
        assertTrue(text().contains("\"conflicts\""));
    }

    @Test
    void whatCannotBeReadStaysAsItWas() throws IOException, InterruptedException {
        replace("\"ramGB\": 96}},", "\"ramGB\": 128}},");
        commit("128");
        git("checkout", "-q", "main");
        write("broken");
        commit("broken");
        assertTrue(git("merge", "-q", "other").exit() != 0);
        assertEquals("broken", text());
    }

    @Test
    void aDifferenceIsToldByMeaning() throws IOException, InterruptedException {
        replace("\"vmc1\": [40, 216, 968, 356]", "\"vmc1\": [50, 226, 968, 356]");
        assertEquals(
                "",
                git("diff")
                        .text()
                        .lines()
                        .filter(it -> it.startsWith("+ "))
                        .collect(Collectors.joining()));
        replace("\"ramGB\": 96}},", "\"ramGB\": 128}},");
        var said = git("diff").text();
        assertTrue(said.contains("-    ramGB: 96") && said.contains("+    ramGB: 128"), said);
    }

    @Test
    void anOlderVersionIsComparedFromGit() throws IOException, InterruptedException {
        var before = git("show", "HEAD:" + FILE).text();
        replace("\"ramGB\": 96}},", "\"ramGB\": 128}},");
        var result = CliTest.runWith(before, "diff", "-", folder.resolve(FILE).toString());
        assertTrue(result.out().contains("Memory: 96 GB -> 128 GB"), result.out());
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve(FILE), text);
    }

    private void replace(String what, String with) throws IOException {
        var text = text();
        assertTrue(text.contains(what), what);
        var at = text.indexOf(what);
        write(text.substring(0, at) + with + text.substring(at + what.length()));
    }

    private String text() {
        try {
            return Files.readString(folder.resolve(FILE));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void commit(String message) throws IOException, InterruptedException {
        git("add", "-A");
        assertEquals(0, git("commit", "-q", "-m", message).exit());
    }

    private Said git(String... words) throws IOException, InterruptedException {
        var call = new ArrayList<>(List.of("git"));
        call.addAll(List.of(words));
        var builder = new ProcessBuilder(call).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        var process = builder.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return new Said(process.exitValue(), text);
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// The command line of the classes under test, in whatever way this test was started.
    private static String command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var classes =
                Stream.of("java.class.path", "jdk.module.path")
                        .map(System::getProperty)
                        .filter(Objects::nonNull)
                        .flatMap(it -> Stream.of(it.split(File.pathSeparator, -1)))
                        .filter(it -> !it.isBlank())
                        .map(it -> Path.of(it).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator));
        var all = classes + File.pathSeparator + Path.of("target/classes").toAbsolutePath();
        var arguments =
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "faultline-git-" + ProcessHandle.current().pid() + ".args");
        try {
            Files.writeString(
                    arguments,
                    "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC\n-cp\n\""
                            + all.replace("\\", "\\\\")
                            + "\"\n");
            arguments.toFile().deleteOnExit();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return java + " @" + arguments + " faultline.Main ";
    }
}
