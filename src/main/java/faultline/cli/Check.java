package faultline.cli;

import faultline.analysis.Explainer;
import faultline.analysis.Judged;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.analysis.Standing;
import faultline.ci.Checked;
import faultline.ci.Gate;
import faultline.ci.GitHubAnnotations;
import faultline.ci.JUnitXml;
import faultline.ci.MarkdownSummary;
import faultline.ci.Sarif;
import faultline.format.Baseline;
import faultline.format.Baseline.Entry;
import faultline.format.Catalogs;
import faultline.format.FindingsJson;
import faultline.format.NotADocumentException;
import faultline.format.Proofreading;
import faultline.format.Slip;
import faultline.format.WholeFile;
import faultline.rules.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline check`: judges documents.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Judge documents and say what is weak, why, and what to do.")
final class Check implements Callable<Integer> {

    /// How findings are printed.
    enum Format {
        text,
        json,
        sarif,
        junit,
        github,
        markdown
    }

    private final Console console;
    private final Map<String, List<Standing>> standingsByFile = new HashMap<>();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Documents; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; usually ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "high",
            description =
                    "Exit with 1 when a finding is at least this severe: critical, high, medium,"
                            + " low, info; usually ${DEFAULT-VALUE}.")
    private String failOn = "high";

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Findings listed in this file are shown and do not count for the exit status.")
    private @Nullable String baseline;

    @Option(
            names = "--update-baseline",
            description = "Write the open findings of this call into the --baseline file.")
    private boolean updateBaseline;

    @Option(
            names = "--explain",
            description =
                    "Say too what would change each verdict, as far as small changes were found"
                            + " that do; in text and json.")
    private boolean explain;

    Check(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var threshold =
                Severity.read(failOn)
                        .orElseThrow(() ->
                                new WrongInput(
                                        "--fail-on "
                                                + failOn
                                                + ": use critical, high, medium, low or"
                                                + " info"));
        if (updateBaseline && baseline == null) {
            throw new WrongInput("--update-baseline needs --baseline FILE");
        }
        var known = baseline == null || updateBaseline ? null : known(baseline);
        var catalog = Catalogs.builtIn();
        var analyser = Rules.analyser(catalog);
        var exit = Exit.CLEAN;
        var results = new ArrayList<Checked>();
        for (var file : files) {
            try {
                var decoded = new Sources(console).read(file);
                Proofreading.of(decoded, catalog).forEach(slip -> note(file, slip));
                var analysis = analyser.analyse(decoded.document().topology());
                var judged =
                        Judged.all(
                                analysis.findings(),
                                decoded.document().acceptances(),
                                LocalDate.now(ZoneId.systemDefault()));
                var standings =
                        Standing.all(
                                judged,
                                decoded.document().acceptances(),
                                LocalDate.now(ZoneId.systemDefault()));
                standingsByFile.put(Sources.shown(file), standings);
                standings.stream().filter(Standing::isStale).forEach(it -> note(file, it));
                var checked =
                        new Checked(
                                Sources.shown(file),
                                decoded.document().topology(),
                                decoded.locations(),
                                judged,
                                gate(threshold, known, file));
                results.add(checked);
                exit = Math.max(exit, checked.fails() ? Exit.FINDINGS : Exit.CLEAN);
            } catch (WrongInput wrong) {
                console.complain(String.valueOf(wrong.getMessage()));
                exit = Exit.WRONG;
            }
        }
        print(results);
        if (updateBaseline && baseline != null && exit != Exit.WRONG) {
            write(baseline, results);
            return Exit.CLEAN;
        }
        return exit;
    }

    private Gate gate(Severity threshold, @Nullable Baseline known, String file) {
        var all = files.stream().map(Sources::shown).toList();
        return new Gate(threshold, known == null ? null : known.about(Sources.shown(file), all));
    }

    private Baseline known(String file) {
        try {
            return Baseline.read(new Sources(console).text(file));
        } catch (NotADocumentException wrong) {
            throw new WrongInput(
                    String.format(
                            Locale.ROOT,
                            "%s:%d:%d: %s",
                            file,
                            wrong.line(),
                            wrong.column(),
                            wrong.getMessage()));
        } catch (IOException failure) {
            throw new WrongInput(Sources.reason(file, failure));
        }
    }

    private void note(String file, Slip slip) {
        console.err()
                .println(
                        Console.plain(
                                Sources.shown(file)
                                        + ":"
                                        + slip.place()
                                        + ": note: "
                                        + slip.message()));
    }

    private void note(String file, Standing stale) {
        var given = stale.acceptance();
        console.err()
                .println(
                        Console.plain(
                                Sources.shown(file)
                                        + ": note: the acceptance of "
                                        + (given.rule().isBlank()
                                                ? given.fingerprint()
                                                : given.rule())
                                        + (given.on() == null ? "" : " on " + given.on())
                                        + " by "
                                        + given.owner()
                                        + " covers nothing: "
                                        + reason(stale)));
    }

    private static String reason(Standing stale) {
        return switch (stale.state()) {
            case EXPIRED -> "its last day was " + stale.acceptance().until();
            case CHANGED -> "what it was given for is found with other evidence, or became worse";
            case IDLE, ACTIVE -> "what it was given for is gone";
        };
    }

    private static void write(String file, List<Checked> results) {
        var open =
                results.stream()
                        .flatMap(checked ->
                                checked.findings().stream()
                                        .filter(Judged::isOpen)
                                        .map(it -> Entry.of(checked.file(), it.finding())))
                        .toList();
        try {
            WholeFile.write(
                    Sources.path(file), Baseline.of(open).write().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new WrongInput(Sources.unwritten(file, failure));
        }
    }

    private void print(List<Checked> results) {
        switch (format) {
            case text -> results.forEach(it -> text(it));
            case json -> {
                if (results.size() == 1) {
                    console.out().print(json(results.getFirst()));
                } else if (!results.isEmpty()) {
                    var all = results.stream().map(this::json).map(String::strip).toList();
                    console.out().println("[" + String.join(",\n", all) + "]");
                }
            }
            case sarif ->
                    console.out().print(Sarif.write(results, infos(), VersionCommand.number()));
            case junit -> console.out().print(JUnitXml.write(results, infos()));
            case github -> console.out().print(GitHubAnnotations.write(results));
            case markdown -> console.out().print(MarkdownSummary.write(results));
        }
    }

    private void text(Checked checked) {
        var depth = explain ? CheckText.Depth.CHANGES : CheckText.Depth.PATH;
        new CheckText(console.out(), explainer(checked), depth).print(checked);
    }

    private static List<RuleInfo> infos() {
        return Rules.ALL.stream().map(Rule::info).toList();
    }

    private List<Standing> standingsOf(Checked checked) {
        return standingsByFile.getOrDefault(checked.file(), List.of());
    }

    private static Explainer explainer(Checked checked) {
        return new Explainer(checked.topology(), Catalogs.builtIn(), Rules.ALL);
    }

    private String json(Checked checked) {
        var known = checked.gate().known();
        return explain
                ? FindingsJson.writeWithChanges(
                        checked.file(),
                        checked.findings(),
                        standingsOf(checked),
                        known,
                        explainer(checked))
                : FindingsJson.write(
                        checked.file(),
                        checked.findings(),
                        standingsOf(checked),
                        known,
                        explainer(checked));
    }
}
