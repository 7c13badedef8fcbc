package faultline.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import faultline.format.DocumentStore;
import faultline.format.Templates;
import faultline.model.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescueTest {

    @TempDir private Path folder;

    @Test
    void whatIsKeptComesBackWithItsFile() throws IOException {
        var file = folder.resolve("a b.faultline");
        var document = Templates.open(Templates.all().getFirst()).document();
        var state = new DocumentStore().save(document, file);
        var copy = folder.resolve("recovery/1-2.faultline");

        new Rescue(document, file, state).write(copy);

        var back = Rescue.read(copy);
        assertEquals(document, back.document());
        assertEquals(file, back.file());
        assertEquals("a b.faultline", back.name());
        assertEquals(true, state.hasContentOf(requireNonNull(back.state())));
        assertEquals("rwx------", permissions(requireNonNull(copy.getParent())));
    }

    @Test
    void whatIsInNoFileYetIsKeptToo() throws IOException {
        var copy = folder.resolve("1-2.faultline");
        new Rescue(Document.titled("Untitled"), null, null).write(copy);
        var back = Rescue.read(copy);
        assertNull(back.file());
        assertEquals("Untitled", back.name());
    }

    @Test
    void aFileOfAnotherKindKeepsNothing() throws IOException {
        var other = Files.writeString(folder.resolve("1-2.faultline"), "file = x\n\n{}");
        assertThrows(IOException.class, () -> Rescue.read(other));
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
