package faultline.ui;

import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Detail;
import faultline.scene.Figure;
import faultline.scene.Scene;
import faultline.scene.Sign;
import faultline.scene.Theme;
import faultline.session.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// The drawing: the scene on a canvas, above it a second one with what the pointer is about.
///
/// Painting is asked for and then happens once, in the next layout pass. What the hands do is the
/// affair of [CanvasHands].
final class DesignerCanvas extends Region {

    /// What is painted below the drawing.
    enum Ground {
        PLAIN,
        GRID
    }

    private static final double LARGEST_FIT = 1;

    /// An element smaller than this on the screen is zoomed to when it is revealed, in pixels.
    private static final double READABLE = 24;

    private final Workbench bench;
    private final Scenes scenes;
    private final Typefaces faces;
    private final Canvas base = new Canvas();
    private final Canvas overlay = new Canvas();
    private final List<Consumer<Viewport>> followers = new ArrayList<>();
    private View view;
    private Scene scene;
    private Viewport viewport = Viewport.START;
    private Theme theme = Theme.LIGHT;
    private Ground ground = Ground.GRID;
    private Point pointer = new Point(0, 0);
    private boolean fitPending = true;
    private boolean stale = true;
    private boolean overlayStale = true;

    DesignerCanvas(Workbench bench, Scenes scenes, Typefaces faces) {
        this.bench = bench;
        this.scenes = scenes;
        this.faces = faces;
        this.view = bench.view();
        this.scene = scenes.of(view, Detail.FULL);
        getStyleClass().add("designer-canvas");
        setId("canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("Diagram");
        base.setMouseTransparent(true);
        overlay.setMouseTransparent(true);
        getChildren().addAll(base, overlay);
        focusVisibleProperty().addListener((_, _, _) -> repaintOverlay());
        bench.shows(this::show);
        bench.revealsBy(this::reveal);
    }

    Scene shownScene() {
        return scene;
    }

    Viewport viewport() {
        return viewport;
    }

    Point toDocument(double x, double y) {
        return viewport.toDocument(x, y);
    }

    /// Has somebody told whenever another part of the drawing is seen.
    void followedBy(Consumer<Viewport> follower) {
        followers.add(follower);
    }

    void show(Theme newTheme) {
        theme = newTheme;
        repaint();
        followers.forEach(follower -> follower.accept(viewport));
    }

    void show(Ground newGround) {
        ground = newGround;
        repaint();
    }

    Theme theme() {
        return theme;
    }

    Ground ground() {
        return ground;
    }

    /// The pointer is there, in pixels, and about to do something.
    void pointerAt(double x, double y) {
        pointer = new Point(x, y);
    }

    /// Where something was last done, in pixels.
    Point pointer() {
        return pointer;
    }

    /// Whether a gesture shows what it would do.
    boolean isCarrying() {
        return !view.shown().equals(bench.session().document());
    }

    void look(Viewport wanted) {
        fitPending = false;
        turnTo(wanted);
    }

    void zoomBy(double factor) {
        look(viewport.zoomedAt(getWidth() / 2, getHeight() / 2, factor));
    }

    void zoomTo(double zoom) {
        look(viewport.zoomedTo(getWidth() / 2, getHeight() / 2, zoom));
    }

    /// All of the drawing in sight, at most at its own size.
    void fit() {
        fitPending = getWidth() <= 0 || scene.figures().isEmpty();
        if (!fitPending) {
            turnTo(Viewport.fitting(scene.bounds(), getWidth(), getHeight(), LARGEST_FIT));
        }
    }

    /// Waits for the next drawing and its size before it fits it.
    void fitWhenShown() {
        fitPending = true;
        repaint();
    }

    void fitSelection() {
        boundsOf(view.selection())
                .ifPresentOrElse(
                        it -> look(Viewport.fitting(it, getWidth(), getHeight(), LARGEST_FIT)),
                        this::fit);
    }

    /// The rectangle around the figures of elements; empty when none of them is drawn.
    Optional<Rect> boundsOf(Set<Id> ids) {
        return Rect.around(
                scene.figures().stream()
                        .filter(figure -> ids.contains(figure.id()))
                        .map(Figure::bounds)
                        .toList());
    }

    Optional<Figure> figureOf(Id id) {
        return scene.figures().stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /// Puts a node above the drawing, where it is laid out by whoever adds it.
    void add(Node node) {
        getChildren().add(node);
    }

    void repaintOverlay() {
        overlayStale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (base.getWidth() != getWidth() || base.getHeight() != getHeight()) {
            for (var canvas : List.of(base, overlay)) {
                canvas.setWidth(getWidth());
                canvas.setHeight(getHeight());
            }
            stale = true;
        }
        if (fitPending) {
            fit();
        }
        paint();
    }

    private void show(View newView) {
        view = newView;
        var drawn = scenes.of(view, Detail.at(viewport.zoom()));
        if (drawn.equals(scene)) {
            repaintOverlay();
        } else {
            scene = drawn;
            setAccessibleText(spoken());
            repaint();
        }
    }

    private void turnTo(Viewport wanted) {
        var before = Detail.at(viewport.zoom());
        viewport = wanted;
        if (Detail.at(viewport.zoom()) != before) {
            scene = scenes.of(view, Detail.at(viewport.zoom()));
        }
        bench.session().zoomedTo(viewport.zoom());
        repaint();
        followers.forEach(follower -> follower.accept(viewport));
    }

    private void reveal(Set<Id> ids) {
        boundsOf(ids).ifPresent(this::bringIntoSight);
    }

    /// Shows elements in the middle, larger or smaller only where they could not be seen otherwise.
    void centre(Set<Id> ids) {
        boundsOf(ids)
                .ifPresent(it -> {
                    bringIntoSight(it);
                    look(viewport.centredOn(it.centre(), getWidth(), getHeight()));
                });
    }

    private void bringIntoSight(Rect wanted) {
        var larger = Math.max(wanted.width(), wanted.height()) * viewport.zoom();
        var isTooSmall = larger < READABLE;
        var isTooLarge =
                wanted.width() * viewport.zoom() > getWidth()
                        || wanted.height() * viewport.zoom() > getHeight();
        look(
                isTooSmall || isTooLarge
                        ? Viewport.fitting(wanted, getWidth(), getHeight(), LARGEST_FIT)
                        : viewport.showing(wanted, getWidth(), getHeight()));
    }

    private void repaint() {
        stale = true;
        repaintOverlay();
    }

    private void paint() {
        var scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
        if (stale) {
            stale = false;
            overlayStale = true;
            var painter = new Painter(base.getGraphicsContext2D(), viewport, theme, faces, scale);
            painter.ground(getWidth(), getHeight());
            if (ground == Ground.GRID) {
                painter.grid(getWidth(), getHeight());
            }
            painter.paint(scene.marks(), getWidth(), getHeight());
        }
        if (overlayStale) {
            overlayStale = false;
            var gc = overlay.getGraphicsContext2D();
            gc.clearRect(0, 0, getWidth(), getHeight());
            new OverlayPainter(gc, viewport, theme, this).paint(view, pointer);
        }
    }

    private String spoken() {
        var topology = view.shown().topology();
        var marking = new Marking(view.findings());
        var worst = marking.count(Sign.CRITICAL) + marking.count(Sign.HIGH);
        return String.format(
                Locale.ROOT,
                "%s, %s, %s, %s",
                view.shown().title(),
                Count.of(topology.components().size(), "component"),
                Count.of(topology.links().size(), "link"),
                Count.of(worst, "critical or high finding"));
    }
}
