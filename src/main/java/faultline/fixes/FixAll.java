package faultline.fixes;

import faultline.analysis.Finding;
import faultline.analysis.Verdict;
import faultline.edit.Edit;
import faultline.model.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Mends every finding of one rule, each by its cheapest fix, as one step.
public record FixAll(Fixer fixer) {

    /// More steps than these are left for the next time.
    private static final int MOST = 50;

    /// All findings of a rule together; empty where fewer than two of them can be mended.
    public Optional<Fix> of(Document document, String rule) {
        var before = fixer.analyse(document);
        var fixes = new ArrayList<Fix>();
        var passed = new HashSet<String>();
        var now = document;
        var analysis = before;
        for (var finding = next(analysis.findings(), rule, passed);
                finding.isPresent() && fixes.size() < MOST;
                finding = next(analysis.findings(), rule, passed)) {
            passed.add(finding.get().fingerprint());
            var fix = fixer.offered(now, analysis, finding.get()).stream().findFirst();
            if (fix.isPresent()) {
                fixes.add(fix.get());
                now = fix.get().outlook().document();
                analysis = fix.get().outlook().after();
            }
        }
        if (fixes.size() < 2) {
            return Optional.empty();
        }
        var title = String.format(Locale.ROOT, "Fix all %d of %s", fixes.size(), rule);
        var edit = fixes.stream().map(Fix::edit).reduce(Edit::then).orElseThrow();
        return Optional.of(
                new Fix(
                        fixes.getFirst().answers(),
                        title,
                        new Titled(title, edit),
                        fixes.stream().mapToInt(Fix::effort).sum(),
                        "Each by its cheapest fix.",
                        new Outlook(now, before, analysis)));
    }

    private static Optional<Finding> next(
            Iterable<Finding> findings, String rule, Set<String> passed) {
        for (var finding : findings) {
            if (finding.rule().equals(rule)
                    && finding.verdict() == Verdict.VIOLATED
                    && !passed.contains(finding.fingerprint())) {
                return Optional.of(finding);
            }
        }
        return Optional.empty();
    }
}
