package faultline.cli;

import faultline.analysis.Judged;
import faultline.export.Png;
import faultline.export.Sheet;
import faultline.export.SheetOptions;
import faultline.export.SvgWriter;
import faultline.format.Catalogs;
import faultline.format.WholeFile;
import faultline.model.Document;
import faultline.rules.Rules;
import faultline.scene.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline export`: writes the picture of a document, or its services as fault trees.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write the annotated picture of a document, as SVG or PNG by the ending, or its"
                        + " services as fault trees in the Open-PSA format.")
final class Export implements Runnable {

    private static final double LARGEST_SCALE = 8;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The document; - is standard input.")
    private String file = "-";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "A file that ends in .svg, .png, .openpsa or .openpsa.xml.")
    private String out = "";

    @Option(names = "--plain", description = "The drawing alone, without findings and legend.")
    private boolean plain;

    @Option(
            names = "--theme",
            defaultValue = "light",
            description = "${COMPLETION-CANDIDATES}; usually ${DEFAULT-VALUE}.")
    private Colours theme = Colours.light;

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "Pixels per unit of a PNG, from 0.1 to 8; usually ${DEFAULT-VALUE}.")
    private double scale = 1;

    /// The themes a picture may have.
    enum Colours {
        light,
        dark,
        print
    }

    Export(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var ending = out.substring(out.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var isTree = out.toLowerCase(Locale.ROOT).matches(".*\\.openpsa(\\.xml)?");
        if (!ending.equals("svg") && !ending.equals("png") && !isTree) {
            throw new WrongInput(out + ": export writes .svg, .png and .openpsa.xml");
        }
        if (!(scale >= 0.1 && scale <= LARGEST_SCALE)) {
            throw new WrongInput("--scale " + scale + ": use 0.1 to 8");
        }
        var document = new Sources(console).read(file).document();
        try {
            var bytes = isTree ? FaultTrees.of(document) : picture(document, ending);
            WholeFile.write(Sources.path(out), bytes);
        } catch (IOException failure) {
            throw new WrongInput(Sources.unwritten(out, failure));
        }
    }

    private byte[] picture(Document document, String ending) throws IOException {
        var catalog = Catalogs.builtIn();
        var findings =
                Judged.all(
                        Rules.analyser(catalog).analyse(document.topology()).findings(),
                        document.acceptances(),
                        LocalDate.now(ZoneId.systemDefault()));
        var notes = plain ? SheetOptions.Notes.PLAIN : SheetOptions.Notes.ANNOTATED;
        var sheet =
                Sheet.of(document, catalog, findings, new SheetOptions(notes, Rules.ALL.size()));
        if (ending.equals("svg")) {
            return SvgWriter.write(sheet, theme(), document.title(), document.description())
                    .getBytes(StandardCharsets.UTF_8);
        }
        var bytes = new ByteArrayOutputStream();
        Png.write(sheet, theme(), scale, bytes);
        return bytes.toByteArray();
    }

    private Theme theme() {
        return switch (theme) {
            case light -> Theme.LIGHT;
            case dark -> Theme.DARK;
            case print -> Theme.PRINT;
        };
    }
}
