package faultline.rules;

import faultline.Topologies;
import faultline.analysis.Severity;
import faultline.rules.Expectation.Claim;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A template, or a variant of it, with what an expert expects of its findings.
///
/// @param template its short name: `t01`
/// @param variant what differs from the drawing, in a few words; empty for the drawing as it is
/// @param edit makes the variant
record TemplateCase(
        String template,
        String variant,
        Consumer<Topologies> edit,
        List<Expectation> expectations) {

    TemplateCase {
        expectations = List.copyOf(expectations);
    }

    /// The template as it is drawn.
    static TemplateCase drawn(String template) {
        return new TemplateCase(template, "", _ -> {}, List.of());
    }

    static TemplateCase variant(String template, String variant, Consumer<Topologies> edit) {
        return new TemplateCase(template, variant, edit, List.of());
    }

    /// The rule is violated; one finding mentions all of these elements.
    TemplateCase must(String rule, Severity severity, String... about) {
        return and(new Expectation(Claim.MUST, rule, severity, List.of(about)));
    }

    /// The same where the expert prescribes no severity.
    TemplateCase must(String rule, String... about) {
        return and(new Expectation(Claim.MUST, rule, null, List.of(about)));
    }

    /// As [#must], of a rule of the extended catalogue: it counts once the rule is written.
    TemplateCase beyond(String rule, Severity severity, String... about) {
        return and(new Expectation(Claim.BEYOND, rule, severity, List.of(about)));
    }

    TemplateCase praises(String rule, String... about) {
        return and(new Expectation(Claim.GOOD, rule, null, List.of(about)));
    }

    /// None of these rules is violated; `EXCH-DAG-*` stands for all that begin so.
    TemplateCase mustNot(String... rules) {
        var result = this;
        for (var rule : rules) {
            result = result.mustNotAbout(rule);
        }
        return result;
    }

    TemplateCase mustNotAbout(String rule, String... about) {
        return and(new Expectation(Claim.MUST_NOT, rule, null, List.of(about)));
    }

    /// Nothing else is violated at this severity or a graver one.
    TemplateCase nothingElseFrom(Severity severity) {
        return and(new Expectation(Claim.NOTHING_FROM, "", severity, List.of()));
    }

    private TemplateCase and(Expectation expectation) {
        var all = Stream.concat(expectations.stream(), Stream.of(expectation)).toList();
        return new TemplateCase(template, variant, edit, all);
    }

    @Override
    public String toString() {
        return template + (variant.isEmpty() ? " as drawn" : ": " + variant);
    }
}
