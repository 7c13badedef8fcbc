package faultline.fixes;

import faultline.analysis.Analysis;
import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.model.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Which findings are to go: violations that nobody has accepted.
///
/// @param atLeast how severe they are at least
/// @param rules by which rules; empty for any
/// @param today the day on which acceptances must hold
public record Goal(Severity atLeast, Set<String> rules, LocalDate today) {

    public Goal {
        rules = Set.copyOf(rules);
    }

    /// What is still to go of a document's findings, the worst first.
    public List<Finding> open(Document document, Analysis analysis) {
        return Judged.all(analysis.findings(), document.acceptances(), today).stream()
                .filter(Judged::isOpen)
                .map(Judged::finding)
                .filter(it -> it.severity().atLeast(atLeast))
                .filter(it -> rules.isEmpty() || rules.contains(it.rule()))
                .toList();
    }
}
