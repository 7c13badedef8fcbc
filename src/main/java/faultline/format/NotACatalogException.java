package faultline.format;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// A text is no catalogue of kinds; the message lists everything that is wrong with it, a line
/// each.
public final class NotACatalogException extends IOException {

    private static final long serialVersionUID = 1L;

    NotACatalogException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }

    NotACatalogException(String message, Place place) {
        super(place + ": " + message);
    }
}
