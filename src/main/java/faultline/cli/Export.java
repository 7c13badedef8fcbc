package faultline.cli;

import faultline.analysis.Judged;
import faultline.export.Leaf;
import faultline.export.Leaves;
import faultline.export.Paper;
import faultline.export.Pdf;
import faultline.export.Png;
import faultline.export.Sheet;
import faultline.export.SheetOptions;
import faultline.export.SvgWriter;
import faultline.model.Document;
import faultline.report.Form;
import faultline.report.LayerSheet;
import faultline.report.Part;
import faultline.rules.Rules;
import faultline.scene.Scene;
import faultline.scene.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline export`: writes the picture of a document, or the document in the format of another
/// program.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write the annotated picture of a document, or the document for another program,"
                        + " by the ending of the file.")
final class Export implements Callable<Integer> {

    private static final double LARGEST_SCALE = 8;
    private static final List<String> PICTURES = List.of("svg", "png", "pdf");

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The document; - is standard input.")
    private String file = "-";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description =
                    "A file that ends in .svg, .png, .pdf, .drawio, .dot, .mmd or .openpsa.xml, or,"
                            + " as a report, in .html, .md, .docx, .xlsx or .csv; may be repeated.")
    private List<String> outs = new ArrayList<>();

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
            description =
                    "Pixels per unit of a PNG, or the size of a PDF, from 0.1 to 8; usually"
                            + " ${DEFAULT-VALUE}.")
    private double scale = 1;

    @Option(
            names = {"--scope", "--site", "--service", "--selection"},
            paramLabel = "ID",
            split = ",",
            description =
                    "Only this site with what is in it, this service with what it rests on, or"
                            + " these elements; may be repeated.")
    private List<String> scope = new ArrayList<>();

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            split = ",",
            description =
                    "One sheet for each of these layers: placement, network, storage, power,"
                            + " clusters, dependencies, backup, or all that there are.")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--paper",
            defaultValue = "fit",
            description = "Of a PDF: ${COMPLETION-CANDIDATES}; usually ${DEFAULT-VALUE}.")
    private Sizes paper = Sizes.fit;

    @Option(
            names = "--poster",
            description = "Spread a PDF over as many pages as it takes at its --scale.")
    private boolean poster;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Judge acceptances as of this day, such as 2027-01-31; usually today.")
    private @Nullable String date;

    /// The themes a picture may have.
    enum Colours {
        light,
        dark,
        print
    }

    /// The sizes of paper.
    enum Sizes {
        fit,
        a4,
        a3,
        letter
    }

    /// A sheet with the words that its file and bookmark bear.
    private record Named(String word, String title, Scene scene) {}

    Export(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        outs.forEach(Export::requireKnown);
        if (!(scale >= 0.1 && scale <= LARGEST_SCALE)) {
            throw new WrongInput("--scale " + scale + ": use 0.1 to 8");
        }
        var document = new Sources(console).read(file).document();
        return new Outputs(console).each(outs, (out, name) -> files(document, out, name));
    }

    private static void requireKnown(String out) {
        if (!PICTURES.contains(ending(out)) && !Interchange.writes(out) && Form.of(out).isEmpty()) {
            throw new WrongInput(
                    out
                            + ": export writes .svg, .png, .pdf, .drawio, .dot, .mmd and"
                            + " .openpsa.xml, and reports as .html, .md, .docx, .xlsx and .csv");
        }
    }

    private Map<String, byte[]> files(Document document, String out, String name)
            throws IOException {
        var ending = ending(out);
        if (ending.equals("openpsa") || out.toLowerCase(Locale.ROOT).endsWith(".openpsa.xml")) {
            return Map.of(name, FaultTrees.of(document));
        }
        var judgement = Judgement.of(document, Days.asOf(Days.read(date)));
        var part = judgement.part(scope);
        if (Interchange.writes(out)) {
            return Map.of(
                    name, Interchange.written(judgement, part, ending, marked(judgement, part)));
        }
        if (!PICTURES.contains(ending)) {
            return Reports.files(judgement, part, out, name);
        }
        var sheets = sheets(judgement, part);
        return ending.equals("pdf")
                ? Map.of(name, pdf(sheets, document))
                : pictures(sheets, ending, name, document);
    }

    private List<Named> sheets(Judgement judgement, Part part) {
        if (layers.isEmpty()) {
            return List.of(new Named("", title(part), sheet(judgement, part)));
        }
        return chosenLayers(part.document())
                .map(layer -> {
                    var shown = new Part(layer.of(part.document()), layer.title());
                    return new Named(layer.word(), layer.title(), sheet(judgement, shown));
                })
                .toList();
    }

    private static String title(Part part) {
        return part.words().isEmpty() ? part.document().title() : part.words();
    }

    private Stream<LayerSheet> chosenLayers(Document document) {
        if (layers.equals(List.of("all"))) {
            return Arrays.stream(LayerSheet.values()).filter(it -> it.concerns(document));
        }
        return layers.stream()
                .map(word ->
                        LayerSheet.read(word)
                                .orElseThrow(() ->
                                        new WrongInput(
                                                "--layer "
                                                        + word
                                                        + ": use placement, network, storage,"
                                                        + " power, clusters, dependencies, backup"
                                                        + " or all")));
    }

    private Scene sheet(Judgement judgement, Part part) {
        var notes = plain ? SheetOptions.Notes.PLAIN : SheetOptions.Notes.ANNOTATED;
        var options = new SheetOptions(notes, Rules.ALL.size());
        var shown = part.document();
        var titled =
                part.words().isEmpty()
                        ? shown
                        : shown.titledAnew(
                                shown.title() + " – " + part.words(),
                                shown.description(),
                                shown.properties());
        var findings = about(judgement, part);
        return Sheet.of(titled, judgement.catalog(), findings, options);
    }

    private List<Judged> marked(Judgement judgement, Part part) {
        return plain ? List.of() : about(judgement, part);
    }

    private static List<Judged> about(Judgement judgement, Part part) {
        return judgement.findings().stream().filter(it -> part.concerns(it.finding())).toList();
    }

    private byte[] pdf(List<Named> sheets, Document document) {
        var size = Paper.valueOf(paper.name().toUpperCase(Locale.ROOT));
        var leaves = new ArrayList<Leaf>();
        for (var sheet : sheets) {
            if (poster) {
                leaves.addAll(Leaves.poster(sheet.scene(), size, scale, sheet.title()));
            } else {
                leaves.add(Leaves.one(sheet.scene(), size, scale, sheet.title()));
            }
        }
        var author = document.properties().text("author").orElse("");
        return Pdf.write(leaves, theme(), document.title(), author);
    }

    private Map<String, byte[]> pictures(
            List<Named> sheets, String ending, String name, Document document) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var base = name.substring(0, name.length() - ending.length() - 1);
        for (var sheet : sheets) {
            var own = sheet.word().isEmpty() ? name : base + "-" + sheet.word() + "." + ending;
            files.put(own, picture(sheet, ending, document));
        }
        return files;
    }

    private byte[] picture(Named sheet, String ending, Document document) throws IOException {
        if (ending.equals("svg")) {
            return SvgWriter.write(sheet.scene(), theme(), sheet.title(), document.description())
                    .getBytes(StandardCharsets.UTF_8);
        }
        var bytes = new ByteArrayOutputStream();
        Png.write(sheet.scene(), theme(), scale, bytes);
        return bytes.toByteArray();
    }

    private static String ending(String out) {
        return out.substring(out.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Theme theme() {
        return switch (theme) {
            case light -> Theme.LIGHT;
            case dark -> Theme.DARK;
            case print -> Theme.PRINT;
        };
    }
}
