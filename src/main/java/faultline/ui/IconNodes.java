package faultline.ui;

import faultline.export.IconArt;
import faultline.export.Icons;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The bundled icons as nodes, coloured by the style sheet.
final class IconNodes {

    /// The side of the box that the user interface's own icons are drawn in.
    private static final double UI_SIDE = 24;

    private static final double IN_BUTTONS = 16;

    private IconNodes() {}

    /// A user interface icon at the size of buttons and menus.
    static Node ui(String name) {
        return node(Icons.find("ui/" + name), UI_SIDE, IN_BUTTONS);
    }

    /// The icon of a kind, in a square of that many pixels.
    static Node kind(String id, double size) {
        return node(Icons.find(id), IconArt.SIDE, size);
    }

    private static Node node(IconArt art, double side, double size) {
        var drawn =
                new Group(
                        path(
                                String.format(Locale.ROOT, "M0 0H%1$d V%1$d H0z", (int) side),
                                "frame"));
        for (var part : art.paths()) {
            drawn.getChildren().add(path(part.d(), part.ink().name().toLowerCase(Locale.ROOT)));
        }
        drawn.getTransforms().add(new Scale(size / side, size / side));
        var square = new StackPane(new Group(drawn));
        square.getStyleClass().add("icon");
        square.setMinSize(size, size);
        square.setMaxSize(size, size);
        square.setMouseTransparent(true);
        return square;
    }

    private static SVGPath path(String content, String paint) {
        var path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().setAll("icon-" + paint);
        return path;
    }
}
