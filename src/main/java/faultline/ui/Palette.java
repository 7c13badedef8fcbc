package faultline.ui;

import faultline.model.Catalog;
import faultline.model.KindId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.TextFields;

/// The kinds that can be placed: searched, dragged onto the drawing, or added with Enter or a
/// double click.
final class Palette extends VBox {

    /// What becomes of a kind that was taken from the palette.
    interface Taker {

        /// It was dragged to that place of the window.
        void dragged(PaletteEntry entry, double sceneX, double sceneY);

        /// It was let go there.
        void dropped(PaletteEntry entry, double sceneX, double sceneY);

        /// The drag was given up.
        void givenUp();

        /// It is to be added wherever it fits.
        void added(KindId kind);
    }

    /// A line of the palette: a heading, or a kind.
    private sealed interface Row {

        record Heading(String label) implements Row {}

        record Offer(PaletteEntry entry) implements Row {}
    }

    private final List<PaletteEntry.Shelf> shelves;
    private final Taker taker;
    private final TextField search = TextFields.createClearableTextField();
    private final TreeView<Row> tree = new TreeView<>(new TreeItem<>());
    private boolean dragging;

    Palette(Catalog catalog, Taker taker) {
        this.shelves = PaletteEntry.shelves(catalog);
        this.taker = taker;
        getStyleClass().addAll("side", "palette");
        getChildren().addAll(header(), tree);
        VBox.setVgrow(tree, Priority.ALWAYS);
        tree.setShowRoot(false);
        tree.setId("palette");
        tree.setAccessibleText("Palette");
        tree.setCellFactory(_ -> new Cell());
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        fill("");
    }

    /// Puts the cursor into the search field.
    void find() {
        search.requestFocus();
        search.selectAll();
    }

    private VBox header() {
        search.setPromptText("Search the palette");
        search.setId("palette-search");
        search.textProperty().addListener((_, _, text) -> fill(text));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::onSearchKey);
        var header = new VBox(search);
        header.getStyleClass().add("side-search");
        return header;
    }

    private void fill(String text) {
        var root = new TreeItem<Row>();
        for (var shelf : shelves) {
            var shown = text.isBlank() ? shelf : shelf.matching(text);
            if (!shown.entries().isEmpty()) {
                var heading = new TreeItem<Row>(new Row.Heading(shelf.label()));
                shown.entries()
                        .forEach(
                                it -> heading.getChildren().add(new TreeItem<>(new Row.Offer(it))));
                heading.setExpanded(true);
                root.getChildren().add(heading);
            }
        }
        tree.setRoot(root);
    }

    private void onSearchKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                tree.requestFocus();
                tree.getSelectionModel().select(1);
            }
            case ENTER -> best().ifPresent(entry -> taker.added(entry.kind()));
            case ESCAPE -> search.clear();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The kind that a search means most likely.
    private Optional<PaletteEntry> best() {
        var text = search.getText();
        var found =
                shelves.stream().flatMap(shelf -> shelf.matching(text).entries().stream()).toList();
        return text.isBlank()
                ? Optional.empty()
                : found.stream()
                        .filter(entry -> entry.isNamed(text))
                        .findFirst()
                        .or(() -> found.stream().findFirst());
    }

    private void onKey(KeyEvent event) {
        var item = tree.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ESCAPE && dragging) {
            dragging = false;
            taker.givenUp();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && item != null) {
            if (item.getValue() instanceof Row.Offer(var entry)) {
                taker.added(entry.kind());
            } else {
                item.setExpanded(!item.isExpanded());
            }
            event.consume();
        }
    }

    /// Shows one line and starts drags.
    private final class Cell extends TreeCell<Row> {

        private final Tooltip description = new Tooltip();

        Cell() {
            description.setShowDelay(Duration.millis(700));
            description.setWrapText(true);
            description.setMaxWidth(320);
            addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
            addEventHandler(MouseEvent.MOUSE_RELEASED, this::onRelease);
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass()
                    .removeIf(it -> it.startsWith("level-") || it.equals("palette-category"));
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (empty) {
                return;
            }
            switch (row) {
                case null -> {}
                case Row.Heading(var label) -> {
                    setText(label);
                    getStyleClass().add("palette-category");
                }
                case Row.Offer(var entry) -> {
                    setText(entry.label());
                    setGraphic(IconNodes.kind(entry.icon(), 18));
                    getStyleClass().add(entry.style());
                    description.setText(entry.description());
                    setTooltip(description);
                }
            }
        }

        private Optional<PaletteEntry> entry() {
            return getItem() instanceof Row.Offer(var entry)
                    ? Optional.of(entry)
                    : Optional.empty();
        }

        private void onDrag(MouseEvent event) {
            if (event.isPrimaryButtonDown() && !event.isStillSincePress()) {
                entry().ifPresent(it -> {
                    dragging = true;
                    taker.dragged(it, event.getSceneX(), event.getSceneY());
                });
                event.consume();
            }
        }

        private void onRelease(MouseEvent event) {
            if (dragging) {
                dragging = false;
                entry().ifPresent(it -> taker.dropped(it, event.getSceneX(), event.getSceneY()));
            }
        }

        private void onClick(MouseEvent event) {
            if (!event.isStillSincePress()) {
                return;
            }
            if (event.getClickCount() == 2) {
                entry().ifPresent(it -> taker.added(it.kind()));
            } else if (getItem() instanceof Row.Heading) {
                getTreeItem().setExpanded(!getTreeItem().isExpanded());
            }
        }
    }

    /// What follows the pointer while a kind is dragged and not yet over the drawing.
    static Label ghost(PaletteEntry entry) {
        var ghost = new Label(entry.label(), IconNodes.kind(entry.icon(), 18));
        ghost.getStyleClass().addAll("ghost", entry.style());
        ghost.setMouseTransparent(true);
        ghost.setManaged(false);
        return ghost;
    }
}
