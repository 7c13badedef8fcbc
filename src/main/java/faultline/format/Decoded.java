package faultline.format;

import faultline.model.Document;
import java.util.List;

/// What came of reading a text: the document, and what in the text is odd.
///
/// What a problem is about is kept in the document, unseen, and written back when it is saved.
///
/// @param problems in the order of the text
public record Decoded(Document document, List<Problem> problems, Locations locations) {

    public Decoded {
        problems = List.copyOf(problems);
    }
}
