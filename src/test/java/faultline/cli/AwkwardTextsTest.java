package faultline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import faultline.export.SafeXml;
import faultline.format.DocumentCodec;
import faultline.model.Acceptance;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Properties;
import faultline.model.Service;
import faultline.model.Topology;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/// Texts that somebody might type, or plant, come out of every format as typed and do nothing.
class AwkwardTextsTest {

    private static final String PROBE = "faultline-probe.invalid";

    private static final List<String> TEXTS =
            List.of(
                    "<script>document.title='RAN'</script>",
                    "</script><script src=\"https://" + PROBE + "/a.js\"></script>",
                    "<img src=x onerror=\"document.title='RAN'\">",
                    "<svg onload=document.title='RAN'>",
                    "</text></svg><iframe src=\"https://" + PROBE + "/f\">",
                    "\"><a href=\"javascript:document.title='RAN'\">x</a>",
                    "]]> <![CDATA[ x ]]>",
                    "<!-- x --> --> <?php echo 1 ?> <!DOCTYPE html>",
                    "&lt;b&gt; &amp; &#60;b&#62; &nbsp;",
                    "{}</style><style>*{background:url(https://" + PROBE + "/c)}",
                    "@import url(https://" + PROBE + "/i.css);",
                    "=HYPERLINK(\"https://" + PROBE + "\",\"x\")",
                    "+1+1",
                    "-2+3+cmd|' /C calc'!A0",
                    "@SUM(A1:A9)",
                    "'=1+1",
                    "a,b;c\td|e",
                    "![x](https://" + PROBE + "/m.png) [y](javascript:alert(1))",
                    "| a | b | `code` **bold** _it_ ~~s~~ # h",
                    "https://" + PROBE + "/auto",
                    "{{report}} {{title}} ${x} %s %n {0}",
                    "_x0041_ _x000D_",
                    "שלום עולם – exchange – مرحبا بالعالم",
                    "\u202Egnp.exe\u202C",
                    "👩‍💻 🇩🇪 ✅ e\u0301 ﬁ",
                    "数据库服务器 日本語 한국어",
                    "zero\u200Bwidth\u00ADsoft\uFEFFmark",
                    "x".repeat(500),
                    "wort ".repeat(100).strip(),
                    "back\\slash \\n \\u0041 \\end{x} \\\"",
                    "subgraph end --> \"] ; }",
                    "O'Neill & Söhne \"GmbH\" <ops@example.org>");

    @TempDir Path folder;

    private Document document = Document.titled("x");

    @BeforeEach
    void write() throws IOException {
        document = document();
        Files.writeString(folder.resolve("a.faultline"), new DocumentCodec().encode(document));
    }

    @Test
    void aPageShowsThemAsTypedAndHoldsNothingThatRuns() throws IOException {
        var html = Files.readString(written("a.html"));
        var tree = SafeXml.tree(bytes(html.substring(html.indexOf('\n'))));
        var seen = tree.getDocumentElement().getTextContent();
        TEXTS.forEach(it -> assertTrue(seen.contains(it), it));
        requireHarmless(tree.getDocumentElement());
    }

    @Test
    void aPictureShowsThemAndHoldsNothingThatRuns() throws IOException {
        for (var name : List.of("a.svg", "a-network.svg")) {
            written("a.svg", name.equals("a.svg") ? List.of() : List.of("--layer", "network"));
            var tree = SafeXml.tree(Files.readAllBytes(folder.resolve(name)));
            requireHarmless(tree.getDocumentElement());
            assertTrue(tree.getDocumentElement().getTextContent().contains("<script>document"));
        }
    }

    @Test
    void tablesHoldThemAsTextAndNoFormula() throws IOException {
        written("a.csv");
        var csv = Files.readString(folder.resolve("a-components.csv"));
        for (var text : TEXTS) {
            var isFormula = "=+-@".indexOf(text.charAt(0)) >= 0;
            var cell = (isFormula ? "'" : "") + text.replace("\"", "\"\"");
            assertTrue(
                    csv.contains("\n" + cell + ",") || csv.contains("\n\"" + cell + "\","), text);
        }
        var seen = new StringBuilder();
        for (var part : parts(Files.readAllBytes(written("a.xlsx"))).entrySet()) {
            var tree = SafeXml.tree(bytes(part.getValue()));
            assertEquals(0, tree.getElementsByTagName("f").getLength(), part.getKey());
            seen.append(tree.getDocumentElement().getTextContent()).append('\n');
        }
        for (var text : TEXTS) {
            assertTrue(seen.indexOf(text.replace("_x00", "_x005F_x00")) >= 0, text);
        }
    }

    @Test
    void aWordDocumentHoldsThemAsTyped() throws IOException {
        var parts = parts(Files.readAllBytes(written("a.docx")));
        var tree = SafeXml.tree(bytes(parts.getOrDefault("word/document.xml", "")));
        var seen = tree.getDocumentElement().getTextContent();
        for (var text : TEXTS) {
            assertTrue(seen.contains(text.replace("{{title}}", document.title())), text);
        }
        assertFalse(parts.values().stream().anyMatch(it -> it.contains("TargetMode=\"External\"")));
    }

    @Test
    void markdownHoldsThemWithoutMarkup() throws IOException {
        var text = Files.readString(written("a.md"));
        assertFalse(text.contains("<script") || text.contains("<img") || text.contains("<iframe"));
        var links = text.replace("\\](", "");
        assertFalse(links.contains("](https://" + PROBE) || links.contains("](javascript"));
        assertTrue(text.contains("\\| a \\| b \\| \\`code\\` \\*\\*bold\\*\\*"), "escaped");
    }

