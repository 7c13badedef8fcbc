package faultline.ci;

import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.format.Baseline;
import org.jspecify.annotations.Nullable;

/// Which findings let a check fail.
///
/// @param threshold the least severity that counts
/// @param known what was there before in this document and does not count; null when nothing is
///   compared
public record Gate(Severity threshold, @Nullable Baseline known) {

    /// Whether the finding was there before.
    public boolean knows(Judged judged) {
        return known != null && known.has(judged.finding());
    }

    /// Whether the check fails for it: it is open, new, and severe enough.
    public boolean stops(Judged judged) {
        return judged.isOpen() && !knows(judged) && judged.finding().severity().atLeast(threshold);
    }

    boolean isComparing() {
        return known != null;
    }
}
