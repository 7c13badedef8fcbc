package faultline.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The problems of one text, collected while it is read.
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void setAside(Json value, Pointer pointer, String message) {
        add(Problem.Severity.SET_ASIDE, value, pointer, message);
    }

    void adjusted(Json value, Pointer pointer, String message) {
        add(Problem.Severity.ADJUSTED, value, pointer, message);
    }

    int count() {
        return found.size();
    }

    /// In the order of the text.
    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private void add(Problem.Severity severity, Json value, Pointer pointer, String message) {
        var place = value.place();
        found.add(new Problem(severity, place.line(), place.column(), pointer.toString(), message));
    }
}
