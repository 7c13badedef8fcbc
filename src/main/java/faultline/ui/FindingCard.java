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

    /// Three lines of the message, in pixels.
    private static final double FOLDED = 48;

    private final Workbench bench;
    private final Judged judged;
    private final Label message;
    private final VBox more;

    /// @param unfolded the fingerprints of the findings that are shown in full, kept by the caller
    FindingCard(Workbench bench, Judged judged, Set<String> unfolded) {
        this.bench = bench;
        this.judged = judged;
        this.message = new Label(judged.finding().message());
        this.more = more();
        getStyleClass().add("finding-card");
        message.setWrapText(true);
        var print = judged.finding().fingerprint();
        var head = head();
        head.setOnMouseClicked(_ -> {
            if (!unfolded.remove(print)) {
                unfolded.add(print);
            }
            unfold(unfolded.contains(print));
        });
        getChildren().addAll(head, more);
        unfold(unfolded.contains(print));
    }

    private HBox head() {
        var sign = Sign.of(judged);
        var title = new Label(sign.word() + " · " + judged.finding().rule());
        title.getStyleClass().add("caption");
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
        var content = new VBox(fact("Fix", judged.finding().fix()));
        var sources = judged.finding().sources();
        if (!sources.isEmpty()) {
            content.getChildren().add(fact("Source", String.join("\n", sources)));
        }
        content.getChildren().add(show);
        content.getStyleClass().add("finding-more");
        return content;
    }

    private static Node fact(String title, String text) {
        var label = new Label(title);
        label.getStyleClass().add("caption");
        var content = new Label(text);
        content.setWrapText(true);
        content.setMinHeight(USE_PREF_SIZE);
        return new VBox(label, content);
    }

    private void unfold(boolean isWhole) {
        more.setVisible(isWhole);
        more.setManaged(isWhole);
        message.setMinHeight(isWhole ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        message.setMaxHeight(isWhole ? USE_PREF_SIZE : FOLDED);
    }
}
