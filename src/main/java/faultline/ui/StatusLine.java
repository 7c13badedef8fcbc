package faultline.ui;

import faultline.analysis.Judged;
import faultline.model.Topology;
import faultline.scene.Sign;
import faultline.session.View;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The line at the bottom: what was just done or may not be done; what was analysed and found, what
/// is selected, how large it is shown.
final class StatusLine extends HBox {

    private static final Duration NOTICE = Duration.seconds(8);
    private static final List<Sign> COUNTED =
            List.of(Sign.CRITICAL, Sign.HIGH, Sign.MEDIUM, Sign.LOW, Sign.INFO, Sign.UNKNOWN);
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Workbench bench;
    private final Label message = new Label();
    private final Label analysis = new Label();
    private final Label selection = new Label();
    private final Map<Sign, Button> chips = new EnumMap<>(Sign.class);
    private final MenuButton zoom = new MenuButton("100 %");
    private final PauseTransition noticed = new PauseTransition(NOTICE);
    private String notice = "";
    private List<Judged> findings = List.of();

    StatusLine(Workbench bench, Consumer<Sign> filter) {
        this.bench = bench;
        getStyleClass().add("status-line");
        setId("status");
        message.setId("status-message");
        message.setMinWidth(0);
        analysis.setId("status-analysis");
        analysis.setMinWidth(0);
        selection.setId("status-selection");
        zoom.setId("status-zoom");
        zoom.getStyleClass().add("zoom");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(message, space, analysis, selection, chips(filter), zoom);
        noticed.setOnFinished(_ -> {
            notice = "";
            show(bench.view());
        });
        count(new Marking(findings));
        bench.shows(this::show);
    }

    /// Says something for a few seconds.
    void say(String text) {
        notice = text;
        noticed.playFromStart();
        show(bench.view());
    }

    void offer(List<Action> zooms) {
        zoom.getItems().setAll(zooms.stream().map(Menus::item).toList());
    }

    void show(Viewport viewport) {
        zoom.setText(Math.round(viewport.zoom() * 100) + " %");
    }

    private HBox chips(Consumer<Sign> filter) {
        var box = new HBox();
        box.getStyleClass().add("chips");
        for (var sign : COUNTED) {
            var chip = new Button("0", MarkNodes.sign(sign, 14));
            chip.getStyleClass().setAll("chip");
            chip.setId("status-" + sign.name());
            chip.setTooltip(new Tooltip(sign.word() + ": list only these"));
            chip.setOnAction(_ -> filter.accept(sign));
            chips.put(sign, chip);
            box.getChildren().add(chip);
        }
        return box;
    }

    private void show(View view) {
        var refusal = view.feedback().refusal();
        message.pseudoClassStateChanged(REFUSED, refusal != null);
        message.setText(refusal == null ? done(view) : refusal);
        analysis.setText(analysed(view));
        selection.setText(selected(view));
        if (!view.findings().equals(findings)) {
            findings = view.findings();
            count(new Marking(findings));
        }
    }

    private void count(Marking marking) {
        chips.forEach((sign, chip) -> {
            var count = marking.count(sign);
            chip.setText(Integer.toString(count));
            chip.setAccessibleText(count + " " + sign.word());
            chip.pseudoClassStateChanged(NONE, count == 0);
        });
    }

    private String done(View view) {
        var deleted = view.feedback().deleted();
        return deleted == null
                ? notice
                : String.format(
                        Locale.ROOT,
                        "Deleted %s; %s brings %s back",
                        deleted.what(),
                        KeyCombination.valueOf("Shortcut+Z").getDisplayText(),
                        deleted.count() == 1 ? "it" : "them");
    }

    private String analysed(View view) {
        var what = contents(view.shown().topology());
        if (view.stale()) {
            return "Analysing " + what + "…";
        }
        var isPreview = !view.shown().equals(bench.session().document());
        var took =
                String.format(
                        Locale.ROOT,
                        "Analysed %s in %s",
                        what,
                        view.analysisNanos() < 1_000_000
                                ? "under 1 ms"
                                : view.analysisNanos() / 1_000_000 + " ms");
        return isPreview ? "Preview: " + took : took;
    }

    private static String contents(Topology topology) {
        return Count.of(topology.components().size(), "component")
                + ", "
                + Count.of(topology.links().size(), "link");
    }

    private String selected(View view) {
        return switch (view.selection().size()) {
            case 0 -> "";
            case 1 -> {
                var id = view.selection().iterator().next();
                yield bench.nameOf(id);
            }
            default -> view.selection().size() + " selected";
        };
    }
}
