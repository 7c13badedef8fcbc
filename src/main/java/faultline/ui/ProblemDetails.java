package faultline.ui;

import faultline.analysis.Change;
import faultline.analysis.Explanation;
import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Step;
import faultline.edit.Accept;
import faultline.edit.Reopen;
import faultline.model.Acceptance;
import faultline.scene.Sign;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
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
    private final Explaining explaining;

    ProblemDetails(Workbench bench, RuleBook rules, Dialogs dialogs, Explaining explaining) {
        this.explaining = explaining;
        this.bench = bench;
        this.rules = rules;
        this.dialogs = dialogs;
        getStyleClass().add("problem-details");
        setId("problem-details");
        clear();
    }

    void clear() {
        explaining.forget();
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
        var title = paragraph(rules.title(finding.rule()), "strong");
        var message = paragraph(finding.message(), "details-message");
        var content = new VBox(head, new VBox(2, title, message));
        content.getStyleClass().add("details-content");
        content.getChildren().addAll(acceptance(judged));
        content.getChildren().add(advice(finding));
        content.getChildren().add(explained(finding));
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
        var sign = new Label(Sign.of(judged).word() + " ·");
        sign.getStyleClass().add("caption");
        var rule = new Hyperlink(finding.rule());
        rule.setId("show-rule");
        rule.getStyleClass().add("rule-link");
        rule.setTooltip(new Tooltip("What the rule says (F1)"));
        rule.setOnAction(_ -> explainRule(finding.rule()));
        var under = new HBox(4, sign, rule);
        under.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(under, Priority.ALWAYS);
        var head = new HBox(MarkNodes.sign(Sign.of(judged), SIGN), under);
        head.getStyleClass().add("finding-head");
        head.setAlignment(Pos.CENTER_LEFT);
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
        accept.setOnAction(_ ->
                dialogs.acceptance(finding, bench::nameOf)
                        .ifPresent(it -> bench.commit(new Accept(it))));
        return accept;
    }

    /// What to do and why, side by side, so that both are in sight.
    private GridPane advice(Finding finding) {
        var advice = new GridPane();
        advice.setId("details-advice");
        advice.setHgap(16);
        var why = rules.why(finding.rule());
        var parts =
                why.isBlank()
                        ? List.of(part("How to fix it", paragraph(finding.fix(), "prose")))
                        : List.of(
                                part("How to fix it", paragraph(finding.fix(), "prose")),
                                part("Why it hurts", paragraph(why, "prose")));
        for (var part : parts) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / parts.size());
            advice.getColumnConstraints().add(column);
            GridPane.setValignment(part, VPos.TOP);
            advice.addRow(0, part);
        }
        return advice;
    }

    static String worded(Acceptance acceptance) {
        var ticket = acceptance.ticket() == null ? "" : ", " + acceptance.ticket();
        var until = acceptance.until() == null ? "" : ", until " + acceptance.until();
        return String.format(
                Locale.ROOT, "%s\n%s%s%s", acceptance.reason(), acceptance.owner(), ticket, until);
    }

    /// Lists all risks that were accepted in the document.
    void listAcceptances() {
        dialogs.show("Accepted risks", new Acceptances(bench, rules, dialogs));
    }

    /// Shows what is written about a rule.
    void explainRule(String rule) {
        dialogs.show("Rules", new RulePane(rules, rule));
    }

    /// How it comes about and what would change it, as soon as that is known.
    private VBox explained(Finding finding) {
        var box = new VBox();
        box.getStyleClass().add("details-explained");
        box.setManaged(false);
        explaining.explain(
                finding,
                bench.view().shown().topology(),
                explanation -> path(explanation, finding, box),
                changes -> changes(changes, box));
        return box;
    }

    private void path(Explanation explanation, Finding finding, VBox box) {
        if (explanation.path().isEmpty()) {
            return;
        }
        var lines = new VBox(2);
        lines.setId("details-path");
        var number = 0;
        for (var step : explanation.path()) {
            number++;
            lines.getChildren().add(paragraph(number + ".  " + step.text(), "prose"));
        }
        var title =
                explanation.span() == Explanation.Span.UNTIL_RESTART
                        ? "How it comes about (until VMs are back)"
                        : "How it comes about";
        box.getChildren().addFirst(part(title, lines));
        box.setManaged(true);
        if (bench.view().lit().ids().containsAll(finding.subjects())) {
            bench.session().order(explanation.path().stream().map(Step::element).toList());
        }
    }

    private static void changes(List<Change> changes, VBox box) {
        if (!changes.isEmpty()) {
            var lines = new VBox(2);
            lines.setId("details-changes");
            changes.forEach(it -> lines.getChildren().add(paragraph(it.text(), "prose")));
            box.getChildren().add(part("What would change this verdict", lines));
            box.setManaged(true);
        }
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
