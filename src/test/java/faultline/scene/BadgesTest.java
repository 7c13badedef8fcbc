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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadgesTest {

    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final Judged LOW = open(Severity.LOW, Verdict.VIOLATED);
    private static final Judged CRITICAL = open(Severity.CRITICAL, Verdict.VIOLATED);
    private static final Judged UNKNOWN = open(Severity.HIGH, Verdict.UNKNOWN);
    private static final Judged GOOD = open(Severity.INFO, Verdict.GOOD);
    private static final Judged ACCEPTED =
            new Judged(
                    CRITICAL.finding(),
                    new Acceptance("f", "X", null, "known", "me", null, null, Extras.NONE));

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
    void findingsMoveNoLink() {
        assertEquals(wires(scene(List.of())), wires(scene(List.of(LOW, CRITICAL, UNKNOWN))));
    }

    @Test
    void numbersStandForThemselvesWhileThereIsRoomAndBehindTheWorstSignElse() {
        var few = numbered(List.of(CRITICAL, LOW));
        assertEquals(List.of("1", "2"), few.stream().map(Mark.Badge::label).toList());
        var many =
                numbered(
                        IntStream.range(0, 30)
                                .mapToObj(
                                        i -> about("R-" + i, SEVERITIES.get(i % SEVERITIES.size())))
                                .toList());
        assertEquals(List.of(Sign.CRITICAL), many.stream().map(Mark.Badge::sign).toList());
        assertEquals("1–30", many.getFirst().label());
    }

    @Test
    void fromFurtherAwayTheSignStandsAlone() {
        var several = List.of(CRITICAL, LOW);
        assertEquals(List.of("2"), badges(several).stream().map(Mark.Badge::label).toList());
        var picture = Picture.of(template("t01-exchange-incident"), CATALOG).with(several);
        var far =
                new Picture(
                        picture.document(),
                        CATALOG,
                        picture.findings(),
                        picture.selection(),
                        picture.lit(),
                        Detail.PLAIN);
        var alone = badges(Scene.of(far, Fonts.INTER)).getFirst();
        assertEquals("", alone.label());
        assertEquals(Sign.CRITICAL, alone.sign());
    }

    @Test
    void aGroupWithoutOutlineIsMarkedOnItsMembers() {
        var document = template("t01-exchange-incident");
        var finding = about("X", Severity.LOW, "db1");
        var scene = Scene.of(Picture.of(document, CATALOG).with(List.of(finding)), Fonts.INTER);
        var marked =
                scene.marks().stream()
                        .filter(Mark.Badge.class::isInstance)
                        .map(mark -> mark.tag().id())
                        .toList();
        assertEquals(List.of(new Id("db1-exch-02"), new Id("db1-exch-03")), marked);
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
        return judged("X-001", severity, verdict, "sw1");
    }

    private static Judged about(String rule, Severity severity) {
        return judged(rule, severity, Verdict.VIOLATED, "sw1");
    }

    private static Judged about(String rule, Severity severity, String subject) {
        return judged(rule, severity, Verdict.VIOLATED, subject);
    }

    private static List<Figure> wires(Scene scene) {
        return scene.figures().stream().filter(Figure.Wire.class::isInstance).toList();
    }

    private static List<Mark.Badge> numbered(List<Judged> findings) {
        var picture =
                Picture.of(template("t01-exchange-incident"), CATALOG)
                        .with(findings)
                        .with(Picture.Tally.NUMBERS);
        return badges(Scene.of(picture, Fonts.INTER));
    }

    private static Judged judged(String rule, Severity severity, Verdict verdict, String subject) {
        return new Judged(
                new Finding(
                        rule,
                        severity,
                        List.of(Concern.AVAILABILITY),
                        verdict,
                        "It is so.",
                        List.of(new Id(subject)),
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
        return badges(scene(findings));
    }

    private static List<Mark.Badge> badges(Scene scene) {
        return scene.marks().stream()
                .filter(Mark.Badge.class::isInstance)
                .map(Mark.Badge.class::cast)
                .toList();
    }
}
