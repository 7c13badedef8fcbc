package faultline.interchange;

import faultline.export.IconArt;
import faultline.export.Icons;
import faultline.export.Markup;
import faultline.scene.Mark;
import faultline.scene.Stroke;
import faultline.scene.Theme;
import faultline.scene.Tone;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The looks of shapes in the words of draw.io.
final class DrawioStyle {

    private static final Theme THEME = Theme.LIGHT;
    private static final String FONT = "fontFamily=Inter;html=1;";

    private DrawioStyle() {}

    /// A box with its icon, as the marks of its element show it.
    static String box(List<Mark> marks) {
        var boxes =
                marks.stream().filter(Mark.Box.class::isInstance).map(it -> (Mark.Box) it).toList();
        var ground = boxes.getFirst();
        var edge =
                boxes.stream()
                        .filter(it -> it.stroke().isVisible() && it.rect().equals(ground.rect()))
                        .findFirst()
                        .orElse(ground);
        var band = boxes.stream().filter(it -> it.corners() == Mark.Corners.TOP).findFirst();
        var style = new StringBuilder();
        if (band.isPresent()) {
            style.append("swimlane;startSize=").append(Math.round(band.get().rect().height()));
            style.append(";swimlaneLine=0;swimlaneFillColor=").append(hex(ground.fill().tone()));
            style.append(";fillColor=").append(hex(band.get().fill().tone())).append(';');
        } else {
            style.append("fillColor=").append(hex(ground.fill().tone())).append(';');
        }
        style.append("rounded=1;absoluteArcSize=1;arcSize=");
        style.append(Math.round(2 * ground.radius())).append(';');
        style.append(stroke(edge.stroke()));
        return style.append(heading(marks, ground)).append(FONT).toString();
    }

    private static String heading(List<Mark> marks, Mark.Box ground) {
        var style =
                new StringBuilder(
                        "align=left;verticalAlign=top;overflow=hidden;whiteSpace=wrap;fontStyle=0;");
        marks.stream()
                .filter(Mark.Text.class::isInstance)
                .map(it -> (Mark.Text) it)
                .findFirst()
                .ifPresent(name -> {
                    var left = Math.round(name.left() - ground.rect().x()) - 2;
                    var top = Math.round(name.at().y() - name.size() - ground.rect().y()) - 4;
                    style.append("spacingLeft=").append(left);
                    style.append(";spacingTop=").append(top);
                    style.append(";fontSize=").append(Math.round(name.size())).append(';');
                    style.append("fontColor=").append(hex(name.tone())).append(';');
                });
        return style.toString();
    }

    static String icon(Mark.Icon icon) {
        return "shape=image;imageAspect=0;aspect=fixed;editable=0;connectable=0;pointerEvents=0;"
                + "image=data:image/svg+xml,"
                + Base64.getEncoder().encodeToString(drawn(icon).getBytes(StandardCharsets.UTF_8))
                + ";";
    }

    private static String drawn(Mark.Icon icon) {
        var colour = hex(icon.tone());
        var svg = new Markup();
        svg.open("svg").with("xmlns", "http://www.w3.org/2000/svg").with("viewBox", "0 0 32 32");
        svg.with("width", "32").with("height", "32").inside();
        for (var path : Icons.find(icon.icon()).paths()) {
            svg.open("path").with("d", path.d());
            switch (path.ink()) {
                case LINE ->
                        svg.with("fill", "none")
                                .with("stroke", colour)
                                .with("stroke-width", IconArt.LINE)
                                .with("stroke-linecap", "round")
                                .with("stroke-linejoin", "round");
                case FILL -> svg.with("fill", colour);
                case TINT -> svg.with("fill", colour).with("fill-opacity", IconArt.TINT);
            }
            svg.empty();
        }
        return svg.close("svg").toString();
    }

    /// A box that belongs to another shape and means nothing by itself.
    static String part(Mark.Box box) {
        return "rounded=1;absoluteArcSize=1;arcSize="
                + Math.round(2 * box.radius())
                + ";fillColor="
                + hex(box.fill().tone())
                + ";"
                + stroke(box.stroke())
                + "editable=0;connectable=0;pointerEvents=0;";
    }

    static String wire(Mark.Line line) {
        return "edgeStyle=none;rounded=1;jumpStyle=arc;jumpSize=6;"
                + stroke(line.stroke())
                + "startArrow=none;endArrow="
                + (line.end() == Mark.Head.ARROW ? "block;endFill=1;endSize=5;" : "none;")
                + "labelBackgroundColor=#FFFFFF;fontSize=11;fontColor="
                + hex(Tone.MUTED)
                + ";"
                + FONT;
    }

    static String outline(Mark.Outline outline, String coordinates) {
        return "shape=mxgraph.basic.polygon;polyCoords="
                + coordinates
                + ";polyline=0;fillColor="
                + hex(outline.fill().tone())
                + ";fillOpacity="
                + Math.round(100 * outline.fill().opacity())
                + ";"
                + stroke(outline.stroke())
                + "pointerEvents=0;"
                + FONT;
    }

    /// The tag on the outline of a group.
    static String tag(Mark.Box box, Tone tone) {
        return part(box)
                + "spacingLeft=14;fontStyle=1;fontSize=11;fontColor="
                + hex(tone)
                + ";"
                + FONT;
    }

    static String badge(Mark.Badge badge) {
        return "rounded=1;absoluteArcSize=1;arcSize=18;fillColor=#FFFFFF;strokeWidth=1.5;strokeColor="
                + hex(badge.sign().tone())
                + ";fontStyle=1;fontSize=11;fontColor="
                + hex(badge.sign().tone())
                + ";"
                + FONT;
    }

    private static String stroke(Stroke stroke) {
        if (!stroke.isVisible()) {
            return "strokeColor=none;";
        }
        var style =
                "strokeColor="
                        + hex(stroke.tone())
                        + ";strokeWidth="
                        + DrawioWriter.number(stroke.width())
                        + ";";
        if (stroke.opacity() < 1) {
            style += "strokeOpacity=" + Math.round(100 * stroke.opacity()) + ";";
        }
        return stroke.dashes().isEmpty()
                ? style
                : style
                        + "dashed=1;fixDash=1;dashPattern="
                        + stroke.dashes().stream()
                                .map(it -> DrawioWriter.number(Math.max(1, it)))
                                .collect(Collectors.joining(" "))
                        + ";";
    }

    private static String hex(Tone tone) {
        return THEME.hex(tone);
    }
}
