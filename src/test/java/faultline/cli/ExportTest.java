package faultline.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @TempDir Path folder;

    private String document = "";

    @BeforeEach
    void write() throws IOException {
        var path = folder.resolve("t01.faultline");
        Files.writeString(path, Templates.text(Templates.find("t01").orElseThrow()));
        document = path.toString();
    }

    @Test
    void anSvgHoldsTheFindingsAsText() throws IOException {
        var svg = Files.readString(exported("out.svg"));
        assertTrue(svg.startsWith("<svg") || svg.startsWith("<?xml"), svg.substring(0, 40));
        assertTrue(svg.contains("EXCH-DAG-005"));
        assertFalse(svg.contains("<script"));
    }

    @Test
    void aPlainSvgHoldsNone() throws IOException {
        assertFalse(Files.readString(exported("out.svg", "--plain")).contains("EXCH-DAG-005"));
    }

    @Test
    void aPngIsOne() throws IOException {
        var bytes = Files.readAllBytes(exported("out.png", "--theme", "print"));
        assertArrayEquals(PNG, Arrays.copyOf(bytes, PNG.length));
    }

    @Test
    void aScopeIsASmallerPicture() throws IOException {
        var svg = Files.readString(exported("out.svg", "--site", "nas1"));
        assertTrue(svg.contains(">NAS1<") && svg.contains(">Backups<"), svg);
        assertFalse(svg.contains(">SW1<"));
    }

    @Test
    void aServiceIsShownWithWhatItRestsOnAndNothingElse() throws IOException {
        var svg = Files.readString(exported("out.svg", "--service", "mail", "--plain"));
        assertTrue(svg.contains(">SAN1<") && svg.contains(">EXCH-03<"), svg);
        assertFalse(svg.contains(">NAS1<"));
    }

    @Test
    void eachLayerIsASheetOfItsOwn() throws IOException {
        exported("out.svg", "--layer", "network,storage");
        var network = Files.readString(folder.resolve("out-network.svg"));
        assertTrue(network.contains(">Network<") && !network.contains(">Stored on<"), network);
        assertTrue(Files.readString(folder.resolve("out-storage.svg")).contains(">Stored on<"));
    }

    @Test
    void aPdfHasAPageForEachLayer() throws IOException {
        var pdf = Files.readString(exported("out.pdf", "--layer", "all"), ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-1.7"));
        assertTrue(pdf.contains("/Type/Pages/Count 5/"), pdf);
    }

    @Test
    void severalFilesComeFromOneCall() throws IOException {
        exported("a.svg", "-o", folder.resolve("b.pdf").toString());
        assertTrue(Files.exists(folder.resolve("a.svg")) && Files.exists(folder.resolve("b.pdf")));
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(exported("a.svg")), Files.readAllBytes(exported("b.svg")));
    }

    @Test
    void anEndingThatIsNotWrittenIsAWrongCall() {
        var result = CliTest.run("export", document, "-o", folder.resolve("x.gif").toString());
        assertEquals(2, result.exit());
        assertTrue(result.err().contains("export writes .svg, .png, .pdf"), result.err());
    }

    @Test
    void aFolderThatIsNotThereIsSaidInOneLine() {
        var out = folder.resolve("none").resolve("x.svg").toString();
        var result = CliTest.run("export", document, "-o", out);
        assertEquals(2, result.exit());
        assertEquals(1, result.err().lines().count());
    }

    private Path exported(String name, String... options) {
        var out = folder.resolve(name);
        var call = new ArrayList<>(Arrays.asList("export", document, "-o"));
        call.add(out.toString());
        call.addAll(Arrays.asList(options));
        var result = CliTest.run(call.toArray(String[]::new));
        assertEquals(0, result.exit(), result.err());
        return out;
    }
}
