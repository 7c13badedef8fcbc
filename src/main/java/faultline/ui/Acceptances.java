package faultline.ui;

import faultline.analysis.Standing;
import faultline.edit.Accept;
import faultline.edit.Reopen;
import faultline.model.Acceptance;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All risks that were accepted in the document, how each acceptance stands today, and the ways to
/// change or end it.
final class Acceptances extends VBox {

    private final Workbench bench;
    private final RuleBook rules;
    private final Dialogs dialogs;
    private final Label count = new Label();
    private final ListView<Standing> list = new ListView<>();

    Acceptances(Workbench bench, RuleBook rules, Dialogs dialogs) {
        this.bench = bench;
        this.rules = rules;
        this.dialogs = dialogs;
        setId("acceptances");
        getStyleClass().add("form");
        setMinSize(640, 360);
        setPrefSize(760, 420);
        count.setId("acceptance-count");
        list.setId("acceptance-list");
        list.setAccessibleText("Accepted risks");
        list.setCellFactory(_ -> new Cell());
        var none = new Label("No risk was accepted in this document.");
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(count, list);
        fill();
    }

    /// How the acceptances of the document that is open stand today.
    static List<Standing> standings(Workbench bench) {
        return Standing.all(
                bench.view().findings(),
                bench.session().document().acceptances(),
                LocalDate.now(ZoneId.systemDefault()));
    }

    private void fill() {
        var standings = standings(bench);
        list.getItems().setAll(standings);
        count.setText(
                Count.of(standings.size(), "acceptance")
                        + standings.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Standing::state, Collectors.counting()))
                                .entrySet()
                                .stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(it ->
                                        it.getValue()
                                                + " "
                                                + it.getKey().label().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ", ": ", "")));
    }

    /// What an acceptance covers, for the reader.
    static String scope(Acceptance acceptance, Workbench bench) {
        var on = acceptance.on();
        if (acceptance.fingerprint() != null) {
            return "One finding";
        }
        return on == null ? "In the whole document" : "On " + bench.nameOf(on);
    }

    private void change(Acceptance before) {
        dialogs.acceptance(before, scope(before, bench))
                .ifPresent(after -> {
                    bench.commit(new Reopen(before).then(new Accept(after)));
                    fill();
                });
    }

    private void end(Acceptance acceptance) {
        bench.commit(new Reopen(acceptance));
        fill();
    }

    /// One acceptance.
    private final class Cell extends WrappingCell<Standing> {

        @Override
        protected Node graphic(Standing standing) {
            var acceptance = standing.acceptance();
            var state = new Label(standing.state().label());
            state.getStyleClass().add("strong");
            if (standing.isStale()) {
                state.getStyleClass().add("stale-acceptance");
            }
            var what =
                    new Label(
                            acceptance.rule()
                                    + " · "
                                    + scope(acceptance, bench)
                                    + " · covers "
                                    + Count.of(standing.covers(), "finding"));
            what.getStyleClass().add("caption");
            var title = wrapped(rules.title(acceptance.rule()));
            var reason = wrapped(ProblemDetails.worded(acceptance));
            reason.getStyleClass().add("muted");
            var words = new VBox(2, state, what, title, reason);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var change = new Button("Change…");
            change.setId("change-acceptance");
            change.setMinWidth(USE_PREF_SIZE);
            change.setOnAction(_ -> change(acceptance));
            var end = new Button("Reopen");
            end.setId("end-acceptance");
            end.setMinWidth(USE_PREF_SIZE);
            end.setOnAction(_ -> end(acceptance));
            return new HBox(8, words, change, end);
        }

        private static Label wrapped(String text) {
            var label = new Label(text);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            return label;
        }
    }
}
