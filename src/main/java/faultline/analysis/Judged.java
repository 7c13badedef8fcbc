package faultline.analysis;

import faultline.model.Acceptance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finding together with the acceptance that covers it, if one does.
public record Judged(Finding finding, @Nullable Acceptance acceptance) {

    /// Pairs each finding with the first acceptance that bears its fingerprint, was given for
    /// something as severe at least, and holds today.
    public static List<Judged> all(
            List<Finding> findings, List<Acceptance> acceptances, LocalDate today) {
        return findings.stream()
                .map(finding ->
                        new Judged(
                                finding,
                                acceptances.stream()
                                        .filter(it -> covers(it, finding, today))
                                        .findFirst()
                                        .orElse(null)))
                .toList();
    }

    public boolean isAccepted() {
        return acceptance != null;
    }

    /// Whether somebody still has to do something about it.
    public boolean isOpen() {
        return !isAccepted() && finding.verdict() == Verdict.VIOLATED;
    }

    private static boolean covers(Acceptance acceptance, Finding finding, LocalDate today) {
        return acceptance.fingerprint().equals(finding.fingerprint())
                && acceptance.holdsOn(today)
                && coversSeverityOf(finding, acceptance.severity());
    }

    private static boolean coversSeverityOf(Finding finding, @Nullable String accepted) {
        return accepted == null
                || Severity.read(accepted).filter(it -> it.atLeast(finding.severity())).isPresent();
    }
}
