package faultline.cli;

import faultline.format.DocumentCodec;
import faultline.interchange.DrawioReader;
import faultline.interchange.Imported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline import`: makes a document of the file of another program, and says what was read and
/// what was lost.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Make a document of a draw.io file that Faultline wrote and somebody changed there;"
                        + " says what was read and what was lost.")
final class ImportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A file that ends in .drawio or .xml.")
    private String file = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The document to write: a file that ends in .faultline.")
    private String out = "";

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!file.toLowerCase(Locale.ROOT).matches(".*\\.(drawio|xml)")) {
            throw new WrongInput(file + ": import reads .drawio");
        }
        var imported = read(Sources.path(file));
        var text = new DocumentCodec().encode(imported.document());
        var exit =
                new Outputs(console)
                        .each(
                                List.of(out),
                                (_, name) -> Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
        if (exit == Exit.CLEAN) {
            console.out().println(file + ": read " + String.join(", ", imported.counts()));
            imported.losses().forEach(it -> console.out().println(Console.plain("lost: " + it)));
        }
        return exit;
    }

    private Imported read(Path path) {
        try {
            return DrawioReader.read(Files.readAllBytes(path));
        } catch (FileSystemException failure) {
            throw new WrongInput(Sources.reason(file, failure));
        } catch (IOException failure) {
            throw new WrongInput(file + ": cannot be read: " + failure.getMessage());
        }
    }
}
