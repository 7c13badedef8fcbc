package faultline.analysis;

import faultline.model.Acceptance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A finding together with the acceptance that covers it, if one does.
public record Judged(Finding finding, @Nullable Acceptance acceptance) {

    /// Pairs each finding with the first acceptance that covers it, was given for something as
    /// severe at least, and holds today. One for just this finding comes before one for a rule.
    public static List<Judged> all(
            List<Finding> findings, List<Acceptance> acceptances, LocalDate today) {
        return findings.stream()
                .map(finding ->
                        new Judged(
                                finding,
                                acceptances.stream()
                                        .filter(it -> covers(it, finding, today))
                                        .min(Comparator.comparingInt(Judged::breadth))
                                        .orElse(null)))
                .toList();
    }

    /// The acceptances that cover none of these findings: what they were given for has gone, became
    /// worse, or they have ended.
    public static List<Acceptance> idle(List<Judged> judged, List<Acceptance> acceptances) {
        var used = judged.stream().flatMap(it -> Stream.ofNullable(it.acceptance())).toList();
        return acceptances.stream().filter(it -> !used.contains(it)).toList();
    }

    public boolean isAccepted() {
        return acceptance != null;
    }

    /// Whether somebody still has to do something about it.
    public boolean isOpen() {
        return !isAccepted() && finding.verdict() == Verdict.VIOLATED;
    }

    static boolean covers(Acceptance acceptance, Finding finding, LocalDate today) {
        return isAbout(acceptance, finding)
                && acceptance.holdsOn(today)
                && coversSeverityOf(finding, acceptance.severity());
    }

    private static boolean isAbout(Acceptance acceptance, Finding finding) {
        var fingerprint = acceptance.fingerprint();
        if (fingerprint != null) {
            return fingerprint.equals(finding.fingerprint());
        }
        var on = acceptance.on();
        return finding.verdict() != Verdict.GOOD
                && acceptance.rule().equals(finding.rule())
                && (on == null || finding.subjects().contains(on));
    }

    /// How much an acceptance covers: one finding, a rule on one element, a rule.
    private static int breadth(Acceptance acceptance) {
        return acceptance.fingerprint() != null ? 0 : acceptance.on() != null ? 1 : 2;
    }

    private static boolean coversSeverityOf(Finding finding, @Nullable String accepted) {
        return accepted == null
                || Severity.read(accepted).filter(it -> it.atLeast(finding.severity())).isPresent();
    }
}
