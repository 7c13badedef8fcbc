package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.analysis.Concern;
import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.model.Acceptance;
import faultline.model.Extras;
import faultline.model.Id;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingsJsonTest {

    @Test
    void theFindingsComeInTheirOrderWithASummary() {
        var accepted = finding("RED-003", Severity.HIGH, Verdict.VIOLATED, "mail");
        var judged =
                List.of(
                        open(finding("STK-008", Severity.INFO, Verdict.GOOD, null)),
                        new Judged(accepted, acceptance(accepted)),
                        open(finding("RED-007", Severity.HIGH, Verdict.VIOLATED, null)),
                        open(finding("RED-001", Severity.HIGH, Verdict.UNKNOWN, null)),
                        open(finding("EXCH-CAS-001", Severity.CRITICAL, Verdict.VIOLATED, "mail")));

        assertEquals(
                """
                {
                  "format": "faultline-findings",
                  "formatVersion": "1.0",
                  "document": "t.faultline",
                  "summary": {"critical": 1, "high": 1, "medium": 0, "low": 0, "info": 0, "accepted": 1},
                  "findings": [
                    %s,
                    %s,
                    %s,
                    %s,
                    %s
                  ]
                }
                """
                        .formatted(
                                line(judged.get(4), "critical", "violated", "\"mail\"", "null"),
                                line(judged.get(3), "high", "unknown", "null", "null"),
                                line(
                                        judged.get(1),
                                        "high",
                                        "violated",
                                        "\"mail\"",
                                        "{\"reason\": \"later\", \"owner\": \"Jo\", \"until\":"
                                                + " \"2027-01-31\"}"),
                                line(judged.get(2), "high", "violated", "null", "null"),
                                line(judged.get(0), "info", "good", "null", "null")),
                FindingsJson.write("t.faultline", judged));
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        assertEquals(
                """
                {
                  "format": "faultline-findings",
                  "formatVersion": "1.0",
                  "document": "-",
                  "summary": {"critical": 0, "high": 0, "medium": 0, "low": 0, "info": 0, "accepted": 0},
                  "findings": []
                }
                """,
                FindingsJson.write("-", List.of()));
    }

    private static String line(
            Judged judged, String severity, String verdict, String service, String accepted) {
        return """
        {"rule": "%s", "severity": "%s", "kind": ["A", "S"], "verdict": "%s", \
        "message": "It's \\"odd\\"", "subjects": ["a", "b"], "evidence": ["c"], "service": %s, \
        "fix": "Mend it", "sources": ["[R] a book"], "fingerprint": "%s", "accepted": %s}\
        """
                .formatted(
                        judged.finding().rule(),
                        severity,
                        verdict,
                        service,
                        judged.finding().fingerprint(),
                        accepted);
    }

    private static Judged open(Finding finding) {
        return new Judged(finding, null);
    }

    private static Acceptance acceptance(Finding finding) {
        return new Acceptance(
                finding.fingerprint(),
                finding.rule(),
                finding.severity().word(),
                "later",
                "Jo",
                null,
                LocalDate.of(2027, 1, 31),
                Extras.NONE);
    }

    private static Finding finding(
            String rule, Severity severity, Verdict verdict, @Nullable String service) {
        return new Finding(
                rule,
                severity,
                List.of(Concern.AVAILABILITY, Concern.SUPPORT),
                verdict,
                "It's \"odd\"",
                List.of(new Id("a"), new Id("b")),
                List.of(new Id("c")),
                service == null ? null : new Id(service),
                "Mend it",
                List.of("[R] a book"));
    }
}
