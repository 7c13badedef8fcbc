package faultline.cli;

import faultline.analysis.Severity;
import faultline.compare.Difference;
import faultline.compare.DifferenceJson;
import faultline.compare.DifferencePicture;
import faultline.compare.Outline;
import faultline.compare.Prose;
import faultline.export.Leaves;
import faultline.export.Paper;
import faultline.export.Pdf;
import faultline.export.Png;
import faultline.export.SvgWriter;
import faultline.format.Catalogs;
import faultline.report.MarkdownWriter;
import faultline.scene.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline diff`: what changed in meaning, and in what follows from it.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Say what differs between two documents in meaning, in findings and in"
                        + " availability.")
final class DiffCommand implements Callable<Integer> {

    /// How a difference is printed.
    enum Format {
        text,
        json,
        markdown
    }

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..2",
            description = "The older and the newer document; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; usually ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description =
                    "A picture of both with marks on what differs: .svg, .png or .pdf; may be"
                            + " repeated.")
    private List<String> outs = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "high",
            description =
                    "Exit with 1 when a finding is gained that is at least this severe: critical,"
                            + " high, medium, low, info; usually ${DEFAULT-VALUE}.")
    private String failOn = "high";

    @Option(
            names = "--outline",
            description = "Print one document as lines that git can compare; see docs/git.md.")
    private boolean outline;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (outline) {
            return outlined();
        }
        if (files.size() != 2) {
            throw new WrongInput("diff needs two documents");
        }
        outs.forEach(DiffCommand::requireKnown);
        var threshold =
                Severity.read(failOn)
                        .orElseThrow(() ->
                                new WrongInput(
                                        "--fail-on "
                                                + failOn
                                                + ": use critical, high, medium, low or info"));
        var difference =
                Difference.of(side(files.getFirst()), side(files.getLast()), Catalogs.builtIn());
        console.out().print(printed(difference));
        var exit =
                new Outputs(console)
                        .each(outs, (_, name) -> Map.of(name, picture(difference, name)));
        return exit == Exit.CLEAN && difference.worsens(threshold) ? Exit.FINDINGS : exit;
    }

    private int outlined() {
        for (var file : files) {
            var document = new Sources(console).read(file).document();
            console.out().print(Outline.of(document, Console::plain));
        }
        return Exit.CLEAN;
    }

    private Difference.Side side(String file) {
        var document = new Sources(console).read(file).document();
        var judgement = Judgement.of(document, Days.today());
        return new Difference.Side(document, judgement.findings());
    }

    private String printed(Difference difference) {
        return switch (format) {
            case text -> Prose.text(difference, Console::plain);
            case markdown -> Prose.markdown(difference, MarkdownWriter::escaped);
            case json ->
                    DifferenceJson.write(
                            difference,
                            Sources.shown(files.getFirst()),
                            Sources.shown(files.getLast()));
        };
    }

    private static void requireKnown(String out) {
        if (!out.toLowerCase(Locale.ROOT).matches(".*\\.(svg|png|pdf)")) {
            throw new WrongInput(out + ": diff draws .svg, .png and .pdf");
        }
    }

    private static byte[] picture(Difference difference, String name) throws IOException {
        var scene = DifferencePicture.of(difference);
        var title = difference.after().title();
        if (name.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            return SvgWriter.write(scene, Theme.LIGHT, title, "").getBytes(StandardCharsets.UTF_8);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            var leaf = Leaves.one(scene, Paper.FIT, 1, title);
            return Pdf.write(List.of(leaf), Theme.LIGHT, title, "");
        }
        var bytes = new ByteArrayOutputStream();
        Png.write(scene, Theme.LIGHT, 1, bytes);
        return bytes.toByteArray();
    }
}
