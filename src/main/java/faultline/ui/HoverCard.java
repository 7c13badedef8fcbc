package faultline.ui;

import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.scene.Hit;
import faultline.scene.Sign;
import faultline.scene.Wording;
import faultline.session.View;
import faultline.tool.Mode;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What is known about the element under a resting pointer: name, kind, key facts, findings.
final class HoverCard {

    private static final Duration DELAY = Duration.millis(500);
    private static final double AWAY = 18;
    private static final double WIDTH = 320;
    private static final int FACTS = 5;
    private static final int FINDINGS = 3;

    private final Workbench bench;
    private final DesignerCanvas canvas;
    private final VBox card = new VBox();
    private final PauseTransition rest = new PauseTransition(DELAY);
    private double x;
    private double y;

    HoverCard(Workbench bench, DesignerCanvas canvas) {
        this.bench = bench;
        this.canvas = canvas;
        card.getStyleClass().add("hover-card");
        card.setId("hover-card");
        card.setMouseTransparent(true);
        card.setManaged(false);
        card.setVisible(false);
        card.setMaxWidth(WIDTH);
        canvas.add(card);
        rest.setOnFinished(_ -> open());
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::onMoved);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> close());
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, _ -> close());
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> close());
        canvas.followedBy(_ -> close());
    }

    private void onMoved(MouseEvent event) {
        var far = Math.hypot(event.getX() - x, event.getY() - y) > 6;
        if (card.isVisible() && !far) {
            return;
        }
        x = event.getX();
        y = event.getY();
        card.setVisible(false);
        rest.playFromStart();
    }

    private void close() {
        rest.stop();
        card.setVisible(false);
    }

    private void open() {
        var view = bench.view();
        switch (view.feedback().hovered()) {
            case Hit.OnElement(var id) -> open(id, view);
            case Hit.OnBadge(var id) -> open(id, view);
            case Hit.OnPort _, Hit.OnHandle _, Hit.OnCanvas _ -> {}
        }
    }

    private void open(Id id, View view) {
        var element = bench.element(id);
        if (element.isEmpty()) {
            return;
        }
        card.getChildren().setAll(title(element.get()));
        facts(element.get());
        if (view.mode() instanceof Mode.Failing) {
            condition(id, view);
        } else {
            findings(id, view);
        }
        card.setVisible(true);
        card.applyCss();
        var width = Math.min(WIDTH, card.prefWidth(-1));
        var height = card.prefHeight(width);
        card.resize(width, height);
        card.relocate(
                x + AWAY + width < canvas.getWidth() ? x + AWAY : Math.max(4, x - AWAY - width),
                y + AWAY + height < canvas.getHeight() ? y + AWAY : Math.max(4, y - AWAY - height));
    }

    private Node title(Element element) {
        var name = new Label(bench.nameOf(element.id()));
        name.getStyleClass().add("strong");
        var kind = new Label(bench.labelOf(element));
        kind.getStyleClass().add("caption");
        return new VBox(name, kind);
    }

    private void facts(Element element) {
        bench.catalog()
                .kindOf(element)
                .map(Kind::properties)
                .ifPresent(properties -> {
                    var text =
                            properties.stream()
                                    .filter(it -> element.properties().find(it.name()).isPresent())
                                    .limit(FACTS)
                                    .map(it ->
                                            it.label()
                                                    + ": "
                                                    + element.properties()
                                                            .find(it.name())
                                                            .map(value -> Wording.value(value, it))
                                                            .orElse(""))
                                    .collect(Collectors.joining("\n"));
                    if (!text.isEmpty()) {
                        var facts = new Label(text);
                        facts.getStyleClass().addAll("muted", "small");
                        facts.setWrapText(true);
                        card.getChildren().add(facts);
                    }
                });
    }

    private void condition(Id id, View view) {
        var condition = view.aftermath().of(id);
        var reason = view.aftermath().reasons().getOrDefault(id, "");
        var text = new Label(condition.label() + (reason.isEmpty() ? "" : ": " + reason));
        text.setWrapText(true);
        var line = new HBox(MarkNodes.sign(condition, 14), text);
        line.getStyleClass().add("finding-head");
        card.getChildren().add(line);
    }

    private void findings(Id id, View view) {
        var about = new Marking(view.findings()).about(id);
        about.stream()
                .filter(it -> Sign.of(it) != Sign.GOOD)
                .limit(FINDINGS)
                .forEach(it -> {
                    var message = new Label(it.finding().message());
                    message.setWrapText(true);
                    message.getStyleClass().add("small");
                    var line = new HBox(MarkNodes.sign(Sign.of(it), 14), message);
                    line.getStyleClass().add("finding-head");
                    card.getChildren().add(line);
                });
        if (about.size() > FINDINGS) {
            var more = new Label("and " + (about.size() - FINDINGS) + " more");
            more.getStyleClass().add("caption");
            card.getChildren().add(more);
        }
    }
}
