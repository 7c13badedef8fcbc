package faultline.ui;

import faultline.session.View;
import faultline.tool.Mode;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The strip above the drawing that says that failures are being played through, and leads out.
final class FailStrip extends VBox {

    private final HBox strip = new HBox();
    private final Label text = new Label();
    private final Button reset = new Button("Reset");

    /// @param content what stands beneath
    FailStrip(Workbench bench, Region content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        strip.setId("fail-strip");
        strip.getStyleClass().addAll("banner", "banner-play");
        strip.setAccessibleRole(AccessibleRole.TEXT);
        text.setId("fail-strip-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        reset.setId("fail-reset");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(_ -> bench.session().mend());
        var leave = new Button("Leave (Esc)");
        leave.setId("fail-leave");
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(_ -> bench.session().use(new Mode.Selecting()));
        strip.getChildren().setAll(IconNodes.ui("fail"), text, reset, leave);
        getChildren().addAll(strip, content);
        show(bench.view());
        bench.shows(this::show);
    }

    private void show(View view) {
        var isOn = view.mode() instanceof Mode.Failing;
        strip.setVisible(isOn);
        strip.setManaged(isOn);
        if (isOn) {
            var failed = view.aftermath().failed();
            var words =
                    failed.isEmpty()
                            ? "Fail mode: click what is to fail, a whole host or site as well."
                                    + " The document stays as it is."
                            : "Fail mode: "
                                    + Count.of(failed.size(), "failure")
                                    + ". Click to add another, or again to mend it.";
            text.setText(words);
            strip.setAccessibleText(words);
            reset.setDisable(failed.isEmpty());
        }
    }
}
