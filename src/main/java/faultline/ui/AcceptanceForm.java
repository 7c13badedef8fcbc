package faultline.ui;

import faultline.analysis.Finding;
import faultline.model.Acceptance;
import faultline.model.Extras;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The questions that accepting a risk asks: why, who answers for it, where it is tracked, how long
/// it holds.
final class AcceptanceForm extends VBox {

    private final Finding finding;
    private final TextArea reason = new TextArea();
    private final TextField owner = new TextField();
    private final TextField ticket = new TextField();
    private final DatePicker until = new DatePicker();

    AcceptanceForm(Finding finding) {
        this.finding = finding;
        getStyleClass().add("form");
        setPrefWidth(460);
        var message = new Label(finding.rule() + ": " + finding.message());
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.getStyleClass().add("muted");
        reason.setId("accept-reason");
        reason.setPrefRowCount(3);
        reason.setWrapText(true);
        reason.setPromptText("Why the risk is acceptable");
        owner.setId("accept-owner");
        owner.setPromptText("Who answers for it");
        ticket.setPromptText("Where it is tracked (optional)");
        until.setPromptText("Without end");
        until.setMaxWidth(Double.MAX_VALUE);
        until.setDayCellFactory(_ -> new Future());
        getChildren()
                .addAll(
                        message,
                        field("Reason", reason),
                        field("Owner", owner),
                        field("Ticket", ticket),
                        field("Holds until", until));
    }

    void begin() {
        reason.requestFocus();
    }

    /// Whether something that is required is still missing.
    BooleanBinding incomplete() {
        return Bindings.createBooleanBinding(
                () -> reason.getText().isBlank() || owner.getText().isBlank(),
                reason.textProperty(),
                owner.textProperty());
    }

    Acceptance acceptance() {
        return new Acceptance(
                finding.fingerprint(),
                finding.rule(),
                finding.severity().word(),
                reason.getText().strip(),
                owner.getText().strip(),
                ticket.getText().isBlank() ? null : ticket.getText().strip(),
                until.getValue(),
                Extras.NONE);
    }

    private static VBox field(String label, Node control) {
        var name = new Label(label);
        name.setLabelFor(control);
        name.getStyleClass().add("caption");
        return new VBox(2, name, control);
    }

    /// A day of the calendar that can be chosen from today on.
    private static final class Future extends DateCell {

        @Override
        public void updateItem(LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            setDisable(empty || day.isBefore(LocalDate.now(ZoneId.systemDefault())));
        }
    }
}
