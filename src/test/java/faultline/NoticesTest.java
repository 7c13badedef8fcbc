package faultline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What packaging ships of others comes with their terms.
class NoticesTest {

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Set<String> NOT_SHIPPED = Set.of("test", "provided", "import");

    /// Versions that are pinned for the tests' own dependencies.
    private static final Set<String> ONLY_MANAGED = Set.of("jackson-databind");

    private final String notices = read("THIRD-PARTY-NOTICES.md");

    @Test
    void everyRuntimeDependencyHasItsSectionWithItsVersion() {
        var shipped = shipped();
        assertTrue(shipped.size() >= 6, shipped::toString);
        var headings = notices.lines().filter(line -> line.startsWith("## ")).toList();
        assertEquals(
                List.of(),
                shipped.stream()
                        .filter(it -> headings.stream().noneMatch(line -> line.contains(it.name)))
                        .map(it -> "no section for " + it.name)
                        .toList());
        assertEquals(
                List.of(),
                shipped.stream()
                        .filter(it ->
                                headings.stream()
                                        .noneMatch(line ->
                                                line.contains(it.name)
                                                        && line.endsWith(" " + it.version)))
                        .map(it -> "not the notices of " + it.name + " " + it.version)
                        .toList());
    }

    @Test
    void theTermsStandThereInFull() {
        for (var words :
                List.of(
                        "GNU GENERAL PUBLIC LICENSE",
                        "END OF TERMS AND CONDITIONS",
                        "\"CLASSPATH\" EXCEPTION TO THE GPL",
                        "Copyright (c) 2013, ControlsFX",
                        "Copyright (c) [2022] [mkpaz]",
                        "Copyright (c) 2021-2024 Jannis Weis",
                        "Copyright 2007-, Tatu Saloranta",
                        "Boost Software License",
                        "SIL OPEN FONT LICENSE Version 1.1")) {
            assertTrue(notices.contains(words), words);
        }
        assertTrue(read("LICENSE").contains("Apache License"));
    }

    @Test
    void theNoticesAreShipped() {
        assertTrue(read("packaging/assembly.xml").contains("<source>THIRD-PARTY-NOTICES.md<"));
    }

    /// One artifact that the packaged folder holds.
    private record Artifact(String name, String version) {}

    private static List<Artifact> shipped() {
        var pom = read("pom.xml");
        return DEPENDENCY
                .matcher(pom)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !NOT_SHIPPED.contains(tag(it, "scope")))
                .filter(it -> !tag(it, "version").isEmpty())
                .map(it -> new Artifact(tag(it, "artifactId"), version(it, pom)))
                .filter(it -> !ONLY_MANAGED.contains(it.name))
                .toList();
    }

    private static String version(String dependency, String pom) {
        var version = tag(dependency, "version");
        return version.startsWith("${")
                ? tag(pom, version.substring(2, version.length() - 1))
                : version;
    }

    private static String tag(String xml, String name) {
        return Pattern.compile("<" + name + ">([^<]*)</" + name + ">")
                .matcher(xml)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
