package faultline.ui;

import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Figure;
import faultline.scene.Hit;
import faultline.scene.Side;
import faultline.scene.Theme;
import faultline.scene.Tone;
import faultline.session.Feedback;
import faultline.session.View;
import faultline.tool.Guides.Guide;
import faultline.tool.Mode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints what the pointer is about, above the drawing: where a drop would go, the rubber band, a
/// link under way, the ports of what is under the pointer.
final class OverlayPainter {

    private static final double PORT = 4.5;
    private static final double TICK = 3;
    private static final double LOCK = 9;
    private static final double ARROW = 3.5;
    private static final double LEAST_ZOOM_FOR_PORTS = 0.4;

    private final GraphicsContext gc;
    private final Viewport viewport;
    private final Theme theme;
    private final DesignerCanvas canvas;

    OverlayPainter(GraphicsContext gc, Viewport viewport, Theme theme, DesignerCanvas canvas) {
        this.gc = gc;
        this.viewport = viewport;
        this.theme = theme;
        this.canvas = canvas;
    }

    /// @param pointer in pixels
    void paint(View view, Point pointer) {
        var feedback = view.feedback();
        var target = feedback.target();
        if (target != null) {
            glow(target, Tone.SELECTION);
        }
        feedback.guides().forEach(this::guide);
        locks(view);
        var band = feedback.marquee();
        if (band != null) {
            marquee(viewport.toScreen(band), pointer);
        }
        var wire = feedback.wire();
        if (wire != null) {
            wire(wire.from(), wire.to());
        }
        if (isIdle(feedback)) {
            hover(feedback.hovered(), view.mode());
        }
        if (canvas.isFocusVisible()) {
            focus();
        }
    }

    private static boolean isIdle(Feedback feedback) {
        return feedback.target() == null
                && feedback.marquee() == null
                && feedback.wire() == null
                && feedback.refusal() == null;
    }

    private void glow(Id id, Tone tone) {
        rectOf(id)
                .ifPresent(rect -> {
                    var around = viewport.toScreen(rect).grownBy(2);
                    gc.setFill(color(tone, 0.10));
                    round(around, 10, true);
                    gc.setStroke(color(tone, 0.35));
                    gc.setLineWidth(7);
                    round(around, 10, false);
                    gc.setStroke(color(tone, 1));
                    gc.setLineWidth(2.5);
                    round(around, 10, false);
                });
    }

    /// A padlock on the corner of what is locked.
    private void locks(View view) {
        if (viewport.zoom() < LEAST_ZOOM_FOR_PORTS) {
            return;
        }
        view.shown()
                .topology()
                .elements()
                .map(Element::id)
                .filter(view.shown().layout()::isLocked)
                .forEach(
                        id -> rectOf(id).ifPresent(rect -> lock(viewport.toScreen(rect.corner()))));
    }

    private void lock(Point at) {
        gc.setFill(color(Tone.CARD, 1));
        gc.fillOval(at.x() - LOCK, at.y() - LOCK, 2 * LOCK, 2 * LOCK);
        gc.setStroke(color(Tone.MUTED, 1));
        gc.setLineWidth(1);
        gc.strokeOval(at.x() - LOCK, at.y() - LOCK, 2 * LOCK, 2 * LOCK);
        gc.setFill(color(Tone.TEXT, 1));
        gc.fillRoundRect(at.x() - 4, at.y() - 1, 8, 6, 2, 2);
        gc.setStroke(color(Tone.TEXT, 1));
        gc.setLineWidth(1.4);
        gc.strokeArc(at.x() - 2.5, at.y() - 5, 5, 7, 0, 180, ArcType.OPEN);
    }

    /// A line through what is in line, or an equal distance with its length.
    private void guide(Guide guide) {
        var from = viewport.toScreen(guide.from());
        var to = viewport.toScreen(guide.to());
        gc.setStroke(color(Tone.SELECTION, 1));
        gc.setLineWidth(1);
        var isLevel = from.y() == to.y();
        gc.strokeLine(crisp(from.x()), crisp(from.y()), crisp(to.x()), crisp(to.y()));
        for (var end : List.of(from, to)) {
            var across = isLevel ? 0 : TICK;
            var down = isLevel ? TICK : 0;
            gc.strokeLine(
                    crisp(end.x() - across),
                    crisp(end.y() - down),
                    crisp(end.x() + across),
                    crisp(end.y() + down));
        }
        if (guide.distance() > 0) {
            distance(guide, from, to);
        }
    }

    private void distance(Guide guide, Point from, Point to) {
        var text = String.format(Locale.ROOT, "%.0f", guide.distance());
        var x = (from.x() + to.x()) / 2;
        var y = (from.y() + to.y()) / 2;
        var width = 8 + 7 * text.length();
        gc.setFill(color(Tone.SELECTION, 1));
        gc.fillRoundRect(x - width / 2.0, y - 8, width, 16, 8, 8);
        gc.setFill(color(Tone.CANVAS, 1));
        gc.setFont(Font.font("Inter Medium", 11));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText(text, x, y + 4);
        gc.setTextAlign(TextAlignment.LEFT);
    }

