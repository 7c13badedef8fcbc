package faultline.cli;

import java.io.PrintStream;
import java.util.function.IntSupplier;

/// Stands around a whole command: what goes wrong inside Faultline itself ends with [Exit#BROKEN],
/// never with a status that means something about the document.
record Fence(PrintStream err) {

    int around(IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (OutOfMemoryError full) {
            err.println(
                    "faultline: this is too large for the memory given"
                            + " (try: FAULTLINE_JAVA_OPTIONS=-Xmx4g)");
        } catch (Throwable mistake) {
            err.println("faultline: a mistake inside Faultline: " + mistake);
            for (var place : mistake.getStackTrace()) {
                err.println("    at " + place);
            }
        }
        return Exit.BROKEN;
    }
}
