package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Finding;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One thing that an expert expects, or does not accept, of the findings on a drawing.
///
/// @param claim what about the rule
/// @param rule its id; `EXCH-DAG-*` in a prohibition means all that begin so; empty for a limit
/// @param severity how grave, where that is prescribed
/// @param about elements that one and the same finding mentions
record Expectation(Claim claim, String rule, @Nullable Severity severity, List<String> about) {

    private static final Set<String> WRITTEN =
            Rules.ALL.stream().map(it -> it.info().id()).collect(Collectors.toUnmodifiableSet());

    /// What is said about a rule.
    enum Claim {
        /// It is violated.
        MUST,
        /// The same of a rule of the extended catalogue, which need not be written.
        BEYOND,
        /// It praises.
        GOOD,
        /// It is not violated.
        MUST_NOT,
        /// No rule that the case does not name is violated this gravely.
        NOTHING_FROM
    }

    Expectation {
        about = List.copyOf(about);
    }

    /// Whether it can be held already: a rule that is not written yet says nothing.
    boolean isHeld() {
        return claim == Claim.MUST_NOT || claim == Claim.NOTHING_FROM || WRITTEN.contains(rule);
    }

    @Override
    public String toString() {
        var word = severity == null ? "" : " " + severity.word();
        return claim + " " + rule + word + (about.isEmpty() ? "" : " about " + about);
    }

    void check(List<Finding> findings, List<Expectation> all) {
        switch (claim) {
            case MUST, BEYOND ->
                    assertTrue(isAmong(findings, Verdict.VIOLATED), () -> in(findings));
            case GOOD -> assertTrue(isAmong(findings, Verdict.GOOD), () -> in(findings));
            case MUST_NOT -> assertTrue(!isAmong(findings, Verdict.VIOLATED), () -> in(findings));
            case NOTHING_FROM -> assertEquals(List.of(), graver(findings, all), this::toString);
        }
    }

    private boolean isAmong(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(it -> it.verdict() == verdict)
                .filter(it -> isRule(it.rule()))
                .filter(it -> severity == null || it.severity() == severity)
                .anyMatch(it -> about.stream().map(Id::new).allMatch(it::mentions));
    }

    private boolean isRule(String id) {
        return rule.endsWith("*")
                ? id.startsWith(rule.substring(0, rule.length() - 1))
                : id.equals(rule);
    }

    /// Nothing as long as a rule of the case is not written: it may speak for what another one
    /// says.
    private List<String> graver(List<Finding> findings, List<Expectation> all) {
        if (all.stream().anyMatch(it -> it.claim() == Claim.MUST && !it.isHeld())) {
            return List.of();
        }
        var named = new ArrayList<String>();
        all.stream().filter(it -> it.claim() == Claim.MUST).forEach(it -> named.add(it.rule()));
        return findings.stream()
                .filter(it -> it.verdict() == Verdict.VIOLATED)
                .filter(it -> severity != null && it.severity().atLeast(severity))
                .filter(it -> !named.contains(it.rule()))
                .map(Expectation::line)
                .toList();
    }

    private String in(List<Finding> findings) {
        return this + " in " + findings.stream().map(Expectation::line).toList();
    }

    private static String line(Finding it) {
        return it.rule() + " " + it.severity().word() + " " + it.verdict().word() + it.subjects();
    }
}
