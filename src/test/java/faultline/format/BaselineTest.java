package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Finding;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.format.Baseline.Entry;
import faultline.model.Id;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final Finding WEAK =
            new Finding(
                    "RED-001",
                    Severity.MEDIUM,
                    List.of(),
                    Verdict.VIOLATED,
                    "Weak.",
                    List.of(new Id("a")),
                    List.of(),
                    null,
                    "",
                    List.of());

    private static final Finding GRAVE = WEAK.with(Severity.CRITICAL);

    @Test
    void whatBecameWorseIsNew() {
        var known = noted("a.faultline");
        assertTrue(known.has(WEAK));
        assertTrue(known.has(WEAK.with(Severity.LOW)));
        assertFalse(known.has(GRAVE));
    }

    @Test
    void whatIsWrittenIsReadEqual() throws NotADocumentException {
        var known =
                Baseline.of(List.of(Entry.of("b.faultline", WEAK), Entry.of("a.faultline", GRAVE)));
        assertEquals(known, Baseline.read(known.write()));
        assertEquals(
                """
                {
                  "format": "faultline-baseline",
                  "formatVersion": "2.0",
                  "findings": [
                    {"document": "a.faultline", "fingerprint": "%1$s", "severity": "critical"},
                    {"document": "b.faultline", "fingerprint": "%1$s", "severity": "medium"}
                  ]
                }
                """
                        .replace("%1$s", WEAK.fingerprint()),
                known.write());
    }

    @Test
    void aBaselineOfTheFirstVersionCoversAnySeverityOfAnyDocument() throws NotADocumentException {
        var known =
                Baseline.read(
                        """
                        {"format": "faultline-baseline", "formatVersion": "1.0",
                         "fingerprints": ["%s"]}
                        """
                                .replace("%s", WEAK.fingerprint()));
        assertTrue(known.about("a.faultline", List.of("a.faultline")).has(GRAVE));
        assertTrue(known.about("b.faultline", List.of("a.faultline", "b.faultline")).has(WEAK));
        assertEquals(known, Baseline.read(known.write()));
    }

    @Test
    void whatIsNotedOfOneDocumentSilencesNoOther() {
        var both = List.of("a.faultline", "b.faultline");
        var known = noted("a.faultline");
        assertTrue(known.about("a.faultline", both).has(WEAK));
        assertFalse(known.about("b.faultline", both).has(WEAK));
    }

    @Test
    void aDocumentIsKnownFromAnotherFolderToo() {
        var known = noted("./sites/a.faultline");
        var all = List.of("/work/sites/a.faultline", "/work/sites/b.faultline");
        assertTrue(known.about("/work/sites/a.faultline", all).has(WEAK));
        assertTrue(known.about("sites\\a.faultline", List.of("sites\\a.faultline")).has(WEAK));
        assertFalse(known.about("/work/sites/b.faultline", all).has(WEAK));
    }

    @Test
    void aDocumentOfTheSameNameInAnotherFolderIsAnother() {
        var all = List.of("a.faultline", "lab/a.faultline");
        var known = noted("lab/a.faultline");
        assertTrue(known.about("lab/a.faultline", all).has(WEAK));
        assertFalse(known.about("a.faultline", all).has(WEAK));
    }

    @Test
    void theOneDocumentMayBeRenamed() {
        assertTrue(noted("a.faultline").about("new.faultline", List.of("new.faultline")).has(WEAK));
        var several =
                Baseline.of(List.of(Entry.of("a.faultline", WEAK), Entry.of("b.faultline", GRAVE)));
        assertFalse(several.about("new.faultline", List.of("new.faultline")).has(WEAK));
    }

    @Test
    void anOddEntryIsRefusedWithItsPlace() {
        var text =
                """
                {"format": "faultline-baseline", "findings": [
                  {"fingerprint": "f", "severity": "awful"}]}
                """;
        var refusal = assertThrows(NotADocumentException.class, () -> Baseline.read(text));
        assertEquals(2, refusal.line());
        assertEquals("There is no severity awful", refusal.getMessage());
    }

    private static Baseline noted(String document) {
        return Baseline.of(List.of(Entry.of(document, WEAK)));
    }
}
