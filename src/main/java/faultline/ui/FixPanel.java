package faultline.ui;

import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.model.Document;
import faultline.model.Id;
import faultline.scene.Hit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The fixes for a finding, beside the drawing: the one that is pointed at is shown on the canvas
/// as if it had been made, Enter makes it, Esc leaves everything as it was.
final class FixPanel extends VBox {

    private static final double WIDTH = 460;

    private final Workbench bench;
    private final ProblemsPane problems;
    private final FixSearch search;
    private final Consumer<String> sayer;
    private final Label title = new Label();
    private final Label state = new Label();
    private final ListView<FixOffer> list = new ListView<>();
    private final VBox details = new VBox();
    private @Nullable Document base;
    private @Nullable Judged cause;
    private @Nullable Node before;

    /// @param sayer says a sentence where nothing can be opened
    FixPanel(Workbench bench, ProblemsPane problems, FixSearch search, Consumer<String> sayer) {
        this.bench = bench;
        this.problems = problems;
        this.search = search;
        this.sayer = sayer;
        setId("fixes");
        getStyleClass().addAll("command-finder", "fixes");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        setVisible(false);
        title.getStyleClass().add("side-title");
        title.setWrapText(true);
        state.setId("fix-state");
        state.getStyleClass().add("muted");
        state.setWrapText(true);
        details.setId("fix-details");
        details.getStyleClass().add("fix-details");
        build();
        getChildren().addAll(title, state, list, details);
        bench.shows(_ -> followDocument());
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        scene.focusOwnerProperty().subscribe(this::followFocus);
                    }
                });
    }

    private void build() {
        list.setId("fix-list");
        list.setAccessibleText("Fixes");
        list.setPrefHeight(230);
        list.setCellFactory(_ -> new Cell(list));
        list.setPlaceholder(new Label());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, it) -> preview(it));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
                apply();
            }
        });
    }

    /// Opens it for the finding that is chosen, else for what is selected or pointed at.
    void open() {
        var findings = concerned();
        if (findings.isEmpty()) {
            sayer.accept("Select a finding, or an element with one, to see its fixes.");
            return;
        }
        var first = findings.getFirst();
        begin(
                findings.size() == 1
                        ? "Fixes for " + first.rule()
                        : "Fixes for " + findings.size() + " findings");
        search.look(bench.session().document(), findings, new Heard());
    }

    /// Opens it with the cheapest set of fixes that leaves nothing as severe as the worst finding.
    void openCheapest() {
        var worst =
                bench.view().findings().stream()
                        .filter(Judged::isOpen)
                        .map(it -> it.finding().severity())
                        .min(Comparator.naturalOrder());
        if (worst.isEmpty()) {
            sayer.accept("There is no open problem to fix.");
            return;
        }
        begin("Cheapest set of fixes that leaves nothing " + worst.map(Severity::word).get());
        search.cheapest(bench.session().document(), worst.get(), new Heard());
    }

    private void begin(String words) {
        close();
        before = getScene().getFocusOwner();
        cause = problems.chosen().orElse(null);
        base = bench.session().document();
        title.setText(words);
        state.setText("Looking for fixes and trying them…");
        details.getChildren().clear();
        list.getItems().clear();
        setVisible(true);
        list.requestFocus();
    }

    private List<Finding> concerned() {
        var chosen = problems.chosen();
        if (chosen.isPresent() && bench.view().lit().isActive()) {
            return List.of(chosen.get().finding());
        }
        var marking = new Marking(bench.view().findings());
        var ids = new LinkedHashSet<Id>(bench.view().selection());
        if (bench.view().feedback().hovered() instanceof Hit.OnBadge(var id)) {
            ids.clear();
            ids.add(id);
        }
        return ids.stream()
                .flatMap(id -> marking.about(id).stream())
                .filter(Judged::isOpen)
                .map(Judged::finding)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
    }

    private void close() {
        if (isVisible()) {
            search.stop();
            setVisible(false);
            base = null;
            bench.session().withdraw();
            if (cause != null) {
                problems.choose(cause);
            }
            if (before != null) {
                before.requestFocus();
            }
        }
    }

    private void preview(@Nullable FixOffer offer) {
        details.getChildren().clear();
        if (offer != null && isVisible()) {
            Stream.of(offer.steps(), List.of(offer.outlook().told()), offer.gains(), offer.notes())
                    .flatMap(List::stream)
                    .map(FixPanel::line)
                    .forEach(details.getChildren()::add);
            bench.session().propose(offer.edit());
            var isNew = bench.view().ghosts().ids();
            bench.centre(isNew.isEmpty() ? Set.of() : isNew);
        }
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void apply() {
        var offer = list.getSelectionModel().getSelectedItem();
        if (offer != null) {
            cause = null;
            close();
            bench.commit(offer.edit());
            bench.centre(bench.session().selection());
            sayer.accept(offer.title() + ": " + offer.outlook().told());
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
            apply();
            event.consume();
        }
    }

    /// It closes when something else takes the focus.
    private void followFocus(@Nullable Node owner) {
        if (isVisible() && owner != null && !Focus.isInside(owner, this)) {
            before = null;
            close();
        }
    }

    /// It closes when the document is no longer the one that the fixes were tried in.
    private void followDocument() {
        if (base != null && !base.equals(bench.session().document())) {
            close();
        }
    }

    /// What the search finds comes into the list, and the first of it is shown at once.
    private final class Heard implements FixSearch.Listener {

        @Override
        public void found(FixOffer offer) {
            list.getItems().add(offer);
            if (list.getItems().size() == 1) {
                list.getSelectionModel().selectFirst();
            }
        }

        @Override
        public void done() {
            state.setText(
                    list.getItems().isEmpty()
                            ? "No fix is known that helps and brings nothing worse."
                            : "Points are a scale of effort. Enter applies, Esc leaves all as it"
                                    + " is.");
        }
    }

    /// One fix: what it does, and in small what follows. Pointing at it chooses it.
    private static final class Cell extends ListCell<FixOffer> {

        Cell(ListView<FixOffer> list) {
            setPrefWidth(0);
            setOnMouseEntered(_ -> {
                if (getItem() != null) {
                    list.getSelectionModel().select(getIndex());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable FixOffer offer, boolean empty) {
            super.updateItem(offer, empty);
            setGraphic(empty || offer == null ? null : row(offer));
        }

        private static VBox row(FixOffer offer) {
            var name = line(offer.title());
            name.getStyleClass().add("fix-title");
            var summary = line(offer.summary());
            summary.getStyleClass().add("muted");
            return new VBox(2, name, summary);
        }
    }
}
