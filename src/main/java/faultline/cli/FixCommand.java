package faultline.cli;

import faultline.analysis.Finding;
import faultline.analysis.Severity;
import faultline.fixes.Cheapest;
import faultline.fixes.Fix;
import faultline.fixes.Fixer;
import faultline.fixes.Goal;
import faultline.fixes.Plan;
import faultline.format.Catalogs;
import faultline.format.DocumentCodec;
import faultline.format.WholeFile;
import faultline.model.Document;
import faultline.rules.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline fix`: what would make findings go away, and the document after it.
@Command(
        name = "fix",
        mixinStandardHelpOptions = true,
        description = {
            "List fixes that were tried and help, or make the cheapest set of them.",
            "Exit status 0: nothing to mend is left; 1: something is; 2: the call or the file is"
                    + " wrong."
        })
final class FixCommand implements Callable<Integer> {

    /// So many combinations of fixes are tried before it becomes greedy.
    private static final int COMBINATIONS = 400;

    /// How fixes are printed.
    enum Format {
        text,
        json
    }

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The document; - is standard input.")
    private String file = "-";

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "Only findings of this rule; may be repeated.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--at-least",
            paramLabel = "SEVERITY",
            description =
                    "Only findings at least this severe: critical, high, medium, low, info."
                            + " Usually all when listing, and critical for the cheapest set.")
    private @Nullable String atLeast;

    @Option(
            names = "--list",
            description = "List the fixes of each finding; this is what happens usually.")
    private boolean list;

    @Option(
            names = "--cheapest",
            description = "Find the set of fixes with the least effort that leaves none of them.")
    private boolean cheapest;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Write the document after the cheapest set; - is standard output.")
    private @Nullable String output;

    @Option(names = "--in-place", description = "Write it over FILE.")
    private boolean inPlace;

    @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; usually ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    FixCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var target = target();
        var document = new Sources(console).read(file).document();
        var fixer = new Fixer(Catalogs.builtIn(), Rules.ALL, Rules.PRECEDENCE);
        return cheapest || target != null ? mend(document, fixer, target) : listed(document, fixer);
    }

    private int listed(Document document, Fixer fixer) {
        var analysis = fixer.analyse(document);
        Map<Finding, List<Fix>> offered = new LinkedHashMap<>();
        for (var finding : goal(Severity.INFO).open(document, analysis)) {
            offered.put(finding, fixer.offered(document, analysis, finding));
        }
        switch (format) {
            case text -> new FixText(console.out(), document).list(Sources.shown(file), offered);
            case json ->
                    console.out().print(new FixesJson(document).list(Sources.shown(file), offered));
        }
        return goal(Severity.HIGH).open(document, analysis).isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
    }

    private int mend(Document document, Fixer fixer, @Nullable String target) {
        var goal = goal(rules.isEmpty() ? Severity.CRITICAL : Severity.INFO);
        var plan = new Cheapest(fixer, goal, COMBINATIONS, () -> false).of(document);
        var words = "-".equals(target) && !dryRun ? console.err() : console.out();
        switch (format) {
            case text -> new FixText(words, document).plan(Sources.shown(file), plan);
            case json -> words.print(new FixesJson(document).plan(Sources.shown(file), plan));
        }
        if (target != null && !dryRun) {
            write(target, plan);
        }
        return plan.left().isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
    }

    private Goal goal(Severity usual) {
        return new Goal(severity(usual), ids(), LocalDate.now(ZoneId.systemDefault()));
    }

    private Severity severity(Severity usual) {
        var word = atLeast;
        return word == null
                ? usual
                : Severity.read(word)
                        .orElseThrow(() ->
                                new WrongInput(
                                        "--at-least "
                                                + word
                                                + ": use critical, high, medium, low or info"));
    }

    private Set<String> ids() {
        var ids = new TreeSet<String>();
        for (var rule : rules) {
            ids.add(
                    Rules.ALL.stream()
                            .map(it -> it.info().id())
                            .filter(rule::equalsIgnoreCase)
                            .findFirst()
                            .orElseThrow(() -> new WrongInput("there is no rule '" + rule + "'")));
        }
        return ids;
    }

    /// Where the document goes; null for nowhere.
    private @Nullable String target() {
        if (list && (cheapest || inPlace || output != null)) {
            throw new WrongInput("--list writes nothing: leave out --cheapest, -o and --in-place");
        }
        if (inPlace && (output != null || file.equals("-"))) {
            throw new WrongInput(
                    "--in-place writes over FILE: it takes a file, and no -o beside it");
        }
        if (output != null && isInput(output)) {
            throw new WrongInput(output + " is what is read: use --in-place to write over it");
        }
        return inPlace ? file : output;
    }

    private boolean isInput(String name) {
        if (name.equals("-") || file.equals("-")) {
            return false;
        }
        var out = Sources.path(name);
        try {
            return Files.exists(out) && Files.isSameFile(out, Sources.path(file));
        } catch (IOException _) {
            return false;
        }
    }

    private void write(String target, Plan plan) {
        var text = new DocumentCodec().encode(plan.outlook().document());
        if (target.equals("-")) {
            console.out().print(text);
            return;
        }
        Path path = Sources.path(target);
        try {
            WholeFile.write(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new WrongInput(Sources.unwritten(target, failure));
        }
    }
}
