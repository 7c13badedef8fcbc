package faultline.ui;

import faultline.analysis.Judged;
import faultline.scene.Sign;
import javafx.scene.control.TableCell;

/// Shows how bad a finding is: the shape and the word.
final class SignCell extends TableCell<Judged, Sign> {

    private static final double SIZE = 16;

    @Override
    protected void updateItem(Sign sign, boolean empty) {
        super.updateItem(sign, empty);
        setText(empty || sign == null ? null : sign.word());
        setGraphic(empty || sign == null ? null : MarkNodes.sign(sign, SIZE));
    }
}
