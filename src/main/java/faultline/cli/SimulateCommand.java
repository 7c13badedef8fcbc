package faultline.cli;

import faultline.backup.WeekReader;
import faultline.export.WeekChart;
import faultline.format.BackupsJson;
import faultline.format.Catalogs;
import faultline.format.TimelineJson;
import faultline.model.Document;
import faultline.model.Scenario;
import faultline.report.Story;
import faultline.scene.Theme;
import faultline.sim.Outcome;
import faultline.sim.Run;
import faultline.sim.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline simulate`: what happens, second by second, when something fails.
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Play a failure and say who acts, how long services are down and what is left.",
            "Without a scenario or a step, the scenarios of the document are listed."
        },
        footer = {
            "",
            "Exit status: 0 every service is up in the end, 1 one stays down until repair or"
                    + " operator, or data is corrupted, 2 the call or a file is wrong."
        })
final class SimulateCommand implements Callable<Integer> {

    /// How a story is printed.
    enum Format {
        text,
        json,
        csv,
        markdown,
        svg
    }

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The document; - is standard input.")
    private String file = "-";

    @Mixin private final StepOptions steps = new StepOptions();

    @Mixin private final VariantOptions variant = new VariantOptions();

    @Option(
            names = "--every-single-failure",
            description = "A table of what each single failure does to each service.")
    private boolean isTable;

    @Option(names = "--pairs", description = "With the table: pairs of failures, too.")
    private boolean hasPairs;

    @Option(
            names = "--test-plan",
            description = "A failover test plan as Markdown: what to pull, what should happen.")
    private boolean isPlan;

    @Option(
            names = "--backups",
            description =
                    "The backups over a week instead: what each does to logs and chains, and when"
                            + " log volumes are full.")
    private boolean isWeek;

    @Option(
            names = "-o",
            paramLabel = "FILE.html",
            description = "Write the story step by step, with a picture of each decisive instant.")
    private List<String> outs = new ArrayList<>();

    @Option(
            names = "--format",
            defaultValue = "text",
            description =
                    "${COMPLETION-CANDIDATES}; usually ${DEFAULT-VALUE}. csv and markdown only for"
                            + " the table, svg only for the backups.")
    private Format format = Format.text;

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var document = new Sources(console).read(file).document();
        if (isWeek) {
            return week(document);
        }
        refuse(Format.svg, "--backups");
        if (isPlan) {
            console.out().print(TestPlanText.of(document));
            return Exit.CLEAN;
        }
        if (isTable) {
            return new MatrixText(console, document, Sources.shown(file)).print(format, hasPairs);
        }
        var scenario = steps.scenario(document);
        if (scenario == null) {
            return list(document);
        }
        refuse(Format.csv, "--every-single-failure");
        refuse(Format.markdown, "--every-single-failure");
        return play(document, scenario);
    }

    private void refuse(Format refused, String only) {
        if (format == refused) {
            throw new WrongInput("--format " + format + " is for " + only);
        }
    }

    private int week(Document document) {
        refuse(Format.csv, "--every-single-failure");
        refuse(Format.markdown, "--every-single-failure");
        var week = WeekReader.read(document.topology(), Catalogs.builtIn());
        switch (format) {
            case json -> console.out().print(BackupsJson.write(Sources.shown(file), week));
            case svg -> console.out().print(WeekChart.write(week, Theme.LIGHT, document.title()));
            case text, csv, markdown -> new BackupsText(console.out()).print(week);
        }
        return Exit.CLEAN;
    }

    private int play(Document document, Scenario scenario) {
        var catalog = Catalogs.builtIn();
        var simulator = Simulator.of(document.topology(), catalog);
        steps.check(simulator, document.topology(), Sources.shown(file));
        var run = simulator.run(scenario);
        var name = variant.name();
        var other = variant.run(document, scenario, new Sources(console), catalog);
        if (!outs.isEmpty()) {
            return Math.max(page(document, run), isBad(run) ? Exit.FINDINGS : Exit.CLEAN);
        }
        if (format == Format.json) {
            console.out().print(TimelineJson.write(Sources.shown(file), run, name, other));
        } else {
            var text = new SimulateText(console.out(), document.topology());
            text.print(run);
            if (name != null && other != null) {
                text.compare(run, name, other);
            }
        }
        return isBad(run) ? Exit.FINDINGS : Exit.CLEAN;
    }

    private int page(Document document, Run run) {
        return new Outputs(console)
                .each(
                        outs,
                        (out, name) -> {
                            if (!name.endsWith(".html")) {
                                throw new WrongInput(out + ": a story is written as .html");
                            }
                            return Map.of(name, Story.html(document, Catalogs.builtIn(), run));
                        });
    }

    private static boolean isBad(Run run) {
        return run.outcomes().stream().anyMatch(Outcome::isLasting)
                || run.verdict().equals("data corruption");
    }

    private int list(Document document) {
        if (document.scenarios().isEmpty()) {
            throw new WrongInput(
                    Sources.shown(file)
                            + " holds no scenario; name what fails: --fail ID, or --fail ID@30s");
        }
        for (var scenario : document.scenarios()) {
            console.out().println(Console.plain(scenario.name()));
            if (!scenario.description().isBlank()) {
                console.out().println("  " + Console.plain(scenario.description()));
            }
        }
        return Exit.CLEAN;
    }
}
