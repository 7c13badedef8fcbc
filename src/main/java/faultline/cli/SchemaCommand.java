package faultline.cli;

import faultline.format.Schemas;
import picocli.CommandLine.Command;

/// `faultline schema`.
@Command(name = "schema", description = "Print the JSON Schema of .faultline documents.")
final class SchemaCommand implements Runnable {

    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().print(Schemas.document());
    }
}
