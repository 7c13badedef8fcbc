package faultline.cli;

import faultline.compare.Merge;
import faultline.format.DocumentCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline merge`: makes one document of what two people made of it; a merge driver for git.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Merge two documents that come from one, element by element. Ends with 0 when"
                        + " nothing is left to decide, with 1 when the result holds conflicts.")
final class MergeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "BASE", description = "What both come from.")
    private String base = "";

    @Parameters(index = "1", paramLabel = "OURS", description = "Ours, which stands in a conflict.")
    private String ours = "";

    @Parameters(index = "2", paramLabel = "THEIRS", description = "Theirs.")
    private String theirs = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where the result goes; usually standard output.")
    private @Nullable String out;

    @Option(
            names = "--path",
            paramLabel = "NAME",
            description = "What to call the document in messages.")
    private @Nullable String path;

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var sources = new Sources(console);
        var merged =
                Merge.of(
                        sources.read(base).document(),
                        sources.read(ours).document(),
                        sources.read(theirs).document());
        var text = new DocumentCodec().encode(merged.document());
        if (out == null) {
            console.out().print(text);
        } else {
            var exit =
                    new Outputs(console)
                            .each(
                                    List.of(out),
                                    (_, name) ->
                                            Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
            if (exit != Exit.CLEAN) {
                return exit;
            }
        }
        var called = path == null ? ours : path;
        merged.conflicts()
                .forEach(it ->
                        console.err()
                                .println(Console.plain(called + ": conflict: " + it.sentence())));
        return merged.conflicts().isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
    }
}
