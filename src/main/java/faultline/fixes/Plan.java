package faultline.fixes;

import faultline.analysis.Finding;
import faultline.edit.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fixes to be made one after the other.
///
/// @param fixes each tried in the document that the ones before it leave
/// @param edit all of them as one step to undo; null where there is no fix
/// @param outlook what the document and its findings become by all of them
/// @param left the findings that should go and for which no fix is known
/// @param certainty whether a cheaper set was ruled out
public record Plan(
        List<Fix> fixes,
        @Nullable Edit edit,
        Outlook outlook,
        List<Finding> left,
        Certainty certainty) {

    /// Whether a cheaper set was ruled out.
    public enum Certainty {
        /// Every cheaper set of the offered fixes was tried, or costs more.
        PROVEN,
        /// Found step by step; a cheaper set may exist.
        NOT_PROVEN
    }

    public Plan {
        fixes = List.copyOf(fixes);
        left = List.copyOf(left);
    }

    public int effort() {
        return fixes.stream().mapToInt(Fix::effort).sum();
    }
}
