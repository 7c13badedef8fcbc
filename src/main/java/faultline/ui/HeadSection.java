package faultline.ui;

import faultline.edit.Rename;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.session.View;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says what is selected and lets the name of a single element be changed.
final class HeadSection implements Section {

    private final Workbench bench;
    private final List<Id> ids;
    private final VBox box = new VBox();
    private final TextField name = new TextField();
    private String shown = "";

    HeadSection(Workbench bench, List<Element> elements) {
        this.bench = bench;
        this.ids = elements.stream().map(Element::id).toList();
        box.getStyleClass().add("inspector-head");
        box.getChildren().add(title(elements));
        if (elements.size() == 1) {
            name.setId("inspector-name");
            name.setPromptText("No name");
            name.setAccessibleText("Name");
            name.setOnAction(_ -> commit());
            Commitment.onLeaving(name, this::commit);
            name.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
            box.getChildren().add(name);
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(View view) {
        if (ids.size() == 1) {
            var now = bench.element(ids.getFirst()).map(Element::name).orElse("");
            if (!now.equals(shown) || !name.isFocused()) {
                shown = now;
                name.setText(now);
            }
        }
    }

    private HBox title(List<Element> elements) {
        var kinds =
                elements.stream()
                        .flatMap(it -> bench.catalog().kindOf(it).stream())
                        .distinct()
                        .toList();
        var text = new Label(text(elements, kinds));
        text.getStyleClass().add("inspector-kind");
        var line = new HBox(text);
        line.getStyleClass().add("element-line");
        if (kinds.size() == 1) {
            var icon = new HBox(IconNodes.kind(kinds.getFirst().icon(), 20));
            icon.getStyleClass().add(PaletteEntry.styleOf(kinds.getFirst()));
            line.getChildren().addFirst(icon);
            text.setTooltip(new Tooltip(kinds.getFirst().description()));
        }
        if (elements.size() == 1) {
            var id = new Label(elements.getFirst().id().value());
            id.getStyleClass().add("caption");
            id.setMinWidth(0);
            line.getChildren().add(id);
        }
        return line;
    }

    private static String text(List<Element> elements, List<Kind> kinds) {
        var kind = kinds.size() == 1 ? kinds.getFirst().label() : "";
        if (elements.size() == 1) {
            return kind.isEmpty() ? elements.getFirst().kind().value() : kind;
        }
        return kind.isEmpty() ? elements.size() + " elements" : elements.size() + " × " + kind;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !name.getText().equals(shown)) {
            name.setText(shown);
            event.consume();
        }
    }

    private void commit() {
        if (!name.getText().strip().equals(shown)) {
            var refusal = bench.commit(new Rename(ids.getFirst(), name.getText()));
            Errors.mark(name, refusal.orElse(""));
            if (refusal.isPresent()) {
                name.setText(shown);
            }
        }
    }
}
