package faultline.interchange;

import faultline.model.Document;
import java.util.List;

/// What came of reading the file of another program.
///
/// @param counts what was read, one line each
/// @param losses what was there and could not be taken over, one sentence each
public record Imported(Document document, List<String> counts, List<String> losses) {
    public Imported {
        counts = List.copyOf(counts);
        losses = List.copyOf(losses);
    }
}
