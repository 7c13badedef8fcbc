package faultline.export;

import faultline.model.Rect;
import faultline.scene.Fill;
import faultline.scene.Mark;
import faultline.scene.Scene;
import faultline.scene.Stroke;
import faultline.scene.Theme;
import faultline.scene.Tone;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Paints a scene as one SVG file that needs nothing beside it.
///
/// Text stays text. Each line of it states its width, so that a viewer without the bundled typeface
/// stretches its own to the same place. The same scene always becomes the same file.
public final class SvgWriter {

    private static final double MARGIN = 24;

    private final Scene scene;
    private final Function<Tone, String> colours;
    private final Lettering lettering;
    private final String prefix;
    private final Markup svg = new Markup();

    private SvgWriter(
            Scene scene, Function<Tone, String> colours, Lettering lettering, String prefix) {
        this.scene = scene;
        this.colours = colours;
        this.lettering = lettering;
        this.prefix = prefix;
    }

    /// Writes a picture, with words for those who cannot see it.
    ///
    /// @param title what it shows
    /// @param description the same at length; may be empty
    public static String write(Scene scene, Theme theme, String title, String description) {
        return new SvgWriter(scene, theme::hex, Lettering.TEXT, "").written(title, description);
    }

    /// The same as a part of a page of HTML, whose style sheet says what the colours are: see
    /// [#variable].
    ///
    /// @param prefix of the ids in it, which keeps those of several pictures apart
    public static String inline(Scene scene, String prefix, String title, String description) {
        return new SvgWriter(scene, it -> "var(--" + variable(it) + ")", Lettering.TEXT, prefix)
                .written(title, description);
    }

    /// The name of a colour in a style sheet: `t-wire-network`.
    public static String variable(Tone tone) {
        return "t-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The same with letters as outlines, for a painter that knows nothing of fonts.
    static String forPainting(Scene scene, Theme theme) {
        return new SvgWriter(scene, theme::hex, Lettering.OUTLINES, "").written("", "");
    }

    /// The part of the plane that the picture of a scene shows.
    static Rect view(Scene scene) {
        return scene.bounds().grownBy(MARGIN);
    }

    private String written(String title, String description) {
        var view = view(scene);
        open(view, title, description);
        symbols();
        svg.open("rect");
        place(view);
        svg.with("fill", colours.apply(Tone.CANVAS)).empty();
        scene.marks().forEach(this::paint);
        return svg.close("svg").line().toString();
    }

    private void open(Rect view, String title, String description) {
        var box = List.of(view.x(), view.y(), view.width(), view.height());
        svg.open("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("width", view.width())
                .with("height", view.height())
                .with("viewBox", numbers(box))
                .with("role", "img")
                .with("aria-labelledby", prefix + "title " + prefix + "desc")
                .with("font-family", Lettering.FAMILY)
                .with("stroke-linecap", "round")
                .with("stroke-linejoin", "round")
                .inside()
                .line();
        svg.open("title").with("id", prefix + "title").inside().say(title).close("title").line();
        svg.open("desc").with("id", prefix + "desc").inside().say(description).close("desc").line();
    }

    private void symbols() {
        var ids = new TreeSet<String>();
        for (var mark : scene.marks()) {
            if (mark instanceof Mark.Icon icon) {
                ids.add(icon.icon());
            }
        }
        svg.open("defs").inside().line();
        for (var id : ids) {
            svg.open("symbol").with("id", prefix + "icon-" + id).with("viewBox", "0 0 32 32");
            svg.inside().line();
            Icons.find(id).paths().forEach(this::symbolPath);
            svg.close("symbol").line();
        }
        svg.close("defs").line();
    }

    private void symbolPath(IconArt.Path path) {
        svg.open("path").with("d", path.d());
        switch (path.ink()) {
            case LINE ->
                    svg.with("fill", "none")
                            .with("stroke", "currentColor")
                            .with("stroke-width", IconArt.LINE);
            case FILL -> svg.with("fill", "currentColor");
            case TINT -> svg.with("fill", "currentColor").with("fill-opacity", IconArt.TINT);
        }
        svg.empty();
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Line line -> line(line);
            case Mark.Outline outline ->
                    area(outline.path(), outline.fill(), outline.stroke(), mark, "evenodd");
            case Mark.Text text -> text(text);
            case Mark.Icon icon -> icon(icon);
            case Mark.Badge badge -> badge.parts().forEach(this::paint);
        }
    }

    private void box(Mark.Box box) {
        if (box.corners() != Mark.Corners.ALL) {
            area(box.path(), box.fill(), box.stroke(), box, "");
            return;
        }
        svg.open("rect");
        place(box.rect());
        svg.unless(0, "rx", box.radius());
        fill(box.fill());
        stroke(box.stroke());
        end(box);
    }

    private void area(String path, Fill fill, Stroke stroke, Mark mark, String rule) {
        svg.open("path").with("d", path);
        if (!rule.isEmpty()) {
            svg.with("fill-rule", rule);
        }
        fill(fill);
        stroke(stroke);
        end(mark);
    }

    private void line(Mark.Line line) {
        svg.open("path").with("d", line.path()).with("fill", "none");
        stroke(line.stroke());
        end(line);
        var heads = line.heads();
        if (!heads.isEmpty()) {
            svg.open("path").with("d", heads).with("fill", colours.apply(line.stroke().tone()));
            end(line);
        }
    }

    private void text(Mark.Text text) {
        if (text.content().isEmpty()) {
            return;
        }
        lettering.write(text, colours.apply(text.tone()), svg);
    }

    private void icon(Mark.Icon icon) {
        svg.open("use").with("href", "#" + prefix + "icon-" + icon.icon());
        place(icon.rect());
        svg.with("color", colours.apply(icon.tone()));
        end(icon);
    }

    private void place(Rect rect) {
        svg.with("x", rect.x())
                .with("y", rect.y())
                .with("width", rect.width())
                .with("height", rect.height());
    }

    private void fill(Fill fill) {
        svg.with("fill", fill.isVisible() ? colours.apply(fill.tone()) : "none");
        if (fill.isVisible()) {
            svg.unless(1, "fill-opacity", fill.opacity());
        }
    }

    private void stroke(Stroke stroke) {
        if (!stroke.isVisible()) {
            return;
        }
        svg.with("stroke", colours.apply(stroke.tone()))
                .unless(1, "stroke-width", stroke.width())
                .unless(1, "stroke-opacity", stroke.opacity());
        if (!stroke.dashes().isEmpty()) {
            svg.with("stroke-dasharray", numbers(stroke.dashes()));
        }
    }

    private void end(Mark mark) {
        svg.unless(1, "opacity", mark.tag().opacity()).empty();
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(Markup::number).collect(Collectors.joining(" "));
    }
}
