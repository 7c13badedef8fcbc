package faultline.ui;

import faultline.analysis.Judged;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A finding in the table, with its whole message and its fix in a tooltip.
final class FindingRow extends TableRow<Judged> {

    private final Tooltip whole = new Tooltip();

    FindingRow() {
        whole.setWrapText(true);
        whole.setMaxWidth(520);
        whole.setShowDelay(Duration.millis(500));
    }

    @Override
    protected void updateItem(@Nullable Judged judged, boolean empty) {
        super.updateItem(judged, empty);
        if (empty || judged == null) {
            setTooltip(null);
        } else {
            whole.setText(judged.finding().message() + "\n\n" + judged.finding().fix());
            setTooltip(whole);
        }
    }
}
