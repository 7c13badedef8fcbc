package faultline.cli;

import faultline.format.Templates;
import faultline.patterns.Patterns;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `faultline templates [list|show NAME|new NAME -o OUT]`.
@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        description = "List the template topologies, print one, or start a document from one.",
        subcommands = NewTemplate.class)
final class TemplatesCommand implements Runnable {

    private final Console console;

    TemplatesCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the templates.")
    void list() {
        for (var template : Templates.all()) {
            console.out()
                    .println(
                            String.format(Locale.ROOT, "%-5s %s", template.id(), template.title()));
        }
        for (var pattern : Patterns.ALL) {
            console.out()
                    .println(
                            String.format(
                                    Locale.ROOT,
                                    "%s  %s, made to measure",
                                    pattern.id(),
                                    pattern.title()));
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Print a template.")
    void show(@Parameters(paramLabel = "NAME") String name) {
        console.out().print(text(name));
    }

    private static String text(String name) {
        return Templates.find(name)
                .map(Templates::text)
                .orElseThrow(() ->
                        new WrongInput(
                                "there is no template " + name + "; see: faultline templates"));
    }
}
