package faultline.ui;

import faultline.export.IconArt;
import faultline.export.Icons;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Fill;
import faultline.scene.Mark;
import faultline.scene.Stroke;
import faultline.scene.Theme;
import faultline.scene.Tone;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Paints marks on a canvas of the window, and leaves out those that are not in sight.
///
/// Upright edges and lines are moved to whole pixels of the screen, so that they are crisp at every
/// zoom.
final class Painter {

    /// A badge does not become smaller than this, in pixels.
    private static final double SMALLEST_BADGE = 14;

    private final GraphicsContext gc;
    private final Viewport view;
    private final Typefaces faces;
    private final double scale;
    private final Map<Tone, Color> colors = new EnumMap<>(Tone.class);

    /// @param scale pixels of the screen per pixel of the toolkit, 2 on a screen of high density
    Painter(GraphicsContext gc, Viewport view, Theme theme, Typefaces faces, double scale) {
        this.gc = gc;
        this.view = view;
        this.faces = faces;
        this.scale = scale;
        for (var tone : Tone.values()) {
            colors.put(tone, Color.web(theme.hex(tone)));
        }
    }

    /// Clears the canvas and fills it with the ground of the drawing.
    void ground(double width, double height) {
        gc.setGlobalAlpha(1);
        gc.setFill(color(Tone.CANVAS));
        gc.fillRect(0, 0, width, height);
    }

    /// Dots in steps of the grid that things snap to, as far as they do not crowd.
    void grid(double width, double height) {
        var step = 48.0;
        while (step * view.zoom() < 20) {
            step *= 4;
        }
        var visible = view.visible(width, height);
        var dot = Math.max(1, Math.round(scale)) / scale;
        gc.setGlobalAlpha(0.8);
        gc.setFill(color(Tone.BORDER));
        for (var x = Math.ceil(visible.x() / step) * step; x < visible.right(); x += step) {
            for (var y = Math.ceil(visible.y() / step) * step; y < visible.bottom(); y += step) {
                var at = view.toScreen(new Point(x, y));
                gc.fillRect(snapped(at.x(), Parity.EVEN), snapped(at.y(), Parity.EVEN), dot, dot);
            }
        }
        gc.setGlobalAlpha(1);
    }

