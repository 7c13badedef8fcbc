package faultline.ui;

import faultline.analysis.Aftermath;
import faultline.export.Fonts;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Point;
import faultline.scene.Detail;
import faultline.scene.Ghosts;
import faultline.scene.Hit;
import faultline.scene.Layer;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.session.HitTest;
import faultline.session.View;
import faultline.tool.Mode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// The scenes of the document that is open: the one on the canvas, and the one at rest below a
/// gesture, in which the pointer looks for what it is over.
final class Scenes implements HitTest {

    private static final int KEPT = 3;

    private record Drawn(Picture picture, Scene scene) {}

    /// A scene, and what it became after failures.
    private record Struck(Scene beneath, Aftermath aftermath, Scene scene) {}

    /// A scene, and what is proposed in it.
    private record Proposed(Scene beneath, Ghosts ghosts, Scene scene) {}

    private final Deque<Drawn> drawn = new ArrayDeque<>();
    private Picture latest;
    private Struck struck;
    private Proposed proposed;

    Scenes(Catalog catalog) {
        this.latest = Picture.of(Document.titled(""), catalog);
        this.struck = new Struck(of(latest), Aftermath.NONE, of(latest));
        this.proposed = new Proposed(of(latest), Ghosts.NONE, of(latest));
    }

    /// What the canvas shows of a view at that level of detail.
    Scene of(View view, Detail detail) {
        latest =
                new Picture(
                        view.shown(),
                        latest.catalog(),
                        view.findings(),
                        view.selection(),
                        view.lit(),
                        detail);
        var drawn = of(latest);
        var played =
                view.mode() instanceof Mode.Failing
                        ? struck(drawn, view.aftermath(), detail)
                        : drawn;
        return proposed(played, view.ghosts(), detail);
    }

    /// The same scene with what in it is only proposed.
    private Scene proposed(Scene beneath, Ghosts ghosts, Detail detail) {
        if (!proposed.ghosts().equals(ghosts) || !proposed.beneath().equals(beneath)) {
            proposed =
                    new Proposed(beneath, ghosts, beneath.proposing(ghosts, detail, Fonts.INTER));
        }
        return proposed.scene();
    }

    /// The same scene with what has become of its elements instead of findings. While nothing
    /// changes it stays the same, so that nobody compares its marks.
    private Scene struck(Scene beneath, Aftermath aftermath, Detail detail) {
        if (!struck.aftermath().equals(aftermath) || !struck.beneath().equals(beneath)) {
            var after = beneath.without(Layer.BADGES).after(aftermath, detail, Fonts.INTER);
            struck = new Struck(beneath, aftermath, after);
        }
        return struck.scene();
    }

    @Override
    public Hit at(Document document, Set<Id> selection, Point point, double tolerance) {
        var picture =
                new Picture(
                        document,
                        latest.catalog(),
                        latest.findings(),
                        selection,
                        latest.lit(),
                        latest.detail());
        return of(picture).hitAt(point, tolerance);
    }

    private Scene of(Picture picture) {
        for (var known : drawn) {
            if (known.picture().equals(picture)) {
                return known.scene();
            }
        }
        var scene = Scene.of(picture, Fonts.INTER);
        drawn.addFirst(new Drawn(picture, scene));
        if (drawn.size() > KEPT) {
            drawn.removeLast();
        }
        return scene;
    }
}
