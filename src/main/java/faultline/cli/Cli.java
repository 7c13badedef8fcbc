package faultline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;

/// All commands that need no window.
@Command(
        name = "faultline",
        mixinStandardHelpOptions = true,
        description = "Draws server topologies and shows where the redundancy is fake.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Without a command, or with open FILE, the designer's window opens.",
            "Exit status: 0 nothing at or above --fail-on, 1 such findings exist, 2 the call or a"
                    + " file is wrong, 70 a mistake inside Faultline or too little memory."
        },
        subcommands = {
            Check.class,
            CutSetsCommand.class,
            FixCommand.class,
            SimulateCommand.class,
            Export.class,
            ReportCommand.class,
            ImportCommand.class,
            DiffCommand.class,
            MergeCommand.class,
            RulesCommand.class,
            KindsCommand.class,
            TemplatesCommand.class,
            SchemaCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Cli implements Runnable {

    private final Console console;

    private Cli(Console console) {
        this.console = console;
    }

    /// Runs one command and returns its exit status.
    public static int run(
            List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        var console = new Console(in, out, err);
        var status = new Fence(console.err()).around(() -> run(arguments, console));
        if (out.checkError()) {
            console.complain("standard output cannot be written");
            return Math.max(status, Exit.WRONG);
        }
        return status;
    }

    private static int run(List<String> arguments, Console console) {
        var line = new CommandLine(new Cli(console), factory(console));
        Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
                .forEach(it -> it.getCommandSpec().version("faultline " + VersionCommand.number()));
        return line.setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setParameterExceptionHandler((wrong, _) -> wrongCall(wrong, console))
                .setExecutionExceptionHandler((failure, _, _) -> {
                    if (failure instanceof WrongInput wrong) {
                        console.complain(String.valueOf(wrong.getMessage()));
                        return Exit.WRONG;
                    }
                    throw failure;
                })
                .setExitCodeExceptionMapper(_ -> Exit.BROKEN)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments.toArray(String[]::new));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    @Override
    public void run() {
        new CommandLine(this, factory(console)).usage(console.out());
    }

    private static int wrongCall(ParameterException wrong, Console console) {
        var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        var reason = firstLine(String.valueOf(wrong.getMessage()));
        console.complain(reason + " (try: " + command + " --help)");
        return Exit.WRONG;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("the call is wrong");
    }

    /// Makes commands, handing them the console if they ask for one.
    private static IFactory factory(Console console) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (var constructor : type.getDeclaredConstructors()) {
                    if (constructor.getParameterCount() == 1
                            && constructor.getParameterTypes()[0] == Console.class) {
                        return type.cast(constructor.newInstance(console));
                    }
                }
                return CommandLine.defaultFactory().create(type);
            }
        };
    }
}
