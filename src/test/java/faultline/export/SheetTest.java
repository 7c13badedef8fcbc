package faultline.export;

import static faultline.export.Approved.assertApproved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.analysis.Judged;
import faultline.export.SheetOptions.Notes;
import faultline.format.Catalogs;
import faultline.model.Catalog;
import faultline.model.Id;
import faultline.model.Rect;
import faultline.scene.Layer;
import faultline.scene.Mark;
import faultline.scene.Scene;
import faultline.scene.Sign;
import faultline.scene.Theme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final Catalog CATALOG = Catalogs.builtIn();

    @Test
    void theSheetLooksAsApproved() throws IOException {
        var svg = SvgWriter.write(annotated(Incident.findings()), Theme.LIGHT, "Mail & more", "");
        assertApproved("sheet.svg", svg);
    }

    @Test
    void numbersOnTheDrawingAreThoseOfTheTable() {
        var sheet = annotated(Incident.findings());
        var onDrawing =
                badges(sheet, Layer.BADGES).stream()
                        .flatMap(badge -> List.of(badge.label().split(", ", -1)).stream())
                        .distinct()
                        .sorted()
                        .toList();
        var inTable =
                badges(sheet, Layer.SHEET).stream()
                        .map(Mark.Badge::label)
                        .filter(label -> !label.isEmpty())
                        .sorted()
                        .toList();
        assertEquals(List.of("1", "2", "3", "4", "5", "6", "7"), inTable);
        assertEquals(inTable, onDrawing);
    }

    @Test
    void whatSeveralFindingsSayAboutOneThingStandsTogether() {
        var badges =
                badges(annotated(Incident.findings()), Layer.BADGES).stream()
                        .filter(badge -> new Id("exch-01").equals(badge.tag().id()))
                        .toList();
        assertEquals(
                List.of(Sign.CRITICAL, Sign.INFO), badges.stream().map(Mark.Badge::sign).toList());
        assertTrue(badges.get(0).bounds().right() < badges.get(1).bounds().x());
    }

    @Test
    void anAcceptanceIsShownWithItsReason() {
        var texts = String.join(" ", texts(annotated(Incident.findings())));
        assertTrue(texts.contains("A spare one is in the cupboard. M. Example, until 2027-01-31"));
        assertTrue(texts.contains("With one accepted risk"));
    }

    @Test
    void withoutFindingsTheSheetSaysSo() {
        var texts = texts(annotated(List.of()));
        assertTrue(texts.contains("Nothing found by 21 rules"));
        assertTrue(texts.contains("As designed"));
        assertFalse(texts.contains("Findings"));
    }

    @Test
    void aPlainSheetKeepsFindingsToItself() {
        var sheet =
                Sheet.of(
                        Incident.document(),
                        CATALOG,
                        Incident.findings(),
                        new SheetOptions(Notes.PLAIN, 21));
        assertEquals(0, sheet.marks().stream().filter(Mark.Badge.class::isInstance).count());
        assertTrue(texts(sheet).contains("Mail & more"));
        assertTrue(texts(sheet).contains("Hypervisor host"));
    }

    @Test
    void theLegendNamesWhatIsDrawnAndNothingElse() {
        var texts = texts(annotated(List.of()));
        assertTrue(texts.containsAll(List.of("Virtual machine", "Switch", "Service", "Network")));
        assertFalse(texts.contains("Storage array") || texts.contains("Client path"));
    }

    @Test
    void noTextStandsOnAnotherOrLeavesTheSheet() {
        var sheet = annotated(Incident.findings());
        var texts =
                sheet.marks().stream()
                        .filter(mark -> mark.tag().layer() == Layer.SHEET)
                        .filter(Mark.Text.class::isInstance)
                        .map(Mark::bounds)
                        .toList();
        for (var text : texts) {
            assertTrue(sheet.bounds().contains(text), text::toString);
            var same = texts.stream().filter(other -> inner(text).meets(inner(other))).count();
            assertEquals(1, same, text::toString);
        }
    }

    private static Rect inner(Rect text) {
        return text.grownBy(-2);
    }

    private static Scene annotated(List<Judged> findings) {
        return Sheet.of(
                Incident.document(), CATALOG, findings, new SheetOptions(Notes.ANNOTATED, 21));
    }

    private static List<Mark.Badge> badges(Scene scene, Layer layer) {
        return scene.marks().stream()
                .filter(mark -> mark.tag().layer() == layer)
                .filter(Mark.Badge.class::isInstance)
                .map(Mark.Badge.class::cast)
                .toList();
    }

    private static List<String> texts(Scene scene) {
        return scene.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).content())
                .toList();
    }
}
