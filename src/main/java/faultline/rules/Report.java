package faultline.rules;

import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.model.Component;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A finding being written: what it says, about what, shown by what. Ends with [#finding].
final class Report {

    private final RuleInfo info;
    private final Verdict verdict;
    private final List<String> sentences = new ArrayList<>();
    private final List<Id> subjects = new ArrayList<>();
    private final List<Id> evidence = new ArrayList<>();
    private Severity severity;
    private @Nullable Id service;
    private String fix = "";

    private Report(RuleInfo info, Verdict verdict, Severity severity) {
        this.info = info;
        this.verdict = verdict;
        this.severity = severity;
    }

    /// A violation of the rule's usual severity.
    static Report violation(RuleInfo info) {
        return new Report(info, Verdict.VIOLATED, info.severity());
    }

    static Report praise(RuleInfo info) {
        return new Report(info, Verdict.GOOD, Severity.INFO);
    }

    /// That the drawing lacks a property which would decide.
    static Report question(RuleInfo info) {
        return new Report(info, Verdict.UNKNOWN, Severity.INFO);
    }

    Report severity(Severity newSeverity) {
        severity = newSeverity;
        return this;
    }

    /// Adds a sentence; an empty one adds nothing.
    Report says(String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
        return this;
    }

    Report about(Id subject) {
        subjects.add(subject);
        return this;
    }

    Report about(Collection<Id> more) {
        subjects.addAll(more);
        return this;
    }

    Report shows(Id shown) {
        evidence.add(shown);
        return this;
    }

    Report shows(Collection<Id> more) {
        evidence.addAll(more);
        return this;
    }

    Report shows(Stream<Component> more) {
        more.map(Component::id).forEach(evidence::add);
        return this;
    }

    /// Names the worst of the services that suffer, if any does.
    Report harms(Impact impact) {
        service = impact.worst();
        return this;
    }

    Report fix(String newFix) {
        fix = newFix;
        return this;
    }

    Finding finding() {
        return new Finding(
                info.id(),
                severity,
                info.concerns(),
                verdict,
                String.join(" ", sentences),
                subjects,
                evidence,
                service,
                fix,
                info.sources());
    }
}
