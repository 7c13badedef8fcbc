package faultline.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands on the empty canvas: first an invitation, later a hint.
final class StartPage extends StackPane {

    /// What the page leads to.
    interface Doors {

        void openFoundingIncident();

        void begin();

        void choose();

        void browse();

        void open(Path file);
    }

    private static final int RECENT = 5;

    StartPage() {
        getStyleClass().add("start");
        setId("start");
        setPickOnBounds(false);
    }

    /// The invitation, with the files that were opened last.
    void invite(Doors doors, List<Path> recent) {
        var name = new Label("Faultline");
        name.getStyleClass().add("start-name");
        var promise =
                new Label(
                        "Draw your servers, clusters and hosts, and see where the redundancy is"
                                + " fake.");
        promise.getStyleClass().add("start-promise");
        promise.setWrapText(true);
        var incident = new Button("Open the founding incident", IconNodes.ui("play"));
        incident.setId("start-incident");
        incident.getStyleClass().add("accent");
        incident.setDefaultButton(false);
        incident.setOnAction(_ -> doors.openFoundingIncident());
        var fresh = new Button("New diagram", IconNodes.ui("new"));
        fresh.setId("start-new");
        fresh.setOnAction(_ -> doors.begin());
        var open = new Button("Open…", IconNodes.ui("open"));
        open.setOnAction(_ -> doors.choose());
        var templates = new Button("Templates…", IconNodes.ui("new"));
        templates.setId("start-templates");
        templates.setOnAction(_ -> doors.browse());
        var buttons = new HBox(incident, templates, fresh, open);
        buttons.getStyleClass().add("start-buttons");
        var card = new VBox(name, promise, buttons);
        card.getStyleClass().add("start-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        if (!recent.isEmpty()) {
            card.getChildren().add(recent(doors, recent));
        }
        var hint = new Label("Or drag a component from the palette onto the canvas.");
        hint.getStyleClass().add("muted");
        card.getChildren().add(hint);
        getChildren().setAll(card);
        setVisible(true);
    }

    /// Something else in place of the invitation, such as the templates.
    void show(Node page) {
        getChildren().setAll(page);
        setVisible(true);
    }

    /// The hint on how to begin.
    void hint() {
        var hint = new Label("Drag components from the palette, or double click one to add it.");
        hint.getStyleClass().add("start-hint");
        hint.setMouseTransparent(true);
        getChildren().setAll(hint);
        setVisible(true);
    }

    private static VBox recent(Doors doors, List<Path> recent) {
        var title = new Label("Recent");
        title.getStyleClass().add("section-title");
        var box = new VBox(title);
        box.getStyleClass().add("start-recent");
        recent.stream().limit(RECENT).forEach(file -> box.getChildren().add(line(doors, file)));
        return box;
    }

    private static HBox line(Doors doors, Path file) {
        var link = new Hyperlink(String.valueOf(file.getFileName()));
        link.setOnAction(_ -> doors.open(file));
        link.setDisable(!Files.exists(file));
        link.setTooltip(new Tooltip(file.toString()));
        var folder = new Label(String.valueOf(file.getParent()));
        folder.getStyleClass().add("caption");
        var line = new HBox(link, folder);
        line.getStyleClass().add("element-line");
        return line;
    }
}
