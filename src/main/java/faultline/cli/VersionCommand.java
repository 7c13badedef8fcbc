package faultline.cli;

import picocli.CommandLine.Command;

/// `faultline version`.
@Command(name = "version", description = "Print the version.")
final class VersionCommand implements Runnable {

    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().println("faultline " + number());
    }

    /// The version this was built as, or `development` outside a build.
    static String number() {
        var descriptor = VersionCommand.class.getModule().getDescriptor();
        return descriptor == null ? "development" : descriptor.rawVersion().orElse("development");
    }
}
