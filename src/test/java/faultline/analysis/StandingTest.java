package faultline.analysis;

import static faultline.Topologies.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.analysis.Standing.State;
import faultline.model.Acceptance;
import faultline.model.Extras;
import faultline.model.Id;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Finding finding = finding("esx1");

    @Test
    void anAcceptanceThatCoversAFindingIsActive() {
        assertEquals(new Standing(one("high", null), State.ACTIVE, 1), standing(one("high", null)));
        assertEquals(State.ACTIVE, standing(rule(new Id("dag1"), "high", null)).state());
        assertEquals(State.ACTIVE, standing(rule(null, "high", null)).state());
    }

    @Test
    void oneWhoseDayHasPassedIsExpired() {
        assertEquals(State.EXPIRED, standing(one("high", TODAY.minusDays(1))).state());
        assertEquals(State.ACTIVE, standing(one("high", TODAY)).state());
    }

    @Test
    void oneWhoseFindingIsGoneCoversNothing() {
        var gone = Standing.all(List.of(), List.of(one("high", null)), TODAY).getFirst();
        assertEquals(State.IDLE, gone.state());
        assertEquals(State.IDLE, standing(rule(new Id("elsewhere"), "high", null)).state());
    }

    @Test
    void oneWhoseFindingHasOtherEvidenceOrBecameWorseHasChanged() {
        var moved = List.of(new Judged(finding("esx2"), null));
        var other = Standing.all(moved, List.of(one("high", null)), TODAY).getFirst();
        assertEquals(State.CHANGED, other.state());
        assertEquals(State.CHANGED, standing(one("medium", null)).state());
        assertEquals(0, standing(one("medium", null)).covers());
    }

    private Standing standing(Acceptance acceptance) {
        var judged = List.of(new Judged(finding, null));
        return Standing.all(judged, List.of(acceptance), TODAY).getFirst();
    }

    private Acceptance one(String severity, @Nullable LocalDate until) {
        return new Acceptance(
                finding.fingerprint(),
                finding.rule(),
                severity,
                "Being moved",
                "Ann",
                null,
                until,
                Extras.NONE);
    }

    private Acceptance rule(@Nullable Id on, String severity, @Nullable LocalDate until) {
        return new Acceptance(
                null, finding.rule(), on, severity, "Lab", "Ann", null, until, Extras.NONE);
    }

    private static Finding finding(String host) {
        return new Finding(
                "RED-002",
                Severity.HIGH,
                List.of(Concern.AVAILABILITY),
                Verdict.VIOLATED,
                "Both sit on one host.",
                ids("dag1"),
                ids(host),
                null,
                "Move one.",
                List.of());
    }
}
