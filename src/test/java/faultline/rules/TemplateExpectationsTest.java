package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.Topologies;
import faultline.analysis.Verdict;
import faultline.format.Template;
import faultline.format.Templates;
import faultline.rules.Expectation.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every template and every variant of it against what an expert expects. An expectation of a rule
/// that is not written yet begins to count by itself as soon as the rule is in [Rules#ALL].
class TemplateExpectationsTest {

    private static final Path CATALOGUE =
            Path.of("src/test/resources/faultline/rules/catalogue.txt");

    @ParameterizedTest
    @MethodSource("cases")
    void itIsJudgedAsAnExpertWould(TemplateCase it) {
        var findings = Verdicts.on(edited(it)).findings();
        assertAll(
                it.expectations().stream()
                        .filter(Expectation::isHeld)
                        .map(wish -> () -> wish.check(findings, it.expectations())));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void itLeavesNoQuestionOpen(Template template) {
        var open =
                Verdicts.on(topology(template)).findings().stream()
                        .filter(it -> it.verdict() == Verdict.UNKNOWN)
                        .map(it -> it.rule() + ": " + it.message())
                        .toList();
        assertEquals(List.of(), open);
    }

    @Test
    void everyTemplateIsInTheTableAsItIsDrawn() {
        assertEquals(
                templates().map(Template::id).toList(),
                cases().filter(it -> it.variant().isEmpty()).map(TemplateCase::template).toList());
    }

    @Test
    void everyRuleInTheTableIsKnown() throws IOException {
        var core = rules("core");
        var extended = rules("extended");
        var unknown =
                cases().flatMap(it -> it.expectations().stream())
                        .filter(it -> !it.rule().isEmpty() && !it.rule().endsWith("*"))
                        .filter(it ->
                                it.claim() == Claim.BEYOND
                                        ? !extended.contains(it.rule())
                                        : !core.contains(it.rule())
                                                && !extended.contains(it.rule()))
                        .map(Expectation::toString)
                        .toList();
        assertEquals(List.of(), unknown);
    }

    static Stream<TemplateCase> cases() {
        return Stream.of(ExchangeTemplates.cases(), SqlTemplates.cases(), ClusterTemplates.cases())
                .flatMap(it -> it)
                .sorted((one, other) -> one.template().compareTo(other.template()));
    }

    static Stream<Template> templates() {
        return Templates.all().stream();
    }

    private static Topologies edited(TemplateCase it) {
        var estate = topology(Templates.find(it.template()).orElseThrow());
        it.edit().accept(estate);
        return estate;
    }

    private static Topologies topology(Template template) {
        return Topologies.of(Templates.open(template).document().topology());
    }

    private static Set<String> rules(String part) throws IOException {
        return Files.readAllLines(CATALOGUE).stream()
                .filter(it -> it.endsWith(" " + part))
                .map(it -> it.substring(0, it.indexOf(' ')))
                .collect(Collectors.toSet());
    }
}
