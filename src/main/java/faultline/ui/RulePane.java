package faultline.ui;

import faultline.analysis.RuleInfo;
import faultline.ui.RulePage.Block;
import faultline.ui.RulePage.Run;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.controlsfx.control.textfield.TextFields;

/// All rules, searched by anything on their pages, and the page of the chosen one, as the command
/// line prints it.
final class RulePane extends VBox {

    private static final double LIST = 330;

    private final RuleBook rules;
    private final TextField search = TextFields.createClearableTextField();
    private final ListView<RuleInfo> list = new ListView<>();
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);

    /// @param first the id of the rule to begin with; any other word for the first of all
    RulePane(RuleBook rules, String first) {
        this.rules = rules;
        setId("rule-pane");
        getStyleClass().add("form");
        setMinSize(820, 480);
        setPrefSize(960, 560);
        search.setId("rule-search");
        search.setPromptText("Search all rules");
        search.textProperty().addListener((_, _, text) -> fill(text));
        list.setId("rule-list");
        list.setAccessibleText("Rules");
        list.setCellFactory(_ -> new RuleCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, info) -> {
                    if (info != null) {
                        show(info.id());
                    }
                });
        page.setId("rule-page");
        page.getStyleClass().add("rule-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var split = new Dock(scroll, list, Side.LEFT, LIST);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(search, split);
        fill("");
        choose(first);
    }

    private void fill(String text) {
        var wanted = text.toLowerCase(Locale.ROOT).strip();
        var chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(rules.all().stream().filter(it -> answers(it, wanted)).toList());
        if (chosen != null && list.getItems().contains(chosen)) {
            list.getSelectionModel().select(chosen);
        } else if (!wanted.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private boolean answers(RuleInfo info, String wanted) {
        return wanted.isEmpty() || rules.page(info.id()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void choose(String id) {
        var wanted = list.getItems().stream().filter(it -> it.id().equals(id)).findFirst();
        wanted.ifPresentOrElse(
                it -> {
                    list.getSelectionModel().select(it);
                    list.scrollTo(Math.max(0, list.getItems().indexOf(it) - 3));
                },
                list.getSelectionModel()::selectFirst);
    }

    /// Another rule that a page speaks of.
    private void follow(String id) {
        if (list.getItems().stream().noneMatch(it -> it.id().equals(id))) {
            search.clear();
        }
        choose(id);
    }

    private void show(String id) {
        page.getChildren()
                .setAll(RulePage.read(rules.page(id)).blocks().stream().map(this::node).toList());
        scroll.setVvalue(0);
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Title(var text) -> styled(text, "rule-title");
            case Block.Heading(var text) -> styled(text, "rule-heading");
            case Block.Paragraph(var runs) -> flow("", runs);
            case Block.Point(var runs) -> flow("•  ", runs);
        };
    }

    private static Label styled(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private TextFlow flow(String lead, List<Run> runs) {
        var flow = new TextFlow();
        if (!lead.isEmpty()) {
            flow.getChildren().add(text(lead));
        }
        for (var run : runs) {
            flow.getChildren()
                    .add(
                            switch (run) {
                                case Run.Plain(var text) -> text(text);
                                case Run.Reference(var id) -> rules.has(id) ? link(id) : text(id);
                            });
        }
        return flow;
    }

    private Hyperlink link(String id) {
        var link = new Hyperlink(id);
        link.getStyleClass().add("rule-link");
        link.setOnAction(_ -> follow(id));
        return link;
    }

    private static Text text(String content) {
        var text = new Text(content);
        text.getStyleClass().add("rule-text");
        return text;
    }

    /// One rule of the list.
    private static final class RuleCell extends WrappingCell<RuleInfo> {

        @Override
        protected Node graphic(RuleInfo info) {
            var id = new Label(info.id() + " · " + info.severity().word());
            id.getStyleClass().add("caption");
            var title = new Label(info.title());
            title.setWrapText(true);
            title.setMinHeight(USE_PREF_SIZE);
            return new VBox(id, title);
        }
    }
}
