package faultline.analysis;

import java.util.List;
import java.util.Set;

/// Which rule speaks where several see the same thing, so that one cause gives one finding.
///
/// @param rule the rule that keeps silent
/// @param to the rules before which it does; a finding of theirs must be a violation and mention
///   what the silent finding is foremost about
public record Precedence(String rule, Set<String> to) {

    public Precedence {
        to = Set.copyOf(to);
    }

    /// The findings without those that a more telling one covers.
    static List<Finding> settle(List<Finding> findings, List<Precedence> order) {
        return findings.stream()
                .filter(finding -> order.stream().noneMatch(it -> it.silences(finding, findings)))
                .toList();
    }

    private boolean silences(Finding weaker, List<Finding> all) {
        return weaker.rule().equals(rule)
                && all.stream()
                        .anyMatch(stronger ->
                                to.contains(stronger.rule())
                                        && stronger.verdict() == Verdict.VIOLATED
                                        && stronger.mentions(weaker.subjects().getFirst()));
    }
}