    private static double crisp(double at) {
        return Math.floor(at) + 0.5;
    }

    private void marquee(Rect band, Point pointer) {
        var takesTouched = pointer.x() < band.centre().x();
        gc.setFill(color(Tone.SELECTION, 0.10));
        gc.fillRect(band.x(), band.y(), band.width(), band.height());
        gc.setStroke(color(Tone.SELECTION, 1));
        gc.setLineWidth(1);
        if (takesTouched) {
            gc.setLineDashes(4, 3);
        }
        gc.strokeRect(
                Math.floor(band.x()) + 0.5,
                Math.floor(band.y()) + 0.5,
                Math.rint(band.width()),
                Math.rint(band.height()));
        gc.setLineDashes();
    }

    private void wire(Id from, Point to) {
        rectOf(from)
                .ifPresent(rect -> {
                    var start = viewport.toScreen(edgePoint(rect, to));
                    var end = viewport.toScreen(to);
                    gc.setStroke(color(Tone.SELECTION, 1));
                    gc.setLineWidth(2);
                    gc.setLineDashes(6, 5);
                    gc.strokeLine(start.x(), start.y(), end.x(), end.y());
                    gc.setLineDashes();
                    spot(end, PORT, Tone.SELECTION);
                });
    }

    private static Point edgePoint(Rect rect, Point to) {
        var nearest = Side.TOP;
        for (var side : Side.values()) {
            if (side.of(rect).distanceTo(to) < nearest.of(rect).distanceTo(to)) {
                nearest = side;
            }
        }
        return nearest.of(rect);
    }

    private void hover(Hit hit, Mode mode) {
        switch (hit) {
            case Hit.OnElement(var id) -> {
                outline(id);
                if (mode instanceof Mode.Selecting) {
                    ports(id, Set.of());
                }
            }
            case Hit.OnPort(var id, var side) -> {
                outline(id);
                ports(id, Set.of(side));
            }
            case Hit.OnBadge(var id) -> outline(id);
            case Hit.OnHandle _, Hit.OnCanvas _ -> {}
        }
    }

    private void outline(Id id) {
        canvas.figureOf(id)
                .ifPresent(figure -> {
                    gc.setStroke(color(Tone.SELECTION, 0.55));
                    gc.setLineWidth(1.5);
                    if (figure instanceof Figure.Card card) {
                        round(viewport.toScreen(card.rect()).grownBy(1), 9, false);
                    }
                });
    }

    private void ports(Id id, Set<Side> pointedAt) {
        if (viewport.zoom() < LEAST_ZOOM_FOR_PORTS) {
            return;
        }
        rectOf(id)
                .ifPresent(rect -> {
                    for (var side : Side.values()) {
                        var at = viewport.toScreen(side.port(rect));
                        var isIt = pointedAt.contains(side);
                        spot(at, isIt ? PORT + 5 : PORT, Tone.SELECTION);
                        if (isIt) {
                            arrow(at, side);
                        } else {
                            spot(at, PORT - 1.5, Tone.CANVAS);
                        }
                    }
                });
    }

    /// Points outwards: a click adds something there.
    private void arrow(Point at, Side side) {
        var x = at.x() + ARROW * side.across();
        var y = at.y() + ARROW * side.down();
        var back = 1.5 * ARROW;
        gc.setStroke(color(Tone.CANVAS, 1));
        gc.setLineWidth(2);
        for (var turn : List.of(-1, 1)) {
            gc.strokeLine(
                    x,
                    y,
                    x - back * side.across() + turn * ARROW * side.down(),
                    y - back * side.down() + turn * ARROW * side.across());
        }
    }

    private void spot(Point at, double radius, Tone tone) {
        gc.setFill(color(tone, 1));
        gc.fillOval(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    }

    private void focus() {
        gc.setStroke(color(Tone.SELECTION, 1));
        gc.setLineWidth(2);
        gc.strokeRect(1, 1, canvas.getWidth() - 2, canvas.getHeight() - 2);
    }

    private void round(Rect rect, double radius, boolean filled) {
        if (filled) {
            gc.fillRoundRect(
                    rect.x(), rect.y(), rect.width(), rect.height(), 2 * radius, 2 * radius);
        } else {
            gc.strokeRoundRect(
                    rect.x(), rect.y(), rect.width(), rect.height(), 2 * radius, 2 * radius);
        }
    }

    private Optional<Rect> rectOf(Id id) {
        return canvas.figureOf(id)
                .map(figure ->
                        switch (figure) {
                            case Figure.Card card -> card.rect();
                            case Figure.Ring ring -> ring.label();
                            case Figure.Wire wire -> wire.bounds();
                        });
    }

    private Color color(Tone tone, double opacity) {
        return Color.web(theme.hex(tone), opacity);
    }
}
