package faultline.ui;

import faultline.model.Id;
import faultline.ui.Outline.Row;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One line of the outline: icon, name, and the mark of the worst finding. F2 lets the name be
/// written in place.
final class OutlineCell extends TreeCell<Row> {

    private static final double ICON = 16;
    private static final double SIGN = 14;

    private final Outline outline;

    OutlineCell(Outline outline) {
        this.outline = outline;
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeIf(it -> it.startsWith("level-") || it.equals("palette-category"));
        setText(null);
        setGraphic(null);
        if (empty) {
            return;
        }
        switch (row) {
            case null -> {}
            case Row.Heading(var label) -> {
                setText(label);
                getStyleClass().add("palette-category");
            }
            case Row.Item(var id) -> setGraphic(isEditing() ? field(id) : line(id));
        }
    }

    @Override
    public void startEdit() {
        if (getItem() instanceof Row.Item(var id)) {
            super.startEdit();
            var field = field(id);
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        if (getItem() instanceof Row.Item(var id)) {
            setGraphic(line(id));
        }
        getTreeView().requestFocus();
    }

    private Node line(Id id) {
        var bench = outline.bench();
        var found = bench.element(id);
        if (found.isEmpty()) {
            return new Label(id.value());
        }
        var element = found.get();
        var name = new Label(bench.nameOf(id));
        name.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(name, space);
        line.getStyleClass().add("outline-line");
        bench.catalog()
                .kindOf(element)
                .ifPresent(kind -> {
                    line.getChildren().addFirst(IconNodes.kind(kind.icon(), ICON));
                    getStyleClass().add(PaletteEntry.styleOf(kind));
                });
        outline.marking()
                .worst(id)
                .ifPresent(sign -> line.getChildren().add(MarkNodes.sign(sign, SIGN)));
        setAccessibleText(spoken(id, bench.labelOf(element)));
        return line;
    }

    private String spoken(Id id, String kind) {
        var marks =
                outline.marking()
                        .worst(id)
                        .map(sign ->
                                ", "
                                        + outline.marking().open(id)
                                        + " open findings, "
                                        + sign.word())
                        .orElse("");
        return outline.bench().nameOf(id) + ", " + kind + marks;
    }

    private void commit(Id id, TextField field) {
        outline.rename(id, field.getText());
        cancelEdit();
    }

    private TextField field(Id id) {
        var field = new TextField(outline.bench().nameOf(id));
        field.getStyleClass().add("in-place");
        Commitment.onSettling(field, () -> commit(id, field));
        field.setOnAction(event -> {
            commit(id, field);
            event.consume();
        });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        cancelEdit();
                        event.consume();
                    }
                });
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused && isEditing()) {
                        cancelEdit();
                    }
                });
        return field;
    }
}
