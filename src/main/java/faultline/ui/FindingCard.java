package faultline.ui;

import faultline.analysis.Judged;
import faultline.scene.Sign;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A finding in the inspector: its message, and unfolded its fix and sources.
final class FindingCard extends VBox {

    private static final double SIGN = 16;

    private final Workbench bench;
    private final Judged judged;

    /// @param unfolded the fingerprints of the findings that are shown in full, kept by the caller
    FindingCard(Workbench bench, Judged judged, Set<String> unfolded) {
        this.bench = bench;
        this.judged = judged;
        getStyleClass().add("finding-card");
        var more = more();
        var print = judged.finding().fingerprint();
        show(more, unfolded.contains(print));
        var head = head();
        head.setOnMouseClicked(_ -> {
            if (!unfolded.remove(print)) {
                unfolded.add(print);
            }
            show(more, unfolded.contains(print));
        });
        getChildren().addAll(head, more);
    }

    private HBox head() {
        var sign = Sign.of(judged);
        var title = new Label(sign.word() + " · " + judged.finding().rule());
        title.getStyleClass().add("caption");
        var message = new Label(judged.finding().message());
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        var text = new VBox(title, message);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var head = new HBox(MarkNodes.sign(sign, SIGN), text);
        head.getStyleClass().add("finding-head");
        return head;
    }

    private VBox more() {
        var show = new Hyperlink("Show the evidence");
        show.setOnAction(_ -> {
            bench.session().light(judged.finding());
            bench.centre(bench.view().lit().ids());
        });
        var more = new VBox(fact("Fix", judged.finding().fix()));
        var sources = judged.finding().sources();
        if (!sources.isEmpty()) {
            more.getChildren().add(fact("Source", String.join("\n", sources)));
        }
        more.getChildren().add(show);
        more.getStyleClass().add("finding-more");
        return more;
    }

    static Node fact(String title, String text) {
        var label = new Label(title);
        label.getStyleClass().add("caption");
        var content = new Label(text);
        content.setWrapText(true);
        content.setMinHeight(USE_PREF_SIZE);
        return new VBox(label, content);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
