package faultline.report;

import faultline.analysis.Finding;
import faultline.export.Extract;
import faultline.export.Fonts;
import faultline.model.Id;
import faultline.model.Rect;
import faultline.scene.Detail;
import faultline.scene.Figure;
import faultline.scene.Lit;
import faultline.scene.Numbering;
import faultline.scene.Picture;
import faultline.scene.Scene;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The drawings of a report: the whole, and for a finding just what it rests on.
record Pictures(Report report) {

    private static final double AROUND = 28;

    /// So many times as large as what it is about may a picture be for the sake of a whole frame.
    private static final double MUCH = 2.5;

    Block.Drawing whole() {
        var scene =
                Scene.of(
                        Picture.of(report.shown(), report.catalog())
                                .with(report.findings())
                                .with(Picture.Tally.NUMBERS),
                        Fonts.INTER);
        var numbers = Numbering.of(report.findings()).findings().size();
        return new Block.Drawing(
                scene,
                numbers == 0
                        ? report.document().title()
                        : report.document().title() + ". The numbers are those of the findings.",
                Block.Size.WHOLE);
    }

    /// What a finding is about and its evidence, in their places.
    Optional<Block.Drawing> evidence(Finding finding) {
        var ids = new LinkedHashSet<Id>(finding.subjects());
        ids.addAll(finding.evidence());
        var lit = new Lit(ids);
        var scene =
                Scene.of(
                        new Picture(
                                Extract.of(report.document(), report.catalog(), ids),
                                report.catalog(),
                                List.of(),
                                Set.of(),
                                Lit.NONE,
                                Detail.FULL),
                        Fonts.INTER);
        return view(scene, lit)
                .map(view ->
                        new Block.Drawing(
                                cropped(scene, view),
                                "What finding " + finding.rule() + " rests on.",
                                Block.Size.DETAIL));
    }

    private static Optional<Rect> view(Scene scene, Lit lit) {
        return Rect.around(
                        scene.figures().stream()
                                .filter(it -> lit.has(it.id()))
                                .map(Figure::bounds)
                                .toList())
                .map(it -> framed(it, scene));
    }

    /// The container around it, if it is not much larger; else some room on each side.
    private static Rect framed(Rect view, Scene scene) {
        return scene.figures().stream()
                .filter(it -> it instanceof Figure.Card card && card.holds())
                .map(Figure::bounds)
                .filter(it -> it.contains(view) && area(it) < MUCH * area(view))
                .min(Comparator.comparingDouble(Pictures::area))
                .orElse(view)
                .grownBy(AROUND);
    }

    private static double area(Rect rect) {
        return rect.width() * rect.height();
    }

    private static Scene cropped(Scene scene, Rect view) {
        return new Scene(
                scene.marks().stream().filter(it -> it.bounds().meets(view)).toList(),
                view,
                scene.figures());
    }
}
