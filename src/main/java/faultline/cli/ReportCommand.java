package faultline.cli;

import faultline.report.Edition;
import faultline.report.Form;
import faultline.report.Report;
import faultline.report.Section;
import faultline.report.Writers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline report`: writes what was found as a document to hand over.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Write a report: verdict, diagram, services, findings, what takes services down,"
                        + " accepted risks, inventory, assumptions and rules.")
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The document; - is standard input.")
    private String file = "-";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description =
                    "A file that ends in .html, .md, .pdf, .docx, .xlsx or .csv; may be repeated.")
    private List<String> outs = new ArrayList<>();

    @Option(
            names = "--sections",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Only these: verdict, diagram, services, findings, cut-sets, failures,"
                            + " accepted, inventory, assumptions, rules; usually all.")
    private List<String> sections = new ArrayList<>();

    @Option(
            names = "--scope",
            paramLabel = "ID",
            description =
                    "Only this site, service, cluster or other element with what belongs to it;"
                            + " may be repeated.")
    private List<String> scope = new ArrayList<>();

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description =
                    "A Word document whose styles, header, footer and cover the .docx takes; a"
                            + " paragraph {{report}} in it is where the report goes.")
    private @Nullable String template;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description =
                    "The date that the report bears, as 2027-01-31 or today; usually it bears"
                            + " none. Acceptances are judged as of that day.")
    private @Nullable String date;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        outs.forEach(it -> form(it));
        var day = Days.read(date);
        var judgement = Judgement.of(new Sources(console).read(file).document(), Days.asOf(day));
        var report =
                Report.of(
                        judgement.document(),
                        judgement.part(scope),
                        judgement.catalog(),
                        judgement.findings(),
                        Judgement.rules(),
                        new Edition(VersionCommand.number(), day));
        var writers = new Writers(report, chosen(), Outputs.template(template));
        return new Outputs(console).each(outs, (out, name) -> writers.write(form(out), name));
    }

    private static Form form(String out) {
        return Form.of(out)
                .orElseThrow(() ->
                        new WrongInput(
                                out + ": report writes .html, .md, .pdf, .docx, .xlsx and .csv"));
    }

    private Set<Section> chosen() {
        if (sections.isEmpty()) {
            return EnumSet.allOf(Section.class);
        }
        var chosen = EnumSet.noneOf(Section.class);
        for (var word : sections) {
            chosen.add(
                    Section.read(word)
                            .orElseThrow(() ->
                                    new WrongInput(
                                            "--sections "
                                                    + word
                                                    + ": use verdict, diagram, services, findings,"
                                                    + " cut-sets, failures, accepted, inventory,"
                                                    + " assumptions or rules")));
        }
        return chosen;
    }
}
