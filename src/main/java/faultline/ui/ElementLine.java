package faultline.ui;

import faultline.model.Id;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line that names an element, leads to it, and may offer to take it off the list.
final class ElementLine extends HBox {

    private static final double ICON = 16;

    ElementLine(Workbench bench, Id id) {
        this(bench, id, "");
    }

    /// @param note what stands behind the name; the kind when empty
    ElementLine(Workbench bench, Id id, String note) {
        getStyleClass().add("element-line");
        var link = new Hyperlink(bench.nameOf(id));
        link.setMinWidth(0);
        link.setOnAction(_ -> bench.reveal(Set.of(id)));
        var kind = new Label();
        kind.getStyleClass().add("caption");
        kind.setMinWidth(0);
        bench.element(id)
                .ifPresent(element -> {
                    bench.catalog()
                            .kindOf(element)
                            .ifPresent(it -> {
                                var icon = IconNodes.kind(it.icon(), ICON);
                                var tinted = new HBox(icon);
                                tinted.getStyleClass().add(PaletteEntry.styleOf(it));
                                getChildren().add(tinted);
                            });
                    kind.setText(note.isEmpty() ? bench.labelOf(element) : note);
                });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(link, kind, space);
    }

    /// With a button at its end.
    ElementLine removable(String label, Runnable removal) {
        var button = new Button();
        button.setGraphic(IconNodes.ui("close"));
        button.getStyleClass().addAll("tool", "unset");
        button.setTooltip(new Tooltip(label));
        button.setAccessibleText(label);
        button.setOnAction(_ -> removal.run());
        getChildren().add(button);
        return this;
    }

    ElementLine led(Node lead) {
        getChildren().addFirst(lead);
        return this;
    }
}
