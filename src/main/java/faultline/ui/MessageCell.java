package faultline.ui;

import faultline.analysis.Judged;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Shows a finding's message on one line, and the whole of it in a tooltip.
final class MessageCell extends TableCell<Judged, String> {

    private final Tooltip whole = new Tooltip();

    MessageCell() {
        whole.setWrapText(true);
        whole.setMaxWidth(520);
        whole.setShowDelay(Duration.millis(500));
    }

    @Override
    protected void updateItem(String message, boolean empty) {
        super.updateItem(message, empty);
        setText(empty ? null : message);
        whole.setText(message);
        setTooltip(empty ? null : whole);
    }
}
