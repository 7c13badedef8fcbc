package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Extras;
import faultline.model.Id;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One file of every version there ever was; they are added to and never changed.
class MigrationsTest {

    private final DocumentCodec codec = new DocumentCodec();

    @Test
    void theDraftVersionIsReadAndSavedAsThePresentOne() throws IOException {
        var decoded = codec.decode(file("document-0.9"));

        assertEquals(List.of(), decoded.problems());
        assertEquals(file("document-0.9-saved"), codec.encode(decoded.document()));
    }

    @Test
    void migrationKeepsPlaces() throws IOException {
        var decoded = codec.decode(file("document-0.9"));

        assertEquals(new Place(10, 5), decoded.locations().of(new Id("vm1")).orElseThrow());
    }

    @Test
    void thePresentVersionIsReadWithoutAChange() throws IOException {
        var text = file("document-1.0");

        var decoded = codec.decode(text);

        assertEquals(List.of(), decoded.problems());
        assertEquals(text, codec.encode(decoded.document()));
        assertEquals(Map.of("pinned", "true"), boxOfMail(decoded).fields());
    }

    @Test
    void anOldNameBesideTheNewOneIsKeptAsAnUnknownField() throws IOException {
        var text =
                """
                {"format": "faultline", "formatVersion": "0.9", "components": [],
                 "nodes": [{"id": "a", "kind": "vm"}]}
                """;
        var decoded = codec.decode(text);

        assertTrue(decoded.document().extras().fields().containsKey("nodes"));
    }

    private static Extras boxOfMail(Decoded decoded) {
        return decoded.document().layout().boxes().find(new Id("mail")).orElseThrow().extras();
    }

    private static String file(String name) {
        return Resources.text("/faultline/format/" + name + ".faultline");
    }
}
