package faultline.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A risk that a person accepted. What it covers is open again once it is more severe than it was
/// when it was accepted.
///
/// With a fingerprint it covers exactly that finding: when the evidence changes, so does the
/// fingerprint, and the finding is open again. Without one it covers what the rule finds on one
/// element or, with neither, in the whole document.
///
/// @param fingerprint see `faultline.analysis.Finding`; null when it covers more than one finding
/// @param rule the rule's id; beside a fingerprint only for the reader
/// @param on the element that findings must be about, where there is no fingerprint
/// @param severity how severe it was then, in the word of `faultline.analysis.Severity`; null in
///   documents written before that was kept, which then covers any
/// @param until the last day on which it holds; null means without end
public record Acceptance(
        @Nullable String fingerprint,
        String rule,
        @Nullable Id on,
        @Nullable String severity,
        String reason,
        String owner,
        @Nullable String ticket,
        @Nullable LocalDate until,
        Extras extras) {

    public Acceptance {
        if (reason.isBlank() || owner.isBlank()) {
            throw new MalformedTopologyException(
                    "The acceptance of "
                            + (fingerprint == null ? rule : fingerprint)
                            + " needs a reason and an owner");
        }
        if (fingerprint == null && rule.isBlank()) {
            throw new MalformedTopologyException("An acceptance needs a fingerprint or a rule");
        }
    }

    /// The acceptance of one finding.
    public Acceptance(
            String fingerprint,
            String rule,
            @Nullable String severity,
            String reason,
            String owner,
            @Nullable String ticket,
            @Nullable LocalDate until,
            Extras extras) {
        this(fingerprint, rule, null, severity, reason, owner, ticket, until, extras);
    }

    /// Whether both are about the same, so that the later one stands.
    public boolean replaces(Acceptance other) {
        return fingerprint != null
                ? fingerprint.equals(other.fingerprint)
                : other.fingerprint == null
                        && rule.equals(other.rule)
                        && Objects.equals(on, other.on);
    }

    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
