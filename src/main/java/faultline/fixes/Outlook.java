package faultline.fixes;

import faultline.analysis.Analysis;
import faultline.analysis.Finding;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.model.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A change that was tried: the document after it, and the findings before and after.
///
/// @param document after the change
/// @param before the analysis before it
/// @param after the analysis after it
public record Outlook(Document document, Analysis before, Analysis after) {

    /// Violations before the change.
    public int findingsBefore() {
        return violations(before).size();
    }

    public int findingsAfter() {
        return violations(after).size();
    }

    /// Violations that severe before the change.
    public int before(Severity severity) {
        return count(before, severity);
    }

    public int after(Severity severity) {
        return count(after, severity);
    }

    /// The violations that the change brings: there was none of the same rule before that is about
    /// any of the same things and as severe. What is only said with other evidence is not new.
    public List<Finding> fresh() {
        var known = prints(before);
        var kept = prints(after);
        var vanished =
                new ArrayList<>(
                        violations(before).stream()
                                .filter(it -> !kept.contains(it.fingerprint()))
                                .toList());
        var fresh = new ArrayList<Finding>();
        for (var finding : violations(after)) {
            if (!known.contains(finding.fingerprint())) {
                var successor = vanished.stream().filter(it -> isSame(it, finding)).findFirst();
                successor.ifPresentOrElse(vanished::remove, () -> fresh.add(finding));
            }
        }
        return fresh;
    }

    /// Whether the finding is gone, and nothing new says the same of any of the same elements.
    boolean isWithout(Finding finding) {
        var others = new HashSet<>(prints(before));
        others.remove(finding.fingerprint());
        return after.findings().stream()
                .filter(it -> it.rule().equals(finding.rule()))
                .filter(it -> it.verdict() == finding.verdict())
                .filter(it -> !others.contains(it.fingerprint()))
                .noneMatch(it -> it.subjects().stream().anyMatch(finding.subjects()::contains));
    }

    /// "findings 9 to 6, critical 1 to 0".
    public String told() {
        var criticals =
                before(Severity.CRITICAL) == 0 && after(Severity.CRITICAL) == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", criticals %d → %d",
                                before(Severity.CRITICAL),
                                after(Severity.CRITICAL));
        return String.format(Locale.ROOT, "findings %d → %d", findingsBefore(), findingsAfter())
                + criticals;
    }

    /// What gets worse, in words; empty when nothing does.
    public String price() {
        return fresh().stream()
                .map(it ->
                        String.format(
                                Locale.ROOT,
                                "Brings a finding of its own: %s (%s): %s",
                                it.rule(),
                                it.severity().word(),
                                it.message()))
                .collect(Collectors.joining(" "));
    }

    static List<Finding> violations(Analysis analysis) {
        return analysis.findings().stream().filter(it -> it.verdict() == Verdict.VIOLATED).toList();
    }

    private static boolean isSame(Finding earlier, Finding later) {
        return earlier.rule().equals(later.rule())
                && earlier.severity().atLeast(later.severity())
                && later.subjects().stream().anyMatch(earlier.subjects()::contains);
    }

    private static Set<String> prints(Analysis analysis) {
        return analysis.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
    }

    private static int count(Analysis analysis, Severity severity) {
        return (int) violations(analysis).stream().filter(it -> it.severity() == severity).count();
    }
}
