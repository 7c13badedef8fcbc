package faultline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A finding that a person accepted. It covers exactly the finding with this fingerprint: when the
/// evidence changes, so does the fingerprint, and the finding is open again. It is also open again
/// once it is more severe than it was when it was accepted.
///
/// @param fingerprint see `faultline.analysis.Finding`
/// @param rule the rule's id, for the reader
/// @param severity how severe it was then, in the word of `faultline.analysis.Severity`; null in
///   documents written before that was kept, which then covers any
/// @param until the last day on which it holds; null means without end
public record Acceptance(
        String fingerprint,
        String rule,
        @Nullable String severity,
        String reason,
        String owner,
        @Nullable String ticket,
        @Nullable LocalDate until,
        Extras extras) {

    public Acceptance {
        if (reason.isBlank() || owner.isBlank()) {
            throw new MalformedTopologyException(
                    "The acceptance of " + fingerprint + " needs a reason and an owner");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
