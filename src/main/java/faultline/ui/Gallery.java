package faultline.ui;

import faultline.format.Template;
import faultline.format.Templates;
import faultline.model.Document;
import faultline.patterns.Pattern;
import faultline.patterns.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The templates as pictures, to search and to filter; those made to measure come first.
final class Gallery extends VBox {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 480;
    private static final double TILE = 204;
    private static final double PICTURE = 130;

    /// What is shown.
    private enum Show {
        ALL("All"),
        MEASURED("Made to measure"),
        GOOD("Good examples"),
        BAD("Examples to beware of");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private record Entry(Show show, String words, Button tile) {}

    private final Thumbnails thumbnails;
    private final List<Entry> entries = new ArrayList<>();
    private final FlowPane tiles = new FlowPane(12, 12);
    private final TextField search = new TextField();
    private final ComboBox<Show> filter =
            new ComboBox<>(FXCollections.observableArrayList(Show.values()));

    /// @param measure what opens the form of a pattern
    Gallery(
            Thumbnails thumbnails,
            Consumer<Template> opener,
            Consumer<Pattern> measure,
            Runnable back) {
        this.thumbnails = thumbnails;
        setId("gallery");
        getStyleClass().add("start-card");
        setMaxSize(WIDTH, HEIGHT);
        search.setId("gallery-search");
        search.setPromptText("Search templates");
        search.textProperty().addListener((_, _, _) -> show());
        filter.setId("gallery-filter");
        filter.setValue(Show.ALL);
        filter.valueProperty().addListener((_, _, _) -> show());
        var leave = new Button("Back");
        leave.setOnAction(_ -> back.run());
        for (var pattern : Patterns.ALL) {
            add(
                    Show.MEASURED,
                    "pattern-" + pattern.id(),
                    pattern.title(),
                    pattern.description() + " " + String.join(" ", pattern.products()),
                    () -> pattern.make(pattern.usual()).document(),
                    () -> measure.accept(pattern));
        }
        for (var template : Templates.all()) {
            add(
                    template.purpose() == Template.Purpose.GOOD ? Show.GOOD : Show.BAD,
                    "template-" + template.id(),
                    template.title(),
                    template.description() + " " + String.join(" ", template.products()),
                    () -> Templates.open(template).document(),
                    () -> opener.accept(template));
        }
        var scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        getChildren().addAll(new HBox(8, search, filter, leave), scroll);
        show();
    }

    private void add(
            Show show,
            String id,
            String title,
            String description,
            Supplier<Document> document,
            Runnable action) {
        var picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.setFitWidth(TILE - 24);
        picture.setFitHeight(PICTURE);
        var tile = new Button(title, picture);
        tile.setId("gallery-" + id);
        tile.setMnemonicParsing(false);
        tile.setContentDisplay(ContentDisplay.TOP);
        tile.setWrapText(true);
        tile.setPrefSize(TILE, PICTURE + 70);
        tile.setTooltip(new Tooltip(description));
        tile.setOnAction(_ -> action.run());
        entries.add(new Entry(show, (title + " " + description).toLowerCase(Locale.ROOT), tile));
        thumbnails.small(document, picture::setImage);
    }

    private void show() {
        var wish = search.getText().strip().toLowerCase(Locale.ROOT);
        tiles.getChildren()
                .setAll(
                        entries.stream()
                                .filter(it ->
                                        filter.getValue() == Show.ALL
                                                || it.show() == filter.getValue())
                                .filter(it -> it.words().contains(wish))
                                .map(Entry::tile)
                                .toList());
    }
}
