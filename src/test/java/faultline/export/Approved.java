package faultline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Pictures that a person has looked at and found right. `-Dapprove` writes them anew; look at the
/// difference before you commit it.
final class Approved {

    private static final Path FOLDER = Path.of("src/test/resources/faultline/export");

    private Approved() {}

    static void assertApproved(String name, String picture) throws IOException {
        var file = FOLDER.resolve(name);
        if (System.getProperty("approve") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, picture);
        }
        var approved = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        assertEquals(approved, picture, () -> name + " has changed; see Approved");
    }
}
