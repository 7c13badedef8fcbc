package faultline.analysis;

import faultline.model.Acceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// How an acceptance stands towards what is found today.
///
/// @param covers how many findings it covers
public record Standing(Acceptance acceptance, State state, int covers) {

    /// What an acceptance is worth today.
    public enum State {
        ACTIVE("Active"),
        /// Its last day has passed.
        EXPIRED("Expired"),
        /// What it was given for is found again with other evidence, or more severe.
        CHANGED("Evidence changed"),
        /// What it was given for is not found any more.
        IDLE("Covers nothing");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /// For the reader: "Covers nothing".
        public String label() {
            return label;
        }

        /// As written in files: `expired`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Each acceptance of a document, in its order.
    ///
    /// @param judged what is found in the document
    public static List<Standing> all(
            List<Judged> judged, List<Acceptance> acceptances, LocalDate today) {
        var findings = judged.stream().map(Judged::finding).toList();
        return acceptances.stream().map(it -> of(it, findings, today)).toList();
    }

    private static Standing of(Acceptance acceptance, List<Finding> findings, LocalDate today) {
        var covered =
                (int) findings.stream().filter(it -> Judged.covers(acceptance, it, today)).count();
        return new Standing(acceptance, state(acceptance, findings, today, covered), covered);
    }

    /// Whether somebody has to look at it again.
    public boolean isStale() {
        return state != State.ACTIVE;
    }

    private static State state(
            Acceptance acceptance, List<Finding> findings, LocalDate today, int covered) {
        if (!acceptance.holdsOn(today)) {
            return State.EXPIRED;
        } else if (covered > 0) {
            return State.ACTIVE;
        }
        return findings.stream().anyMatch(it -> resembles(acceptance, it))
                ? State.CHANGED
                : State.IDLE;
    }

    private static boolean resembles(Acceptance acceptance, Finding finding) {
        var on = acceptance.on();
        return finding.verdict() != Verdict.GOOD
                && finding.rule().equals(acceptance.rule())
                && (on == null || finding.subjects().contains(on));
    }
}
