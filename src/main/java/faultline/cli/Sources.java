package faultline.cli;

import faultline.format.Decoded;
import faultline.format.DiskFault;
import faultline.format.DocumentCodec;
import faultline.format.NotADocumentException;
import faultline.format.SourceText;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/// Reads the documents that a call names; `-` is standard input.
///
/// A command needs all of a document: what a window would set aside is a wrong file here.
record Sources(Console console) {

    /// The document of that name, or the one sentence that says why there is none.
    Decoded read(String name) {
        try {
            var decoded = new DocumentCodec().decode(text(name));
            if (!decoded.problems().isEmpty()) {
                throw new WrongInput(
                        shown(name) + ":" + decoded.problems().getFirst() + others(decoded));
            }
            return decoded;
        } catch (NotADocumentException wrong) {
            throw new WrongInput(
                    String.format(
                            Locale.ROOT,
                            "%s:%d:%d: %s",
                            shown(name),
                            wrong.line(),
                            wrong.column(),
                            wrong.getMessage()));
        } catch (IOException failure) {
            throw new WrongInput(reason(name, failure));
        }
    }

    /// Why a source could not be read, as one sentence.
    static String reason(String name, IOException failure) {
        return shown(name) + ": cannot be read: " + DiskFault.unread(failure);
    }

    /// Why a result could not be written, as one sentence.
    static String unwritten(String name, IOException failure) {
        return name + ": cannot be written: " + DiskFault.unwritten(failure);
    }

    /// How a source is called in results.
    static String shown(String name) {
        return name.equals("-") ? "<stdin>" : name;
    }

    String text(String name) throws IOException {
        return name.equals("-") ? SourceText.read(console.in()) : SourceText.read(path(name));
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw new WrongInput("'" + name + "' is no file name");
        }
    }

    private static String others(Decoded decoded) {
        var more = decoded.problems().size() - 1;
        return more == 0 ? "" : " (and " + more + " more)";
    }
}
