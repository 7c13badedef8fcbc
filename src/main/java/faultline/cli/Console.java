package faultline.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads and writes: results go to `out`, everything else to `err`.
record Console(InputStream in, PrintStream out, PrintStream err) {}
