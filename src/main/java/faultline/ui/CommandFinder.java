package faultline.ui;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every command of the window by its name: a field above everything, and below it what answers to
/// what is typed there. Commands used last come first; one that cannot be done now is grey.
final class CommandFinder extends VBox {

    private static final int KEPT = 8;
    private static final int SHOWN = 12;
    private static final double ROW = 32;

    private final Supplier<List<Action>> offered;
    private final Memory memory;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private List<Action> actions = List.of();
    private @Nullable Node before;

    /// @param offered in the order in which they are listed while nothing is typed
    /// @param memory keeps which were used last
    CommandFinder(Supplier<List<Action>> offered, Memory memory) {
        this.offered = offered;
        this.memory = memory;
        setId("command-finder");
        getStyleClass().add("command-finder");
        setMaxSize(560, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        setVisible(false);
        field.setId("command-search");
        field.setPromptText("Search all commands");
        field.setAccessibleText("Search all commands");
        field.textProperty().addListener((_, _, typed) -> fill(typed));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("commands");
        list.setAccessibleText("Commands");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label("No command is called that"));
        list.setFixedCellSize(ROW);
        list.setOnMouseClicked(event -> {
            field.requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                run();
            }
        });
        getChildren().addAll(field, list);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        scene.focusOwnerProperty().subscribe(this::follow);
                        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onEscape);
                    }
                });
    }

    /// Opens it, or closes it where it is open.
    void toggle() {
        if (isVisible()) {
            close();
        } else {
            open();
        }
    }

    private void open() {
        before = getScene().getFocusOwner();
        actions = offered.get();
        field.clear();
        fill("");
        setVisible(true);
        field.requestFocus();
    }

    private void close() {
        if (before != null) {
            before.requestFocus();
        }
        setVisible(false);
    }

    /// It closes when something else takes the focus.
    private void follow(@Nullable Node owner) {
        if (isVisible() && owner != null && !Focus.isInside(owner, this)) {
            setVisible(false);
        }
    }

    /// Esc closes it whatever has the focus, also when nothing has.
    private void onEscape(KeyEvent event) {
        if (isVisible() && event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void onKey(KeyEvent event) {
        var model = list.getSelectionModel();
        switch (event.getCode()) {
            case ENTER -> run();
            case DOWN -> model.select((model.getSelectedIndex() + 1) % Math.max(1, size()));
            case UP ->
                    model.select(Math.floorMod(model.getSelectedIndex() - 1, Math.max(1, size())));
            case PAGE_DOWN -> model.select(Math.min(size() - 1, model.getSelectedIndex() + KEPT));
            case PAGE_UP -> model.select(Math.max(0, model.getSelectedIndex() - KEPT));
            default -> {
                return;
            }
        }
        if (model.getSelectedIndex() >= 0) {
            list.scrollTo(Math.max(0, model.getSelectedIndex() - KEPT / 2));
        }
        event.consume();
    }

    private int size() {
        return list.getItems().size();
    }

    private void run() {
        var action = list.getSelectionModel().getSelectedItem();
        if (action != null && action.enabled().getAsBoolean()) {
            memory.change(settings -> settings.using(action.id()));
            close();
            action.run().run();
        }
    }

    private void fill(String typed) {
        list.getItems().setAll(answering(typed));
        list.setPrefHeight(4 + ROW * Math.clamp(size(), 2, SHOWN));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /// What answers to it, the best first; of equals, what was used last.
    private List<Action> answering(String typed) {
        record Scored(Action action, OptionalInt score) {}
        var isAll = typed.isBlank();
        return actions.stream()
                .map(it -> new Scored(it, Fuzzy.score(typed, it.label().get())))
                .filter(it -> it.score.isPresent())
                .sorted(
                        Comparator.<Scored>comparingInt(it -> isAll ? 0 : -it.score.getAsInt())
                                .thenComparingInt(it -> recency(it.action)))
                .map(Scored::action)
                .toList();
    }

    private int recency(Action action) {
        var at = memory.settings().used().indexOf(action.id());
        return at < 0 ? Settings.USED : at;
    }

    /// One command with its keys.
    private static final class Cell extends ListCell<Action> {

        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            setGraphic(empty || action == null ? null : row(action));
        }

        private static HBox row(Action action) {
            var name = new Label(action.label().get());
            var keys = new Label(action.writtenKeys());
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var row = new HBox(8, name, space, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setDisable(!action.enabled().getAsBoolean());
            return row;
        }
    }
}
