package faultline.ui;

import faultline.analysis.Judged;
import faultline.analysis.Standing;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Service;
import faultline.scene.Sign;
import faultline.session.View;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.TextFields;

/// All findings as a table that filters and sorts; a chosen one is selected, brought into sight and
/// lit on the canvas, and explained beside the table.
final class ProblemsPane extends VBox {

    /// What is listed unless somebody asks for more: whatever needs a decision.
    static final Set<Sign> USUAL =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Sign.GOOD, Sign.ACCEPTED)));

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /// Findings are shown as stale only when newer ones take this long.
    private static final Duration PATIENCE = Duration.millis(300);

    /// The explanation beside the table, as a part of the width.
    private static final double DETAILS = 0.5;

    private final Workbench bench;
    private final ObservableList<Judged> rows = FXCollections.observableArrayList();
    private final TableView<Judged> table = new TableView<>();
    private final TextField filter = TextFields.createClearableTextField();
    private final Hyperlink tally = new Hyperlink();
    private final SignChips chips = new SignChips(USUAL, this::fill);
    private final ProblemDetails details;
    private final Consumer<KindId> adder;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private List<Judged> findings = List.of();
    private boolean filling;
    private boolean lighting;

    /// @param adder adds something of that kind to the drawing
    ProblemsPane(Workbench bench, ProblemDetails details, Consumer<KindId> adder) {
        this.adder = adder;
        this.bench = bench;
        this.details = details;
        getStyleClass().addAll("side", "problems");
        setId("problems");
        var split = new Dock(table(), details, Side.RIGHT, DETAILS);
        getChildren().addAll(header(), split);
        VBox.setVgrow(split, Priority.ALWAYS);
        fill();
        patience.setOnFinished(_ -> table.pseudoClassStateChanged(STALE, true));
        bench.shows(this::show);
    }

    /// Lists the findings with this sign and no others.
    void showOnly(Sign sign) {
        chips.press(Set.of(sign));
        fill();
    }

    /// The finding that is chosen.
    Optional<Judged> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    /// Chooses a finding again that is listed.
    void choose(Judged judged) {
        reselect(judged.finding().fingerprint());
    }

    void next() {
        step(1);
    }

    void previous() {
        step(-1);
    }

    void find() {
        filter.requestFocus();
    }

    private void step(int by) {
        if (!table.getItems().isEmpty()) {
            var now = table.getSelectionModel().getSelectedIndex();
            var start = now < 0 && by < 0 ? 0 : now;
            var next = Math.floorMod(start + by, table.getItems().size());
            table.getSelectionModel().clearAndSelect(next);
            table.scrollTo(Math.max(0, next - 2));
        }
    }

    private HBox header() {
        var title = new Label("Problems");
        title.getStyleClass().add("side-title");
        filter.setPromptText("Filter by text");
        filter.setId("problems-filter");
        filter.setPrefWidth(180);
        filter.textProperty().addListener((_, _, _) -> fill());
        filter.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                        filter.clear();
                        event.consume();
                    }
                });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        tally.setId("problems-tally");
        tally.getStyleClass().add("rule-link");
        tally.setTooltip(new Tooltip("List the accepted risks"));
        tally.setOnAction(_ -> details.listAcceptances());
        var header = new HBox(title, chips, tally, space, filter);
        header.getStyleClass().add("side-header");
        return header;
    }

    private TableView<Judged> table() {
        var sign = column("Severity", 104, 104, Sign::of);
        sign.setCellFactory(_ -> new SignCell());
        var rule = column("Rule", 118, 118, judged -> judged.finding().rule());
        var message = column("Finding", 160, 2000, judged -> judged.finding().message());
        var subject = column("About", 90, 260, judged -> names(judged.finding().subjects()));
        var service = column("Service", 64, 120, this::service);
        table.getColumns().setAll(List.of(sign, rule, message, subject, service));
        table.setRowFactory(_ -> new FindingRow());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("problems-table");
        table.setAccessibleText("Problems");
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, judged) -> chosen(judged));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        return table;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            table.getSelectionModel().clearSelection();
            bench.session().cancel();
            event.consume();
        }
    }

    private static <T> TableColumn<Judged, T> column(
            String title, double least, double most, Function<Judged, T> value) {
        var column = new TableColumn<Judged, T>(title);
        column.setMinWidth(least);
        column.setPrefWidth((least + most) / 2);
        column.setMaxWidth(most);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private String names(List<Id> ids) {
        return ids.stream().map(bench::nameOf).distinct().collect(Collectors.joining(", "));
    }

    private String service(Judged judged) {
        var service = judged.finding().service();
        return service == null ? "" : bench.nameOf(service);
    }

    /// The rule of the finding that is chosen.
    Optional<String> chosenRule() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .map(judged -> judged.finding().rule());
    }

    private void count() {
        var open = findings.stream().filter(Judged::isOpen).count();
        var accepted = findings.stream().filter(Judged::isAccepted).count();
        var stale = Acceptances.standings(bench).stream().filter(Standing::isStale).count();
        tally.setText(
                Count.of(open, "finding")
                        + ", "
                        + accepted
                        + " accepted"
                        + (stale == 0 ? "" : ", " + Count.of(stale, "stale acceptance")));
        tally.pseudoClassStateChanged(STALE, stale > 0);
    }

    private void show(View view) {
        if (!view.findings().equals(findings)) {
            findings = view.findings();
            chips.show(new Marking(findings));
            fill();
        } else if (findings.isEmpty()) {
            table.setPlaceholder(placeholder());
        }
        if (!view.stale()) {
            count();
        }
        if (!view.lit().isActive() && !lighting && !table.isFocused()) {
            unchoose();
        }
        if (view.stale()) {
            patience.play();
        } else {
            patience.stop();
            table.pseudoClassStateChanged(STALE, false);
        }
    }

    private void unchoose() {
        if (table.getSelectionModel().getSelectedItem() != null) {
            filling = true;
            table.getSelectionModel().clearSelection();
            filling = false;
            details.clear();
        }
    }

    private void fill() {
        var chosen = table.getSelectionModel().getSelectedItem();
        filling = true;
        rows.setAll(
                findings.stream()
                        .filter(judged -> chips.pressed().contains(Sign.of(judged)))
                        .filter(this::matches)
                        .sorted(Comparator.comparing(Sign::of))
                        .toList());
        table.setPlaceholder(placeholder());
        if (chosen != null) {
            reselect(chosen.finding().fingerprint());
        }
        filling = false;
    }

    private void reselect(String fingerprint) {
        table.getSelectionModel().clearSelection();
        table.getItems().stream()
                .filter(judged -> judged.finding().fingerprint().equals(fingerprint))
                .findFirst()
                .ifPresentOrElse(
                        judged -> {
                            table.getSelectionModel().select(judged);
                            details.show(judged);
                        },
                        details::clear);
    }

    private Node placeholder() {
        var topology = bench.view().shown().topology();
        var isUnjudged =
                findings.isEmpty()
                        && !topology.components().isEmpty()
                        && topology.services().isEmpty();
        return isUnjudged ? withoutService() : unlisted();
    }

    /// What is judged is mostly what happens to services.
    private Node withoutService() {
        var text = new Label("Little is judged without a service: nobody would miss anything yet.");
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        var add = new Hyperlink("Add a service…");
        add.setId("add-service");
        add.setOnAction(_ -> adder.accept(Service.KIND));
        var both = new VBox(text, add);
        both.setAlignment(Pos.CENTER);
        return both;
    }

    private Label unlisted() {
        var text =
                findings.isEmpty()
                        ? bench.view().stale()
                                ? "Analysing…"
                                : "Nothing found. Draw something that can fail."
                        : rows.isEmpty() && findings.stream().noneMatch(Judged::isOpen)
                                ? "No open problem."
                                : "No finding matches the filter.";
        var label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private boolean matches(Judged judged) {
        var finding = judged.finding();
        var text =
                String.join(
                                " ",
                                finding.rule(),
                                finding.message(),
                                names(finding.subjects()),
                                service(judged))
                        .toLowerCase(Locale.ROOT);
        return text.contains(filter.getText().toLowerCase(Locale.ROOT).strip());
    }

    private void chosen(Judged judged) {
        if (filling || judged == null) {
            return;
        }
        details.show(judged);
        lighting = true;
        bench.session().light(judged.finding());
        lighting = false;
        bench.centre(bench.view().lit().ids());
    }
}
