package faultline.ui;

import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.edit.Accept;
import faultline.edit.Reopen;
import faultline.model.Acceptance;
import faultline.scene.Sign;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One finding explained: why it hurts, what to do, where that comes from, and the evidence; with
/// the choice to accept the risk.
final class ProblemDetails extends StackPane {

    private static final double SIGN = 18;

    private final Workbench bench;
    private final RuleBook rules;
    private final Dialogs dialogs;

    ProblemDetails(Workbench bench, RuleBook rules, Dialogs dialogs) {
        this.bench = bench;
        this.rules = rules;
        this.dialogs = dialogs;
        getStyleClass().add("problem-details");
        setId("problem-details");
        clear();
    }

    void clear() {
        var hint = new Label("Choose a finding to read why it matters and how to fix it.");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        var around = new VBox(hint);
        around.getStyleClass().add("details-content");
        getChildren().setAll(around);
    }

    void show(Judged judged) {
        var finding = judged.finding();
        var head = head(judged);
        if (judged.isOpen()) {
            head.getChildren().add(accepting(finding));
        }
        var content = new VBox(head, paragraph(finding.message(), "details-message"));
        content.getStyleClass().add("details-content");
        content.getChildren().addAll(acceptance(judged));
        content.getChildren().add(advice(finding));
        content.getChildren().add(evidence(finding));
        if (!finding.sources().isEmpty()) {
            var sources = String.join("\n", finding.sources());
            content.getChildren().add(part("Sources", paragraph(sources, "small")));
        }
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().setAll(scroll);
    }

    private HBox head(Judged judged) {
        var finding = judged.finding();
        var title = new Label(rules.title(finding.rule()));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        var rule = new Label(Sign.of(judged).word() + " · " + finding.rule());
        rule.getStyleClass().add("caption");
        var words = new VBox(title, rule);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(MarkNodes.sign(Sign.of(judged), SIGN), words);
        head.getStyleClass().add("finding-head");
        return head;
    }

    private Node[] acceptance(Judged judged) {
        var acceptance = judged.acceptance();
        if (acceptance != null) {
            var reopen = new Button("Reopen");
            reopen.setId("reopen");
            reopen.setOnAction(_ -> bench.commit(new Reopen(acceptance)));
            return new Node[] {part("Accepted", paragraph(worded(acceptance), "prose")), reopen};
        }
        return new Node[0];
    }

    private Button accepting(Finding finding) {
        var accept = new Button("Accept risk…");
        accept.setId("accept-risk");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.setOnAction(
                _ -> dialogs.acceptance(finding).ifPresent(it -> bench.commit(new Accept(it))));
        return accept;
    }

    /// What to do and why, side by side, so that both are in sight.
    private HBox advice(Finding finding) {
        var advice = new HBox(part("How to fix it", paragraph(finding.fix(), "prose")));
        advice.setSpacing(16);
        var why = rules.why(finding.rule());
        if (!why.isBlank()) {
            advice.getChildren().add(part("Why it hurts", paragraph(why, "prose")));
        }
        for (var part : advice.getChildren()) {
            HBox.setHgrow(part, Priority.ALWAYS);
            ((VBox) part).setPrefWidth(10);
        }
        return advice;
    }

    private static String worded(Acceptance acceptance) {
        var ticket = acceptance.ticket() == null ? "" : ", " + acceptance.ticket();
        var until = acceptance.until() == null ? "" : ", until " + acceptance.until();
        return String.format(
                Locale.ROOT, "%s\n%s%s%s", acceptance.reason(), acceptance.owner(), ticket, until);
    }

    private Node evidence(Finding finding) {
        var lines = new VBox();
        lines.getStyleClass().add("lines");
        Stream.of(
                        finding.subjects().stream(),
                        finding.evidence().stream(),
                        Stream.ofNullable(finding.service()))
                .flatMap(ids -> ids)
                .distinct()
                .map(id -> new ElementLine(bench, id))
                .forEach(lines.getChildren()::add);
        return part("Look at", lines);
    }

    private static VBox part(String title, Node content) {
        var label = new Label(title);
        label.getStyleClass().add("caption");
        return new VBox(label, content);
    }

    private static Label paragraph(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
