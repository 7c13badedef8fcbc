package faultline.ui;

import faultline.analysis.Condition;
import faultline.model.Point;
import faultline.scene.ConditionSign;
import faultline.scene.Fill;
import faultline.scene.Layer;
import faultline.scene.Mark;
import faultline.scene.Sign;
import faultline.scene.Stroke;
import faultline.scene.Tag;
import faultline.scene.Tone;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The drawing's marks of findings as nodes for lists and buttons, in the same shapes and colours.
final class MarkNodes {

    private MarkNodes() {}

    /// The sign in a square of that many pixels.
    static Node sign(Sign sign, double size) {
        var tag = new Tag(Layer.BADGES, null, 1);
        var badge = new Mark.Badge(tag, new Point(size, size / 2), size, sign, "", 0);
        var group = new Group();
        for (var part : badge.parts()) {
            if (!isHalo(part)) {
                group.getChildren().add(path(part));
            }
        }
        var square = new StackPane(group);
        square.setMinSize(size, size);
        square.setMaxSize(size, size);
        square.setMouseTransparent(true);
        return square;
    }

    /// The sign of a condition in a square of that many pixels.
    static Node sign(Condition condition, double size) {
        var tag = new Tag(Layer.CONDITIONS, null, 1);
        var centre = new Point(size / 2, size / 2);
        var group = new Group();
        new ConditionSign(condition)
                .parts(tag, centre, size / 2 - 1)
                .forEach(part -> group.getChildren().add(path(part)));
        var square = new StackPane(group);
        square.setMinSize(size, size);
        square.setMaxSize(size, size);
        square.setMouseTransparent(true);
        return square;
    }

    private static boolean isHalo(Mark part) {
        return switch (part) {
            case Mark.Box(_, _, _, _, var fill, _) -> fill.tone() == Tone.CANVAS;
            case Mark.Outline(_, _, _, var fill, _) -> fill.tone() == Tone.CANVAS;
            case Mark.Line _, Mark.Text _, Mark.Icon _, Mark.Badge _ -> false;
        };
    }

    private static SVGPath path(Mark part) {
        return switch (part) {
            case Mark.Box box -> path(box.path(), box.fill(), box.stroke());
            case Mark.Outline outline -> path(outline.path(), outline.fill(), outline.stroke());
            case Mark.Line line -> path(line.path(), Fill.NONE, line.stroke());
            case Mark.Text _, Mark.Icon _, Mark.Badge _ ->
                    throw new IllegalArgumentException("A sign has no " + part);
        };
    }

    private static SVGPath path(String content, Fill fill, Stroke stroke) {
        var path = new SVGPath();
        path.setContent(content);
        path.setStyle(
                String.format(
                        Locale.ROOT,
                        "-fx-fill: %s; -fx-stroke: %s; -fx-stroke-width: %s; -fx-stroke-line-cap:"
                                + " round; %s",
                        fill.isVisible() ? Sheets.variable(fill.tone()) : "transparent",
                        stroke.isVisible() ? Sheets.variable(stroke.tone()) : "transparent",
                        String.format(Locale.ROOT, "%.2f", stroke.width()),
                        dashes(stroke)));
        return path;
    }

    private static String dashes(Stroke stroke) {
        return stroke.dashes().isEmpty()
                ? ""
                : stroke.dashes().stream()
                        .map(it -> String.format(Locale.ROOT, "%.2f", it))
                        .collect(Collectors.joining(" ", "-fx-stroke-dash-array: ", ";"));
    }
}
