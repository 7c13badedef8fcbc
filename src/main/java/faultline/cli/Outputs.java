package faultline.cli;

import faultline.format.DiskFault;
import faultline.format.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the files that a call asks for. One that cannot be made keeps none of the others from
/// being written; it is told in one line.
record Outputs(Console console) {

    /// Makes the files of one output by name, the one that was named first.
    @FunctionalInterface
    interface Maker {
        Map<String, byte[]> make(String out, String name) throws IOException;
    }

    int each(List<String> outs, Maker maker) {
        var exit = Exit.CLEAN;
        for (var out : outs) {
            try {
                write(out, maker);
            } catch (WrongInput wrong) {
                console.complain(String.valueOf(wrong.getMessage()));
                exit = Math.max(exit, Exit.WRONG);
            } catch (IOException failure) {
                console.complain(Sources.unwritten(out, failure));
                exit = Math.max(exit, Exit.WRONG);
            } catch (RuntimeException mistake) {
                console.complain(out + ": not written, a mistake inside Faultline: " + mistake);
                exit = Exit.BROKEN;
            }
        }
        return exit;
    }

    private void write(String out, Maker maker) throws IOException {
        var path = Sources.path(out);
        var name = path.getFileName();
        if (name == null) {
            throw new WrongInput("'" + out + "' is no file name");
        }
        for (var file : maker.make(out, name.toString()).entrySet()) {
            WholeFile.write(path.resolveSibling(file.getKey()), file.getValue());
        }
    }

    /// The bytes of the template that was named; null when none was.
    static byte @Nullable [] template(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (IOException failure) {
            throw new WrongInput(name + ": cannot be read: " + DiskFault.unread(failure));
        }
    }
}
