package faultline.analysis;

import java.util.Locale;

/// What a rule concluded.
public enum Verdict {
    VIOLATED,
    /// The design is right, and saying so is worth it.
    GOOD,
    /// A property that decides is not set.
    UNKNOWN;

    /// As written in files: `violated`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
