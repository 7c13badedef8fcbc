package faultline.scene;

import static faultline.scene.Examples.CATALOG;
import static faultline.scene.Examples.template;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Concern;
import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.export.Fonts;
import faultline.model.Acceptance;
import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.Point;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadgesTest {

    private static final Judged LOW = open(Severity.LOW, Verdict.VIOLATED);
    private static final Judged CRITICAL = open(Severity.CRITICAL, Verdict.VIOLATED);
    private static final Judged UNKNOWN = open(Severity.HIGH, Verdict.UNKNOWN);
    private static final Judged GOOD = open(Severity.INFO, Verdict.GOOD);
    private static final Judged ACCEPTED =
            new Judged(
                    CRITICAL.finding(),
                    new Acceptance("f", "X", "known", "me", null, null, Extras.NONE));

    @Test
    void theWorstSignStandsForAllWithTheirNumber() {
        var badge = badges(List.of(LOW, CRITICAL, UNKNOWN)).getFirst();
        assertEquals(Sign.CRITICAL, badge.sign());
        assertEquals("2", badge.label());
    }

    @Test
    void oneFindingNeedsNoNumber() {
        assertEquals("", badges(List.of(LOW)).getFirst().label());
    }

    @Test
    void whatIsAcceptedOrCannotBeToldShowsOnlyWhereNothingIsOpen() {
        assertEquals(Sign.ACCEPTED, badges(List.of(ACCEPTED)).getFirst().sign());
        assertEquals(Sign.UNKNOWN, badges(List.of(UNKNOWN, ACCEPTED)).getFirst().sign());
        assertEquals(Sign.LOW, badges(List.of(ACCEPTED, LOW)).getFirst().sign());
    }

    @Test
    void whatIsDoneRightHasNoBadge() {
        assertEquals(List.of(), badges(List.of(GOOD)));
    }

    @Test
    void theBadgeIsWhatThePointerHits() {
        var scene = scene(List.of(LOW));
        var badge = badges(List.of(LOW)).getFirst();
        assertEquals(new Hit.OnBadge(new Id("sw1")), scene.hitAt(badge.bounds().centre(), 2));
    }

    @ParameterizedTest
    @EnumSource
    void everySignHasAShapeOfItsOwnAndStaysWithinItsBadge(Sign sign) {
        var badge = new Mark.Badge(Tag.of(Layer.BADGES), new Point(20, 10), 16, sign, "", 0);
        for (var part : badge.parts()) {
            assertTrue(badge.bounds().grownBy(4).contains(part.bounds()), part::toString);
        }
        var same =
                Arrays.stream(Sign.values())
                        .filter(other -> other != sign)
                        .filter(other -> shapes(other).equals(shapes(sign)))
                        .toList();
        assertEquals(List.of(), same);
    }

    /// What is left of a sign when it has no colours.
    private static List<String> shapes(Sign sign) {
        var badge = new Mark.Badge(Tag.of(Layer.BADGES), new Point(20, 10), 16, sign, "", 0);
        return badge.parts().stream()
                .map(part ->
                        switch (part) {
                            case Mark.Box box -> box.path() + box.stroke().dashes();
                            case Mark.Line line -> line.path();
                            case Mark.Outline outline -> outline.path();
                            case Mark.Text text -> text.content();
                            case Mark.Icon icon -> icon.icon();
                            case Mark.Badge it -> it.label();
                        })
                .toList();
    }

    private static Judged open(Severity severity, Verdict verdict) {
        return new Judged(
                new Finding(
                        "X-001",
                        severity,
                        List.of(Concern.AVAILABILITY),
                        verdict,
                        "It is so.",
                        List.of(new Id("sw1")),
                        List.of(),
                        null,
                        "Change it.",
                        List.of()),
                null);
    }

    private static Scene scene(List<Judged> findings) {
        var document = template("t01-exchange-incident");
        return Scene.of(Picture.of(document, CATALOG).with(findings), Fonts.INTER);
    }

    private static List<Mark.Badge> badges(List<Judged> findings) {
        return scene(findings).marks().stream()
                .filter(Mark.Badge.class::isInstance)
                .map(Mark.Badge.class::cast)
                .toList();
    }
}
