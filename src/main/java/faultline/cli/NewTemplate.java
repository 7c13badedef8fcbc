package faultline.cli;

import faultline.format.WholeFile;
import faultline.patterns.Parameter;
import faultline.patterns.Patterns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/// `faultline templates new NAME [--PARAMETER VALUE]... -o OUT`.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "faultline templates new NAME [--PARAMETER VALUE]... -o OUT",
            "       faultline templates new --list"
        },
        description = {
            "Start a document from a template; an existing file is left alone.",
            "Some templates are made to measure: faultline templates new dag --members 4 --sites 2"
                    + " -o mail.faultline"
        })
final class NewTemplate implements Runnable {

    private final Console console;

    @Option(names = "-o", paramLabel = "OUT", description = "The new file; - for standard output.")
    private @Nullable String out;

    @Option(names = "--list", description = "List the templates with parameters, and these.")
    private boolean list;

    @Unmatched private List<String> words = new ArrayList<>();

    NewTemplate(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (list) {
            list();
            return;
        }
        var source = TemplateSource.of(words);
        write(source.text(), destination());
        for (var advice : source.advice()) {
            console.err().println("note: " + advice.rule() + ": " + advice.sentence());
        }
    }

    private String destination() {
        if (out == null) {
            throw new WrongInput("say where to write it with -o OUT");
        }
        return out;
    }

    private void write(String text, String destination) {
        if (destination.equals("-")) {
            console.out().print(text);
            return;
        }
        var path = Sources.path(destination);
        if (Files.exists(path)) {
            throw new WrongInput(destination + ": exists already; name a new file");
        }
        try {
            WholeFile.write(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new WrongInput(Sources.unwritten(destination, failure));
        }
    }

    private void list() {
        for (var pattern : Patterns.ALL) {
            console.out()
                    .println(String.format(Locale.ROOT, "%-10s %s", pattern.id(), pattern.title()));
            pattern.parameters().forEach(it -> console.out().println(line(it)));
        }
    }

    private static String line(Parameter parameter) {
        return String.format(
                Locale.ROOT,
                "  --%-14s %s (%s, usually %s)",
                parameter.name(),
                parameter.sentence(),
                parameter.allowed(),
                parameter.usual());
    }
}
