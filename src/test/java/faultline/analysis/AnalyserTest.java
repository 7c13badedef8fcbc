package faultline.analysis;

import static faultline.Topologies.CATALOG;
import static faultline.Topologies.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnalyserTest {

    private final Topologies estate =
            new Topologies()
                    .put("h", "hypervisor-host")
                    .server("a", "application", "h")
                    .server("b", "application", "h")
                    .service("sales", "a");

    @Test
    void aFindingKeepsItsSeverityInProduction() {
        assertEquals(List.of("X critical"), said(new Claim("X", "a")));
    }

    @Test
    void inALabAFindingIsARemark() {
        estate.set("vm-a", "environment", "lab");
        assertEquals(List.of("X info"), said(new Claim("X", "a")));
    }

    @Test
    void theLabIsInheritedFromTheHost() {
        estate.set("h", "environment", "test");
        assertEquals(List.of("X info"), said(new Claim("X", "a")));
    }

    @Test
    void aServiceOfTheLabIsEnough() {
        estate.set("sales", "environment", "dev");
        assertEquals(List.of("X info"), said(new Claim("X", "a")));
    }

    @Test
    void aTagForProductionCounts() {
        estate.set("sales", "environment", "dev").set("a", "environment", "production");
        assertEquals(List.of("X critical"), said(new Claim("X", "a")));
    }

    @Test
    void oneServerInTheLabDoesNotExcuseTheOther() {
        estate.set("a", "environment", "lab");
        assertEquals(List.of("X critical"), said(new Claim("X", "b", "a")));
    }

    @Test
    void whatCarriesOnlyLabServersIsLab() {
        estate.set("a", "environment", "lab").set("vm-a", "environment", "lab");
        estate.remove("vm-b").put("san", "storage-array").link("stored-on", "vm-a", "san");
        assertEquals(List.of("X info"), said(new Claim("X", "san")));
    }

    @Test
    void bestEffortIsMediumAtMost() {
        estate.set("sales", "criticality", "best-effort");
        assertEquals(List.of("X medium"), said(new Claim("X", "a")));
    }

    @Test
    void bestEffortDoesNotExcuseABusinessService() {
        estate.set("sales", "criticality", "best-effort").service("stock", "a");
        assertEquals(List.of("X critical"), said(new Claim("X", "a")));
    }

    @Test
    void whatIsNotInServiceIsNotThere() {
        estate.set("vm-a", "state", "planned");
        assertEquals(List.of(), said(new Claim("X", "a")));
    }

    @Test
    void praiseAndQuestionsAreNotLimited() {
        estate.set("sales", "criticality", "best-effort");
        assertEquals(
                List.of("X critical"),
                said(new Claim("X", Verdict.UNKNOWN, Severity.CRITICAL, List.of("a"))));
    }

    @Test
    void oneCauseGivesOneFinding() {
        var rules = List.<Rule>of(new Claim("GENERAL", "a"), new Claim("SPECIAL", "b", "a"));
        var order = List.of(new Precedence("GENERAL", Set.of("SPECIAL")));
        assertEquals(List.of("SPECIAL critical"), said(rules, order));
    }

    @Test
    void aFindingAboutSomethingElseSilencesNobody() {
        var rules = List.<Rule>of(new Claim("GENERAL", "a"), new Claim("SPECIAL", "b"));
        var order = List.of(new Precedence("GENERAL", Set.of("SPECIAL")));
        assertEquals(List.of("GENERAL critical", "SPECIAL critical"), said(rules, order));
    }

    @Test
    void aRemarkSilencesNobodyWhereMoreIsAsked() {
        var remark = new Claim("SPECIAL", Verdict.VIOLATED, Severity.LOW, List.of("a"));
        var rules = List.<Rule>of(new Claim("GENERAL", "a"), remark);
        var order = List.of(new Precedence("GENERAL", Set.of("SPECIAL"), Severity.MEDIUM));
        assertEquals(List.of("GENERAL critical", "SPECIAL low"), said(rules, order));
    }

    @Test
    void aQuestionSilencesNobody() {
        var question = new Claim("SPECIAL", Verdict.UNKNOWN, Severity.INFO, List.of("a"));
        var rules = List.<Rule>of(new Claim("GENERAL", "a"), question);
        var order = List.of(new Precedence("GENERAL", Set.of("SPECIAL")));
        assertEquals(List.of("GENERAL critical", "SPECIAL info"), said(rules, order));
    }

    @Test
    void aRuleThatFailsSaysSoAndSilencesNobody() {
        var findings =
                new Analyser(CATALOG, List.of(new Broken(), new Claim("X", "a")), List.of())
                        .analyse(estate.topology())
                        .findings();
        assertEquals(
                List.of("X violated critical", "BROKEN-001 unknown info"),
                findings.stream()
                        .map(it ->
                                it.rule() + " " + it.verdict().word() + " " + it.severity().word())
                        .toList());
        var failure = findings.getLast();
        assertEquals(List.of("the book"), failure.sources());
        assertTrue(failure.message().startsWith("Rule BROKEN-001 failed"), failure.message());
    }

    @Test
    void aRuleThatFailsOnAnEmptyDesignSaysNothing() {
        var analysis =
                new Analyser(CATALOG, List.of(new Broken()), List.of()).analyse(Topology.EMPTY);
        assertEquals(List.of(), analysis.findings());
    }

    private List<String> said(Rule rule) {
        return said(List.of(rule), List.of());
    }

    private List<String> said(List<Rule> rules, List<Precedence> order) {
        return new Analyser(CATALOG, rules, order)
                .analyse(estate.topology()).findings().stream()
                        .map(it -> it.rule() + " " + it.severity().word())
                        .toList();
    }

    /// A rule that fails while its findings are being asked for.
    private record Broken() implements Rule {

        @Override
        public RuleInfo info() {
            return new RuleInfo(
                    "BROKEN-001", "Broken", Severity.HIGH, List.of(), "", List.of("the book"));
        }

        @Override
        public Stream<Finding> check(Facts facts) {
            return Stream.of(1)
                    .map(_ -> {
                        throw new IllegalStateException("a mistake");
                    });
        }
    }

    /// A rule that always claims the same about those of its subjects that it finds.
    private record Claim(String id, Verdict verdict, Severity severity, List<String> subjects)
            implements Rule {

        Claim(String id, String... subjects) {
            this(id, Verdict.VIOLATED, Severity.CRITICAL, List.of(subjects));
        }

        @Override
        public RuleInfo info() {
            return new RuleInfo(id, id, severity, List.of(), "", List.of());
        }

        @Override
        public Stream<Finding> check(Facts facts) {
            var there =
                    ids(subjects.toArray(String[]::new)).stream()
                            .filter(facts.topology()::has)
                            .toList();
            return there.isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                            new Finding(
                                    id,
                                    severity,
                                    List.of(),
                                    verdict,
                                    "Claimed.",
                                    there,
                                    List.of(),
                                    null,
                                    "",
                                    List.of()));
        }
    }
}
