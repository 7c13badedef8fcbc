package faultline.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;

/// All keys and gestures, searched by what they do.
final class ShortcutSheet extends VBox {

    /// What hands do on the canvas, beside the keys of actions.
    private static final List<Map.Entry<String, String>> GESTURES =
            List.of(
                    Map.entry("Pan", "Space + drag, middle drag, right drag"),
                    Map.entry("Scroll", "Wheel; with Shift sideways"),
                    Map.entry("Zoom at the pointer", "Ctrl + wheel, pinch"),
                    Map.entry("Select what is enclosed", "Drag from left to right"),
                    Map.entry("Select what is touched", "Drag from right to left"),
                    Map.entry("Add to the selection", "Shift + click"),
                    Map.entry("Select what lies behind", "Alt + click, Ctrl + click"),
                    Map.entry("Copy by dragging", "Alt held, or Ctrl held before the press"),
                    Map.entry("Ignore grid and guides", "Ctrl pressed while dragging"),
                    Map.entry("Keep to one direction", "Shift while dragging"),
                    Map.entry("Connect", "Drag from a dot beside an element"),
                    Map.entry("Connect to something new", "Drag from a dot onto free ground"),
                    Map.entry(
                            "Add another one, connected",
                            "Ctrl + arrow key, click on a dot beside it"),
                    Map.entry("Follow a link", "Alt + arrow key"),
                    Map.entry("Move by the grid", "Arrow keys; with Shift five steps"),
                    Map.entry("Move by one unit", "Ctrl + Shift + arrow key"),
                    Map.entry("Write the name", "F2, Enter, double click, or just type"),
                    Map.entry("Next or previous element", "Tab, Shift+Tab"),
                    Map.entry("Add a component for each line", "Paste text or cells on the canvas"),
                    Map.entry("Move the part that is seen", "Drag on the overview map"),
                    Map.entry("Open a document", "Drop its file on the window"),
                    Map.entry("Search all commands", "/ on the canvas"),
                    Map.entry("Show this sheet", "? on the canvas"),
                    Map.entry("Give up what is under way", "Esc"),
                    Map.entry("Next or previous pane", "F6, Shift+F6"));

    private record Line(String what, String keys) {}

    private final List<Line> lines;
    private final ListView<Line> list = new ListView<>();
    private final TextField search = TextFields.createClearableTextField();

    ShortcutSheet(List<Action> actions) {
        this.lines =
                Stream.concat(
                                actions.stream()
                                        .filter(it -> !it.keys().isEmpty())
                                        .map(it -> new Line(it.label().get(), it.writtenKeys())),
                                GESTURES.stream().map(it -> new Line(it.getKey(), it.getValue())))
                        .toList();
        getStyleClass().add("form");
        setPrefSize(560, 520);
        search.setPromptText("Search");
        search.setId("shortcut-search");
        search.textProperty().addListener((_, _, text) -> fill(text));
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText("Shortcuts");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(search, list);
        fill("");
    }

    private void fill(String text) {
        var wanted = text.toLowerCase(Locale.ROOT).strip();
        list.getItems()
                .setAll(
                        lines.stream()
                                .filter(it ->
                                        (it.what() + " " + it.keys())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                                .toList());
    }

    /// One shortcut.
    private static final class Cell extends ListCell<Line> {

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : row(line));
        }

        private static HBox row(Line line) {
            var keys = new Label(line.keys());
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            return new HBox(new Label(line.what()), space, keys);
        }
    }
}
