package faultline.analysis;

import faultline.model.Id;
import java.util.ArrayList;
import java.util.HashMap;
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
        var byMention = new HashMap<Id, List<Finding>>();
        findings.stream()
                .filter(it -> it.verdict() == Verdict.VIOLATED)
                .forEach(it ->
                        it.mentioned()
                                .forEach(id ->
                                        byMention
                                                .computeIfAbsent(id, _ -> new ArrayList<>())
                                                .add(it)));
        return findings.stream()
                .filter(weaker -> {
                    var others = byMention.getOrDefault(weaker.subjects().getFirst(), List.of());
                    return order.stream().noneMatch(it -> it.silences(weaker, others));
                })
                .toList();
    }

    private boolean silences(Finding weaker, List<Finding> others) {
        return weaker.rule().equals(rule)
                && others.stream()
                        .anyMatch(it -> to.contains(it.rule()) && it.severity().atLeast(least));
    }
}
