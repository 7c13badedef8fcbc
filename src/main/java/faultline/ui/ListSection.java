package faultline.ui;

import faultline.session.View;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/// A list of elements that belong to what is selected, and a menu that adds to it.
final class ListSection implements Section {

    private final VBox lines = new VBox();
    private final VBox box;
    private final String empty;
    private final Function<View, List<? extends Node>> listed;
    private List<? extends Node> shown = List.of();

    /// @param empty what is said when there is none
    /// @param listed the lines for a view
    ListSection(String title, String empty, Function<View, List<? extends Node>> listed) {
        this.empty = empty;
        this.listed = listed;
        this.box = Section.titled(title, lines);
        lines.getStyleClass().add("lines");
    }

    /// With a menu below the list, filled whenever it opens.
    ListSection adding(String label, Function<View, List<MenuItem>> offers, Workbench bench) {
        var menu = new MenuButton(label);
        menu.getStyleClass().add("adder");
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(_ -> {
            var items = offers.apply(bench.view());
            menu.getItems().setAll(items.isEmpty() ? List.of(nothing()) : items);
        });
        box.getChildren().add(menu);
        return this;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(View view) {
        shown = listed.apply(view);
        if (shown.isEmpty()) {
            var none = new Label(empty);
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            lines.getChildren().setAll(none);
        } else {
            lines.getChildren().setAll(shown);
        }
    }

    private static MenuItem nothing() {
        var item = new MenuItem("Nothing that fits is drawn yet");
        item.setDisable(true);
        return item;
    }
}
