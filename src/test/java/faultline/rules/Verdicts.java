package faultline.rules;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.Topologies;
import faultline.analysis.Finding;
import faultline.analysis.Verdict;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What all rules together say about one topology, as a test asks for it.
final class Verdicts {

    private final List<Finding> findings;

    private Verdicts(List<Finding> findings) {
        this.findings = findings;
    }

    static Verdicts on(Topologies estate) {
        return on(estate.topology());
    }

    static Verdicts on(Topology topology) {
        return new Verdicts(Rules.analyser(CATALOG).analyse(topology).findings());
    }

    List<Finding> findings() {
        return findings;
    }

    /// Every finding as `RED-002 critical`, with `good` or `unknown` after it if it is no
    /// violation.
    List<String> all() {
        return findings.stream().map(Verdicts::line).toList();
    }

    /// The same of one rule.
    List<String> of(String rule) {
        return findings.stream().filter(it -> it.rule().equals(rule)).map(Verdicts::line).toList();
    }

    /// The findings of a rule about one element.
    List<String> about(String rule, String subject) {
        return aboutIt(rule, subject).map(Verdicts::line).toList();
    }

    String message(String rule, String subject) {
        return aboutIt(rule, subject).findFirst().orElseThrow().message();
    }

    private Stream<Finding> aboutIt(String rule, String subject) {
        return findings.stream()
                .filter(it -> it.rule().equals(rule))
                .filter(it -> it.subjects().contains(new Id(subject)));
    }

    Finding only(String rule) {
        var found = findings.stream().filter(it -> it.rule().equals(rule)).toList();
        assertEquals(1, found.size(), () -> rule + " in " + all());
        return found.getFirst();
    }

    Set<String> subjectsOf(String rule) {
        return only(rule).subjects().stream().map(Id::value).collect(Collectors.toSet());
    }

    void areSilentOn(String... rules) {
        for (var rule : rules) {
            assertEquals(List.of(), of(rule), () -> "in " + all());
        }
    }

    /// Everything but what only states a version's end of support.
    List<String> butSupport() {
        return all().stream().filter(it -> !it.startsWith("EXCH-LIFE-001")).toList();
    }

    private static String line(Finding finding) {
        var text = finding.rule() + " " + finding.severity().word();
        return Stream.of(text, finding.verdict().word())
                .filter(it -> !it.equals(Verdict.VIOLATED.word()))
                .collect(Collectors.joining(" "));
    }
}
