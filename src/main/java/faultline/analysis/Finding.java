package faultline.analysis;

import faultline.model.Id;
import faultline.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One judged statement about a topology.
///
/// @param rule the rule's catalogue id, as in `RED-002`
/// @param concerns what it is about, in the order of [Concern]
/// @param message one or two sentences with the names and numbers of this case; plain text
/// @param subjects what it is about, the first one foremost; never empty; their badges count it
/// @param evidence what else the reader must look at to believe it, such as the shared host
/// @param service the service that suffers, where there is one
/// @param fix what to do, for this case
/// @param sources where the rule comes from
public record Finding(
        String rule,
        Severity severity,
        List<Concern> concerns,
        Verdict verdict,
        String message,
        List<Id> subjects,
        List<Id> evidence,
        @Nullable Id service,
        String fix,
        List<String> sources) {

    /// The order of every list of findings: severity, rule, subjects, service.
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity)
                    .thenComparing(Finding::rule)
                    .thenComparing(finding -> joined(finding.subjects()))
                    .thenComparing(
                            finding -> finding.service() == null ? "" : finding.service().value())
                    .thenComparing(Finding::message);

    /// Of a fingerprint: enough that two findings of one document never share them.
    private static final int DIGITS = 16;

    public Finding {
        concerns = List.copyOf(concerns);
        subjects = subjects.stream().distinct().toList();
        var about = subjects;
        evidence = evidence.stream().distinct().filter(id -> !about.contains(id)).toList();
        sources = List.copyOf(sources);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException(rule + " is about nothing");
        }
    }

    /// What names this finding for good: rule, verdict, subjects, evidence and service, in any
    /// order. It changes when the evidence does, so that an acceptance does not outlive its reason;
    /// it does not change with names, wording, severity or layout.
    public String fingerprint() {
        var text =
                String.join(
                        "|",
                        rule,
                        verdict.word(),
                        sorted(subjects),
                        sorted(evidence),
                        service == null ? "" : service.value());
        return rule + "-" + Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    public Finding with(Severity newSeverity) {
        return new Finding(
                rule,
                newSeverity,
                concerns,
                verdict,
                message,
                subjects,
                evidence,
                service,
                fix,
                sources);
    }

    /// Whether it is about that element or shows it as evidence.
    public boolean mentions(Id id) {
        return mentioned().anyMatch(id::equals);
    }

    /// Subjects, evidence and service.
    Stream<Id> mentioned() {
        return Stream.of(subjects.stream(), evidence.stream(), Stream.ofNullable(service))
                .flatMap(ids -> ids);
    }

    private static String joined(List<Id> ids) {
        return ids.stream().map(Id::value).collect(Collectors.joining(","));
    }

    private static String sorted(List<Id> ids) {
        return ids.stream().sorted().map(Id::value).collect(Collectors.joining(","));
    }
}
