package faultline.export;

import faultline.analysis.Judged;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.scene.Legend;
import faultline.scene.Mark;
import faultline.scene.Numbering;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.scene.Tone;
import faultline.scene.Weight;
import java.util.ArrayList;
import java.util.List;

/// The annotated picture that goes into a documentation: title block, drawing with numbered marks,
/// legend, and the table of findings that the numbers refer to.
public final class Sheet {

    private static final double MARGIN = 16;
    private static final double LEAST_WIDTH = 1180;
    private static final double GAP = 32;

    /// Up to this width texts have their usual size; on a wider sheet they grow with it.
    private static final double USUAL_WIDTH = 1800;

    private final Document document;
    private final Catalog catalog;
    private final List<Judged> findings;
    private final SheetOptions options;
    private final Scene drawing;
    private final double width;

    private Sheet(Document document, Catalog catalog, List<Judged> findings, SheetOptions options) {
        this.document = document;
        this.catalog = catalog;
        this.findings = options.notes() == SheetOptions.Notes.ANNOTATED ? findings : List.of();
        this.options = options;
        this.drawing =
                Scene.of(
                        Picture.of(document, catalog)
                                .with(this.findings)
                                .with(Picture.Tally.NUMBERS),
                        Fonts.INTER);
        this.width = Math.max(LEAST_WIDTH, drawing.bounds().width());
    }

    /// Lays out a sheet. The same input always becomes the same sheet.
    ///
    /// @param findings in the order in which they are numbered
    public static Scene of(
            Document document, Catalog catalog, List<Judged> findings, SheetOptions options) {
        return new Sheet(document, catalog, findings, options).laidOut();
    }

    private Scene laidOut() {
        var numbering = Numbering.of(findings);
        var head = head();
        var foot = page(drawing.bounds().bottom() + head.units(GAP));
        foot(foot, numbering);

        var marks = new ArrayList<>(head.marks());
        marks.addAll(drawing.marks());
        marks.addAll(foot.marks());
        var bounds =
                marks.stream().map(Mark::bounds).reduce(drawing.bounds(), (a, b) -> a.union(b));
        return new Scene(marks, bounds.grownBy(MARGIN), drawing.figures());
    }

    /// The title block, once laid out to know its height and once above the drawing.
    private Page head() {
        var block = new TitleBlock(document, catalog, findings, options);
        var trial = page(0);
        block.draw(trial);
        var head = page(drawing.bounds().y() - trial.y() - trial.units(GAP));
        block.draw(head);
        return head;
    }

    private void foot(Page page, Numbering numbering) {
        page.rule(Tone.BORDER, 1);
        page.space(16);
        new LegendBlock(Legend.of(document, catalog, findings)).draw(page);
        page.space(10);
        page.rule(Tone.BORDER, 1);
        if (options.notes() == SheetOptions.Notes.ANNOTATED) {
            page.space(26);
            new FindingsTable(document, findings, numbering).draw(page);
            lastLine(page);
        }
    }

    private void lastLine(Page page) {
        var style = page.style(10.5, Weight.REGULAR, Tone.MUTED);
        var judged = options.rules() == 0 ? "" : ", judged by " + options.rules() + " rules";
        page.text(
                page.left(),
                page.y() + page.units(6),
                "Drawn with Faultline"
                        + judged
                        + ". The numbers in the drawing are those of the table.",
                style,
                page.width());
        page.space(14);
    }

    private Page page(double top) {
        var left = drawing.bounds().centre().x() - width / 2;
        return new Page(left, top, width, Math.max(1, width / USUAL_WIDTH));
    }
}
