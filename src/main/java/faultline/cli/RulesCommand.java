package faultline.cli;

import faultline.analysis.Concern;
import faultline.analysis.Rule;
import faultline.format.RulePages;
import faultline.rules.Rules;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `faultline rules [list|show ID]`.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "List the rules, or explain one.",
        footer = {
            "",
            "Letters: A availability, S support, D data, P performance, O operation.",
            "Sources: [R] was read, [Rx] in excerpts or as quoted by others, [M] is recalled and"
                    + " not verified. docs/sources.md lists the documents."
        })
final class RulesCommand implements Runnable {

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the rules.")
    void list() {
        for (var rule : Rules.ALL) {
            var info = rule.info();
            console.out()
                    .println(
                            String.format(
                                    Locale.ROOT,
                                    "%-13s %-8s %-4s %s",
                                    info.id(),
                                    info.severity().word(),
                                    letters(rule),
                                    info.title()));
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Explain one rule.")
    void show(@Parameters(paramLabel = "ID") String id) {
        var wanted = id.toUpperCase(Locale.ROOT);
        var rule =
                Rules.ALL.stream()
                        .filter(it -> it.info().id().equals(wanted))
                        .findFirst()
                        .orElseThrow(() ->
                                new WrongInput(
                                        "there is no rule " + id + "; see: faultline rules"));
        console.out().print(RulePages.text(rule.info().id()));
    }

    private static String letters(Rule rule) {
        return rule.info().concerns().stream().map(Concern::letter).collect(Collectors.joining());
    }
}
