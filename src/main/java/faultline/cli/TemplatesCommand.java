package faultline.cli;

import faultline.format.Templates;
import faultline.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline templates [list|show NAME|new NAME -o OUT]`.
@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        description = "List the template topologies, print one, or start a document from one.")
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
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Print a template.")
    void show(@Parameters(paramLabel = "NAME") String name) {
        console.out().print(text(name));
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Start a document from a template; an existing file is left alone.")
    void start(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "-o",
                            paramLabel = "OUT",
                            required = true,
                            description = "The new file.")
                    String out)
            throws IOException {
        if (out.equals("-")) {
            console.out().print(text(name));
            return;
        }
        var path = Sources.path(out);
        if (Files.exists(path)) {
            throw new WrongInput(out + ": exists already; name a new file");
        }
        try {
            WholeFile.write(path, text(name).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new WrongInput(Sources.unwritten(out, failure));
        }
    }

    private static String text(String name) {
        return Templates.find(name)
                .map(Templates::text)
                .orElseThrow(() ->
                        new WrongInput(
                                "there is no template " + name + "; see: faultline templates"));
    }
}
