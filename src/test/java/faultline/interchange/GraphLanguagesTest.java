package faultline.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import faultline.format.Catalogs;
import faultline.format.Templates;
import faultline.model.Document;
import faultline.model.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GraphLanguagesTest {

    @Test
    void containersAreClustersAndFindingsColourThem() {
        var dot = DotWriter.write(t01(), Catalogs.builtIn(), List.of());
        assertTrue(dot.contains("subgraph cluster_"), dot);
        assertTrue(dot.contains("label=\"ESX1\\n96 GB · 12 cores\""), dot);
        assertEquals(dot, DotWriter.write(t01(), Catalogs.builtIn(), List.of()));
    }

    @Test
    void graphvizReadsEveryTemplate() throws IOException, InterruptedException {
        assumeTrue(isThere(), "dot of Graphviz is not installed");
        for (var template : Templates.all()) {
            var dot =
                    DotWriter.write(
                            Templates.open(template).document(), Catalogs.builtIn(), List.of());
            var process =
                    new ProcessBuilder("dot", "-Tcanon", "-o", "/dev/null")
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().write(dot.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals("", said, template.id());
            assertEquals(0, process.exitValue(), template.id());
        }
    }

    @Test
    void aNameIsNoMarkOfTheLanguage() {
        var name = "\"]; end\n<script>|x|`--> %%{init}%%";
        var document = renamed(name);
        var mermaid = MermaidWriter.write(document, Catalogs.builtIn(), List.of());
        var line = mermaid.lines().filter(it -> it.contains("script")).findFirst().orElseThrow();
        assertTrue(line.matches(" *n\\d+\\[\"[^\"\\[\\]<>|`{}%]*\"]"), line);
        var dot = DotWriter.write(document, Catalogs.builtIn(), List.of());
        assertTrue(dot.contains("label=\"\\\"]; end <script>|x|`--> %%{init}%%"), dot);
        assertFalse(dot.contains("\nend"));
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("dot", "-V").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException cause) {
            throw new UncheckedIOException(new IOException(cause));
        }
    }

    private static Document renamed(String name) {
        var document = t01();
        var topology = document.topology();
        var component = topology.component(new Id("sw1")).orElseThrow();
        return document.with(topology.with(component.named(name)));
    }

    private static Document t01() {
        return Templates.open(Templates.find("t01").orElseThrow()).document();
    }
}
