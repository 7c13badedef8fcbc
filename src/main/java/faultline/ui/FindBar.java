package faultline.ui;

import faultline.model.Document;
import faultline.model.Id;
import faultline.scene.Search;
import faultline.session.View;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The strip in which something is looked for on the drawing: what is found stays bright, Enter
/// goes from one to the next.
final class FindBar extends HBox {

    /// Who writes on within this time is not shown what was written so far.
    private static final Duration REST = Duration.millis(120);

    private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");

    private final Workbench bench;
    private final DesignerCanvas canvas;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final PauseTransition rest = new PauseTransition(REST);
    private List<Id> hits = List.of();
    private int at;
    private @Nullable Searched searched;

    /// A document with its texts.
    private record Searched(Document document, Search search) {}

    FindBar(Workbench bench, DesignerCanvas canvas) {
        this.bench = bench;
        this.canvas = canvas;
        setId("find-bar");
        getStyleClass().add("find-bar");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        setVisible(false);
        field.setId("find");
        field.setPromptText("Name, kind, address, id");
        field.setAccessibleText("Find on the drawing");
        field.setPrefColumnCount(18);
        field.textProperty().addListener((_, _, _) -> rest.playFromStart());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        count.setId("find-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(96);
        rest.setOnFinished(_ -> search());
        getChildren()
                .addAll(
                        field,
                        count,
                        button("chevron-up", "Previous", () -> step(-1)),
                        button("chevron-down", "Next", () -> step(1)),
                        button("close", "Close", this::close));
        bench.shows(this::show);
    }

    private static Button button(String icon, String name, Runnable run) {
        var button = new Button();
        button.setGraphic(IconNodes.ui(icon));
        button.getStyleClass().setAll("tool");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> run.run());
        return button;
    }

    void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
        search();
    }

    private void close() {
        rest.stop();
        setVisible(false);
        bench.session().dim();
        canvas.requestFocus();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER, F3 -> step(event.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Another document makes other hits; nobody asked to be taken to them.
    private void show(View view) {
        if (isVisible() && searched != null && !view.shown().equals(searched.document())) {
            var document = bench.session().document();
            if (!document.equals(searched.document())) {
                hits = hitsIn(document);
                at = Math.min(at, Math.max(0, hits.size() - 1));
                tell();
            }
        }
    }

    private void search() {
        rest.stop();
        hits = hitsIn(bench.session().document());
        at = 0;
        light();
        if (!hits.isEmpty()) {
            bench.centre(Set.of(hits.getFirst()));
        }
    }

    /// While the hits are not lit yet, the first step leads to the one that is counted.
    private void step(int by) {
        if (rest.getStatus() == PauseTransition.Status.RUNNING) {
            search();
        } else if (!hits.isEmpty()) {
            at = Math.floorMod(at + by, hits.size());
            light();
            canvas.centre(Set.of(hits.get(at)));
        }
    }

    private void light() {
        if (hits.isEmpty()) {
            bench.session().dim();
        } else {
            bench.session().find(hits.get(at), Set.copyOf(hits));
        }
        tell();
    }

    private void tell() {
        var isNothing = hits.isEmpty() && !field.getText().isBlank();
        pseudoClassStateChanged(NOTHING, isNothing);
        if (hits.isEmpty()) {
            count.setText(isNothing ? "Nothing found" : "");
        } else {
            count.setText(String.format(Locale.ROOT, "%d of %d", at + 1, hits.size()));
        }
    }

    private List<Id> hitsIn(Document document) {
        var known = searched;
        if (known == null || !known.document().equals(document)) {
            known = new Searched(document, Search.of(document, bench.catalog()));
            searched = known;
        }
        return known.search().hits(field.getText());
    }
}