    void paint(Collection<? extends Mark> marks, double width, double height) {
        var visible = view.visible(width, height).grownBy(20 / view.zoom());
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        for (var mark : marks) {
            if (mark.bounds().meets(visible)) {
                paint(mark);
            }
        }
        gc.setGlobalAlpha(1);
        gc.setLineDashes();
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Line line -> line(line);
            case Mark.Outline outline -> outline(outline);
            case Mark.Text text -> text(text);
            case Mark.Icon icon -> icon(icon);
            case Mark.Badge badge -> badge(badge);
        }
    }

    private void box(Mark.Box box) {
        var odd = oddWidth(box.stroke());
        var screen = view.toScreen(box.rect());
        var rect =
                Rect.between(
                        new Point(snapped(screen.x(), odd), snapped(screen.y(), odd)),
                        new Point(snapped(screen.right(), odd), snapped(screen.bottom(), odd)));
        var arc = 2 * box.radius() * view.zoom();
        var opacity = box.tag().opacity();
        if (usesFill(box.fill(), opacity)) {
            if (box.corners() == Mark.Corners.TOP) {
                fillTopRounded(rect, Math.min(arc / 2, rect.height()));
            } else {
                gc.fillRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
            }
        }
        if (usesStroke(box.stroke(), opacity)) {
            gc.strokeRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
        }
    }

    private void fillTopRounded(Rect rect, double radius) {
        gc.beginPath();
        gc.moveTo(rect.x(), rect.bottom());
        gc.lineTo(rect.x(), rect.y() + radius);
        gc.arcTo(rect.x(), rect.y(), rect.x() + radius, rect.y(), radius);
        gc.lineTo(rect.right() - radius, rect.y());
        gc.arcTo(rect.right(), rect.y(), rect.right(), rect.y() + radius, radius);
        gc.lineTo(rect.right(), rect.bottom());
        gc.closePath();
        gc.fill();
    }

    private void line(Mark.Line line) {
        var opacity = line.tag().opacity();
        if (!usesStroke(line.stroke(), opacity)) {
            return;
        }
        inDocument(line.stroke(), () -> strokePath(line.path()));
        var heads = line.heads();
        if (!heads.isEmpty()) {
            gc.setFill(color(line.stroke().tone()));
            gc.setGlobalAlpha(opacity * line.stroke().opacity());
            inDocument(Stroke.NONE, () -> fillPath(heads));
        }
    }

    private void outline(Mark.Outline outline) {
        var path = outline.path();
        if (usesFill(outline.fill(), outline.tag().opacity())) {
            inDocument(Stroke.NONE, () -> fillPath(path));
        }
        if (usesStroke(outline.stroke(), outline.tag().opacity())) {
            inDocument(outline.stroke(), () -> strokePath(path));
        }
    }

    private void text(Mark.Text text) {
        var size = text.size() * view.zoom();
        if (size < 3) {
            return;
        }
        var at = view.toScreen(new Point(text.left(), text.at().y()));
        gc.setGlobalAlpha(text.tag().opacity());
        gc.setFill(color(text.tone()));
        gc.setFont(faces.font(text.weight(), size));
        gc.fillText(text.content(), at.x(), snapped(at.y(), Parity.EVEN));
    }

    private void icon(Mark.Icon icon) {
        var rect = view.toScreen(icon.rect());
        var factor = rect.width() / IconArt.SIDE;
        gc.save();
        gc.translate(snapped(rect.x(), Parity.EVEN), snapped(rect.y(), Parity.EVEN));
        gc.scale(factor, factor);
        gc.setLineWidth(IconArt.LINE);
        gc.setLineDashes();
        gc.setStroke(color(icon.tone()));
        gc.setFill(color(icon.tone()));
        for (var path : Icons.find(icon.icon()).paths()) {
            var isTint = path.ink() == IconArt.Ink.TINT;
            gc.setGlobalAlpha(icon.tag().opacity() * (isTint ? IconArt.TINT : 1));
            if (path.ink() == IconArt.Ink.LINE) {
                strokePath(path.d());
            } else {
                fillPath(path.d());
            }
        }
        gc.restore();
    }

    private void badge(Mark.Badge badge) {
        var smallest = SMALLEST_BADGE / view.zoom();
        var shown = badge.size() < smallest ? badge.sized(smallest) : badge;
        shown.parts().forEach(this::paint);
    }

    private void strokePath(String path) {
        gc.beginPath();
        gc.appendSVGPath(path);
        gc.stroke();
    }

    private void fillPath(String path) {
        gc.beginPath();
        gc.appendSVGPath(path);
        gc.fill();
    }

    /// Paints in document units instead of pixels.
    private void inDocument(Stroke stroke, Runnable painting) {
        gc.save();
        gc.translate(view.dx(), view.dy());
        gc.scale(view.zoom(), view.zoom());
        gc.setLineWidth(Math.max(stroke.width(), 1 / (view.zoom() * scale)));
        gc.setLineDashes(stroke.dashes().stream().mapToDouble(it -> it).toArray());
        painting.run();
        gc.restore();
    }

    private boolean usesFill(Fill fill, double opacity) {
        gc.setFill(color(fill.tone()));
        gc.setGlobalAlpha(opacity * fill.opacity());
        return fill.isVisible();
    }

    private boolean usesStroke(Stroke stroke, double opacity) {
        gc.setStroke(color(stroke.tone()));
        gc.setGlobalAlpha(opacity * stroke.opacity());
        gc.setLineWidth(Math.max(stroke.width() * view.zoom(), 1 / scale));
        gc.setLineDashes(stroke.dashes().stream().mapToDouble(it -> it * view.zoom()).toArray());
        return stroke.isVisible();
    }

    private Color color(Tone tone) {
        return colors.getOrDefault(tone, Color.BLACK);
    }

    /// Whether a line covers an odd number of the screen's pixels, and so must run along their
    /// middle.
    private enum Parity {
        EVEN,
        ODD
    }

    private Parity oddWidth(Stroke stroke) {
        var pixels = Math.max(1, Math.round(stroke.width() * view.zoom() * scale));
        return stroke.isVisible() && pixels % 2 == 1 ? Parity.ODD : Parity.EVEN;
    }

    private double snapped(double at, Parity parity) {
        var half = parity == Parity.ODD ? 0.5 : 0;
        return (Math.round(at * scale - half) + half) / scale;
    }
}
