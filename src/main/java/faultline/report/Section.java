package faultline.report;

import java.util.Locale;
import java.util.Optional;

/// A part of a report that can be left out; in the order in which they stand there.
public enum Section {
    VERDICT,
    DIAGRAM,
    SERVICES,
    FINDINGS,
    CUT_SETS,
    FAILURES,
    ACCEPTED,
    INVENTORY,
    ASSUMPTIONS,
    RULES;

    /// As written on the command line: `cut-sets`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Section> read(String word) {
        for (var section : values()) {
            if (section.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
