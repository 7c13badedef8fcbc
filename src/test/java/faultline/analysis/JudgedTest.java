package faultline.analysis;

import static faultline.Topologies.CATALOG;
import static faultline.Topologies.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.Topologies;
import faultline.model.Acceptance;
import faultline.model.Extras;
import faultline.model.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Topologies estate =
            new Topologies()
                    .put("h", "hypervisor-host")
                    .server("a", "application", "h")
                    .service("sales", "a");

    @Test
    void whatWasAcceptedInTheLabIsOpenAgainInProduction() {
        estate.set("h", "environment", "lab");
        var lab = finding();
        assertEquals(Severity.INFO, lab.severity());
        var accepted = List.of(accepted(lab, lab.severity().word()));
        assertEquals(List.of(false), open(lab, accepted));

        estate.set("h", "environment", "production");
        var production = finding();
        assertEquals(lab.fingerprint(), production.fingerprint());
        assertEquals(List.of(true), open(production, accepted));
    }

    @Test
    void whatWasAcceptedStaysAcceptedWhenItBecomesLessSevere() {
        var finding = finding();
        assertEquals(
                List.of(false),
                open(finding.with(Severity.LOW), List.of(accepted(finding, "critical"))));
    }

    @Test
    void anAcceptanceOfADocumentThatKeptNoSeverityHolds() {
        var finding = finding();
        assertEquals(List.of(false), open(finding, List.of(accepted(finding, null))));
    }

    @Test
    void aRuleIsAcceptedOnOneElementOrInTheWholeDocument() {
        var finding = finding();
        assertEquals(List.of(false), open(finding, List.of(rule("X", "a", null))));
        assertEquals(List.of(false), open(finding, List.of(rule("X", null, null))));
        assertEquals(List.of(true), open(finding, List.of(rule("X", "h", null))));
        assertEquals(List.of(true), open(finding, List.of(rule("Y", null, null))));
        assertEquals(List.of(true), open(finding, List.of(rule("X", null, "low"))));
    }

    @Test
    void theNarrowestAcceptanceStandsAndTheRestIsIdle() {
        var finding = finding();
        var broad = rule("X", null, null);
        var narrow = accepted(finding, null);
        var judged = Judged.all(List.of(finding), List.of(broad, narrow), TODAY);
        assertEquals(narrow, judged.getFirst().acceptance());
        assertEquals(List.of(broad), Judged.idle(judged, List.of(broad, narrow)));
    }

    private static Acceptance rule(String rule, @Nullable String on, @Nullable String severity) {
        return new Acceptance(
                null,
                rule,
                on == null ? null : new Id(on),
                severity,
                "As everywhere",
                "Ann",
                null,
                null,
                Extras.NONE);
    }

    private Finding finding() {
        return new Analyser(CATALOG, List.of(new Weak()), List.of())
                .analyse(estate.topology())
                .findings()
                .getFirst();
    }

    private static List<Boolean> open(Finding finding, List<Acceptance> acceptances) {
        return Judged.all(List.of(finding), acceptances, TODAY).stream()
                .map(Judged::isOpen)
                .toList();
    }

    private static Acceptance accepted(Finding finding, @Nullable String severity) {
        return new Acceptance(
                finding.fingerprint(),
                finding.rule(),
                severity,
                "It is only the lab",
                "Ann",
                null,
                null,
                Extras.NONE);
    }

    /// Always finds the server `a` critical.
    private record Weak() implements Rule {

        @Override
        public RuleInfo info() {
            return new RuleInfo("X", "X", Severity.CRITICAL, List.of(), "", List.of());
        }

        @Override
        public Stream<Finding> check(Facts facts) {
            return Stream.of(
                    new Finding(
                            "X",
                            Severity.CRITICAL,
                            List.of(),
                            Verdict.VIOLATED,
                            "Weak.",
                            ids("a"),
                            List.of(),
                            null,
                            "",
                            List.of()));
        }
    }
}
