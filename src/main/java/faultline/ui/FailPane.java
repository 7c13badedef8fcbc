package faultline.ui;

import faultline.analysis.Aftermath;
import faultline.analysis.Aftermath.ServiceFate;
import faultline.analysis.Condition;
import faultline.model.Id;
import faultline.session.View;
import faultline.tool.Mode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What follows from the failures being played through: every service with its condition and how
/// the failures reach it, and what was made to fail. It stands in the place of the problems.
final class FailPane extends StackPane {

    private static final double SIGN = 16;
    private static final double FAILED = 260;
    private static final List<Condition> COUNTED =
            List.of(
                    Condition.FAILED,
                    Condition.DOWN,
                    Condition.QUORUM_LOST,
                    Condition.RESTARTING,
                    Condition.DEGRADED);

    private final Workbench bench;
    private final Node usual;
    private final VBox play = new VBox();
    private final HBox counts = new HBox();
    private final ListView<ServiceFate> services = new ListView<>();
    private final ListView<Id> failed = new ListView<>();
    private Aftermath shown = Aftermath.NONE;

    /// @param usual what stands here while nothing is played through
    FailPane(Workbench bench, Node usual) {
        this.bench = bench;
        this.usual = usual;
        play.getStyleClass().addAll("side", "fail-pane");
        play.setId("fail-pane");
        counts.setId("fail-counts");
        counts.getStyleClass().add("chips");
        services.setId("fail-services");
        services.setAccessibleText("Services and what becomes of them");
        services.setCellFactory(_ -> new FateCell());
        services.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, fate) -> {
                    if (fate != null) {
                        bench.centre(along(fate));
                    }
                });
        services.setPlaceholder(quiet("No service is drawn: nobody would miss anything yet."));
        failed.setId("fail-failed");
        failed.setAccessibleText("What was made to fail");
        failed.setCellFactory(_ -> new FailedCell(bench));
        failed.setPlaceholder(quiet("Nothing has failed yet."));
        var title = new Label("What follows");
        title.getStyleClass().add("side-title");
        var header = new HBox(title, counts);
        header.getStyleClass().add("side-header");
        var split = new Dock(services, failed, Side.RIGHT, FAILED);
        VBox.setVgrow(split, Priority.ALWAYS);
        play.getChildren().setAll(header, split);
        getChildren().setAll(usual, play);
        show(bench.view());
        bench.shows(this::show);
    }

    private void show(View view) {
        var isOn = view.mode() instanceof Mode.Failing;
        play.setVisible(isOn);
        usual.setVisible(!isOn);
        if (!view.aftermath().equals(shown)) {
            shown = view.aftermath();
            services.getItems().setAll(shown.services());
            failed.getItems().setAll(shown.failed());
            count(view);
        }
    }

    private void count(View view) {
        var topology = view.shown().topology();
        var components = Set.copyOf(topology.components().keys());
        var groups = Set.copyOf(topology.groups().keys());
        counts.getChildren().clear();
        for (var condition : COUNTED) {
            var number =
                    shown.count(
                            condition == Condition.QUORUM_LOST ? groups : components, condition);
            if (number > 0) {
                var chip = new Label(number + " " + condition.label().toLowerCase(Locale.ROOT));
                chip.setGraphic(MarkNodes.sign(condition, SIGN - 2));
                chip.getStyleClass().add("fail-count");
                counts.getChildren().add(chip);
            }
        }
        var out = shown.services().stream().filter(it -> it.condition().isOut()).count();
        if (!shown.failed().isEmpty()) {
            var told =
                    new Label(
                            out == 0
                                    ? "No service is out"
                                    : Count.of(out, "service")
                                            + (out == 1 ? " is out" : " are out"));
            told.setId("fail-told");
            told.getStyleClass().add("strong");
            counts.getChildren().addFirst(told);
        }
    }

    private static Set<Id> along(ServiceFate fate) {
        var ids = new HashSet<Id>();
        ids.add(fate.service());
        fate.path().forEach(step -> ids.add(step.element()));
        return ids;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    /// One service, what has become of it, and why.
    private final class FateCell extends WrappingCell<ServiceFate> {

        @Override
        protected Node graphic(ServiceFate fate) {
            var name = new Label(bench.nameOf(fate.service()) + ": ");
            name.getStyleClass().add("strong");
            name.setMinWidth(USE_PREF_SIZE);
            var condition = new Label(fate.condition().label());
            condition.setMinWidth(USE_PREF_SIZE);
            condition.getStyleClass().add("strong");
            var why = new Label(why(fate));
            why.setWrapText(true);
            why.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(why, Priority.ALWAYS);
            var line = new HBox(MarkNodes.sign(fate.condition(), SIGN), name, condition, why);
            line.getStyleClass().add("fate");
            return line;
        }

        private static String why(ServiceFate fate) {
            return fate.path().isEmpty()
                    ? fate.condition() == Condition.UP ? "" : fate.reason()
                    : fate.path().stream()
                            .map(step -> step.text())
                            .collect(Collectors.joining("  →  "));
        }
    }
}
