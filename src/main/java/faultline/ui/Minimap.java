package faultline.ui;

import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Figure;
import faultline.scene.Sign;
import faultline.scene.Theme;
import faultline.scene.Tone;
import faultline.session.View;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// A small map of the whole drawing in the corner of the canvas: where findings are, and which part
/// is seen. The part is moved by dragging on the map.
final class Minimap extends Region {

    private static final double WIDTH = 216;
    private static final double HEIGHT = 148;
    private static final double SPOT = 3;

    private final DesignerCanvas canvas;
    private final Memory memory;
    private final Canvas map = new Canvas(WIDTH, HEIGHT);
    private final Rectangle part = new Rectangle();
    private View view;
    private Theme painted = Theme.LIGHT;
    private Chart chart = new Chart(1, 0, 0);
    private Point grip = new Point(0, 0);

    /// @param memory keeps whether it is shown
    Minimap(Workbench bench, DesignerCanvas canvas, Memory memory) {
        this.canvas = canvas;
        this.memory = memory;
        this.view = bench.view();
        setId("minimap");
        getStyleClass().add("minimap");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        setAccessibleText("Map of the drawing");
        setVisible(memory.settings().mapped());
        part.getStyleClass().add("minimap-part");
        part.setManaged(false);
        setClip(new Rectangle(WIDTH, HEIGHT));
        getChildren().addAll(map, part);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDragged);
        bench.shows(this::show);
        canvas.followedBy(_ -> look());
    }

    void toggle() {
        memory.change(Settings::turningMap);
        setVisible(memory.settings().mapped());
        paint();
    }

    private void show(View newView) {
        view = newView;
        paint();
    }

    /// A press beside the part that is seen takes it there.
    private void onPressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            var at = new Point(event.getX(), event.getY());
            var seen = seen();
            grip = Chart.grip(seen, at);
            if (!seen.contains(at)) {
                centre(at);
            }
        }
        event.consume();
    }

    private void onDragged(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            centre(new Point(event.getX() + grip.x(), event.getY() + grip.y()));
        }
        event.consume();
    }

    private void centre(Point at) {
        canvas.look(
                canvas.viewport()
                        .centredOn(
                                chart.inDocument(at.x(), at.y()),
                                canvas.getWidth(),
                                canvas.getHeight()));
    }

    private Rect seen() {
        return chart.onMap(canvas.viewport().visible(canvas.getWidth(), canvas.getHeight()));
    }

    /// Another part is seen, or in other colours.
    private void look() {
        if (painted == canvas.theme()) {
            follow();
        } else {
            paint();
        }
    }

    private void follow() {
        if (isVisible()) {
            var seen = seen();
            part.setX(seen.x());
            part.setY(seen.y());
            part.setWidth(seen.width());
            part.setHeight(seen.height());
        }
    }

    private void paint() {
        if (!isVisible()) {
            return;
        }
        painted = canvas.theme();
        var scene = canvas.shownScene();
        chart = Chart.of(scene.bounds(), WIDTH, HEIGHT);
        var gc = map.getGraphicsContext2D();
        gc.clearRect(0, 0, WIDTH, HEIGHT);
        for (var figure : scene.figures()) {
            if (figure instanceof Figure.Card card) {
                var at = chart.onMap(card.rect());
                gc.setFill(color(card.holds() ? Tone.RULE : Tone.BORDER));
                gc.fillRect(at.x(), at.y(), Math.max(1, at.width()), Math.max(1, at.height()));
            }
        }
        heat();
        follow();
    }

    /// The worse findings are painted later, so that none of them is hidden.
    private void heat() {
        var marking = new Marking(view.findings());
        var gc = map.getGraphicsContext2D();
        for (var sign : List.of(Sign.LOW, Sign.MEDIUM, Sign.HIGH, Sign.CRITICAL)) {
            gc.setFill(color(sign.tone()));
            for (var figure : canvas.shownScene().figures()) {
                if (marking.worst(figure.id()).filter(sign::equals).isPresent()) {
                    var at = chart.onMap(figure.bounds());
                    var width = Math.max(SPOT, figure instanceof Figure.Card ? at.width() : 0);
                    var height = Math.max(SPOT, figure instanceof Figure.Card ? at.height() : 0);
                    gc.fillRect(
                            at.centre().x() - width / 2,
                            at.centre().y() - height / 2,
                            width,
                            height);
                }
            }
        }
    }

    private Color color(Tone tone) {
        return Color.web(canvas.theme().hex(tone));
    }
}
