package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileDropTest {

    private static final Path ESTATE = Path.of("estate.faultline");
    private static final Path OTHER = Path.of("Other.FAULTLINE");
    private static final Path PICTURE = Path.of("rack.png");

    @Test
    void theOneDocumentIsOpened() {
        assertEquals(Optional.of(ESTATE), FileDrop.document(List.of(PICTURE, ESTATE)));
        assertEquals(Optional.of(OTHER), FileDrop.document(List.of(OTHER)));
    }

    @Test
    void ofAnythingElseItIsSaidWhatCanBeOpened() {
        assertEquals(Optional.empty(), FileDrop.document(List.of(PICTURE)));
        assertEquals(
                "rack.png cannot be opened: Faultline opens documents, files that end in"
                        + " .faultline.",
                FileDrop.refusal(List.of(PICTURE)));
        assertEquals(Optional.empty(), FileDrop.document(List.of(ESTATE, OTHER)));
        assertEquals(
                "A window shows one document: drop one .faultline file at a time.",
                FileDrop.refusal(List.of(ESTATE, OTHER)));
    }
}
