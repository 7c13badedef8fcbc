package faultline.format;

import faultline.model.Document;
import faultline.model.RandomDocuments;
import java.io.IOException;
import java.nio.file.Path;

/// A program of its own that saves one version after the other until somebody kills it.
final class SavingLoop {

    private SavingLoop() {}

    static Document version(int number) {
        return RandomDocuments.of(3)
                .titledAnew("Version " + number, "", RandomDocuments.of(3).properties());
    }

    /// Saves into the file that the first argument names, and reports each version that is safe.
    public static void main(String[] args) throws IOException {
        var store = new DocumentStore();
        var file = Path.of(args[0]);
        for (var number = 1; ; number++) {
            store.save(version(number), file);
            System.out.println(number);
        }
    }
}
