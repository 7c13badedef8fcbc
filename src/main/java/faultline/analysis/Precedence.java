package faultline.analysis;

import java.util.List;
import java.util.Set;

/// Which rule speaks where several see the same thing, so that one cause gives one finding.
///
/// @param rule the rule that keeps silent
/// @param to the rules before which it does; a finding of theirs must be a violation and mention
///   what the silent finding is foremost about
/// @param least how severe that finding must be; a weaker one is only a remark and silences nobody
public record Precedence(String rule, Set<String> to, Severity least) {

    public Precedence {
        to = Set.copyOf(to);
    }

    /// Before findings of any severity.
    public Precedence(String rule, Set<String> to) {
        this(rule, to, Severity.INFO);
    }

    /// The findings without those that a more telling one covers.
    static List<Finding> settle(List<Finding> findings, List<Precedence> order) {
        return findings.stream()
                .filter(finding -> order.stream().noneMatch(it -> it.silences(finding, findings)))
                .toList();
    }

    private boolean silences(Finding weaker, List<Finding> all) {
        return weaker.rule().equals(rule)
                && all.stream().anyMatch(stronger -> speaksFor(stronger, weaker));
    }

    private boolean speaksFor(Finding stronger, Finding weaker) {
        return to.contains(stronger.rule())
                && stronger.verdict() == Verdict.VIOLATED
                && stronger.severity().atLeast(least)
                && stronger.mentions(weaker.subjects().getFirst());
    }
}