    @Test
    void drawIoGivesThemBack() throws IOException {
        var out = written("a.drawio");
        var result =
                CliTest.run(
                        "import", out.toString(), "-o", folder.resolve("b.faultline").toString());
        assertEquals(0, result.exit(), result.err());
        var back = new DocumentCodec().decode(Files.readString(folder.resolve("b.faultline")));
        assertEquals(document.topology(), back.document().topology());
        assertEquals(document.title(), back.document().title());
    }

    @Test
    void paperHoldsThemAsText() throws IOException, InterruptedException {
        var report = written("a.pdf");
        assumeTrue(isThere("pdftotext", "-v"), "pdftotext is not installed");
        var seen = said("pdftotext", "-raw", report.toString(), "-").replaceAll("\\s+", "");
        for (var text : List.of("=HYPERLINK(", "<!--x-->", "&lt;b&gt;", "O'Neill&Söhne")) {
            assertTrue(seen.contains(text), text);
        }
        assertTrue(seen.contains("数据库服务器"), "what the typeface lacks is text too");
    }

    @Test
    void everyFormatIsTheSameEachTime() throws IOException {
        var reports = List.of("a.html", "a.md", "a.pdf", "a.docx", "a.xlsx", "a.csv");
        var others =
                List.of("a.svg", "a.png", "a.drawio", "a.dot", "a.mmd", "a.openpsa.xml", "p.pdf");
        var first = Files.createDirectory(folder.resolve("1"));
        var second = Files.createDirectory(folder.resolve("2"));
        for (var place : List.of(first, second)) {
            all("report", reports, place);
            all("export", others, place);
        }
        for (var name : Stream.concat(reports.stream(), others.stream()).toList()) {
            assertArrayEquals(
                    Files.readAllBytes(first.resolve(name)),
                    Files.readAllBytes(second.resolve(name)),
                    name);
        }
    }

    private void all(String command, List<String> names, Path place) {
        var call = new ArrayList<>(List.of(command, folder.resolve("a.faultline").toString()));
        names.forEach(it -> call.addAll(List.of("-o", place.resolve(it).toString())));
        var result = CliTest.run(call.toArray(String[]::new));
        assertEquals(0, result.exit(), result.err());
    }

    @Test
    void aBrowserRunsNothingAndAsksForNothing() throws IOException, InterruptedException {
        var browser = browser();
        assumeTrue(!browser.isEmpty(), "no Chromium is installed");
        for (var name : List.of("a.html", "a.svg")) {
            var page = written(name);
            var log = folder.resolve("net.json");
            var dom =
                    said(
                            browser,
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--user-data-dir=" + folder.resolve("profile"),
                            "--log-net-log=" + log,
                            "--dump-dom",
                            page.toUri().toString());
            assertTrue(dom.contains("&lt;script&gt;document.title='RAN'"), name);
            assertFalse(dom.contains("<title>RAN"), name);
            assertFalse(Files.readString(log).contains(PROBE), name);
        }
    }

    private static void requireHarmless(Element element) {
        var name = element.getLocalName();
        assertFalse(
                List.of("script", "iframe", "img", "object", "embed", "foreignObject", "image")
                        .contains(name),
                name);
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            var key = attribute.getNodeName();
            assertFalse(key.startsWith("on") || key.equals("style") || key.equals("src"), key);
            assertTrue(!key.equals("href") || attribute.getNodeValue().startsWith("#"), key);
        }
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                requireHarmless(inner);
            }
        }
    }

    /// Every text as the name of a VM, a link and a group, and as the reason of a risk.
    private static Document document() {
        var topology =
                Topology.EMPTY.with(
                        new Component(
                                new Id("h"), new KindId("hypervisor-host"), TEXTS.getFirst()));
        var risks = new ArrayList<Acceptance>();
        for (var i = 0; i < TEXTS.size(); i++) {
            var text = TEXTS.get(i);
            var id = new Id("v" + i);
            topology =
                    topology.with(new Component(id, new KindId("vm"), text).inside(new Id("h")))
                            .with(link(new Id("l" + i), text, id))
                            .with(
                                    new Group(
                                            new Id("g" + i),
                                            new KindId("wsfc"),
                                            text,
                                            List.of(id)));
            if (i < 4) {
                topology = topology.with(new Service(new Id("s" + i), text, List.of(id)));
            }
            risks.add(
                    new Acceptance(null, "RED-001", id, null, text, text, text, null, Extras.NONE));
        }
        return Document.titled(TEXTS.get(1))
                .titledAnew(TEXTS.get(0), String.join(" ", TEXTS), Properties.NONE)
                .with(topology)
                .accepting(risks);
    }

    private static Link link(Id id, String name, Id end) {
        return new Link(
                id, new KindId("network"), name, end, new Id("h"), Properties.NONE, Extras.NONE);
    }

    private Path written(String name) {
        return written(name, List.of());
    }

    private Path written(String name, List<String> options) {
        var out = folder.resolve(name);
        var isReport = name.matches(".*\\.(html|md|pdf|docx|xlsx|csv)");
        var call =
                new ArrayList<>(
                        List.of(
                                isReport ? "report" : "export",
                                folder.resolve("a.faultline").toString(),
                                "-o",
                                out.toString()));
        call.addAll(options);
        var result = CliTest.run(call.toArray(String[]::new));
        assertEquals(0, result.exit(), result.err());
        return out;
    }

    private static String browser() throws InterruptedException {
        for (var name : List.of("chromium", "chromium-browser", "google-chrome")) {
            if (isThere(name, "--version")) {
                return name;
            }
        }
        return "";
    }

    private static boolean isThere(String... call) throws InterruptedException {
        try {
            var process = new ProcessBuilder(call).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static String said(String... call) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> parts(byte[] zip) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    parts.put(
                            entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
