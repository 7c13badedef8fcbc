package faultline;

import faultline.cli.Cli;
import faultline.ui.Window;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The entrance: chooses between the window and the command line, and ends the process.
public final class Main {

    private Main() {}

    /// Starts Faultline with the words of the command line.
    public static void main(String[] args) {
        var words = List.of(args);
        if (words.isEmpty() || words.getFirst().equals("open")) {
            System.exit(Window.open(words.stream().skip(1).toList(), utf8(FileDescriptor.err)));
        }
        System.exit(Cli.run(words, System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
    }

    /// Results are UTF-8 whatever the terminal's locale says, so that scripts see the same bytes
    /// everywhere.
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
