package faultline.ui;

import faultline.analysis.Finding;
import faultline.model.Acceptance;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The questions that accepting a risk asks: why, who answers for it, where it is tracked, how long
/// it holds.
final class AcceptanceForm extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Acceptance given;
    private final ScopeChoice scope;
    private final TextArea reason = new TextArea();
    private final TextField owner = new TextField();
    private final TextField ticket = new TextField();
    private final DatePicker until = new DatePicker();
    private final Label noDay = new Label("A day such as 2027-03-31, or nothing");
    private String wrong = "";

    /// For a finding that is to be accepted.
    ///
    /// @param scope how much is to be accepted with it
    AcceptanceForm(Finding finding, ScopeChoice scope) {
        this(scope.acceptance(finding), scope, finding.rule() + ": " + finding.message());
        getChildren().add(1, scope);
    }

    /// For an acceptance that is to be changed.
    AcceptanceForm(Acceptance given, String about) {
        this(given, ScopeChoice.none(), given.rule() + ": " + about);
        reason.setText(given.reason());
        owner.setText(given.owner());
        ticket.setText(given.ticket() == null ? "" : given.ticket());
        until.setValue(given.until());
    }

    private AcceptanceForm(Acceptance given, ScopeChoice scope, String about) {
        this.given = given;
        this.scope = scope;
        getStyleClass().add("form");
        setPrefWidth(460);
        var message = new Label(about);
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
        until.setId("accept-until");
        until.setConverter(new Day());
        until.getEditor().textProperty().addListener((_, _, text) -> check(text));
        noDay.setId("accept-no-day");
        noDay.getStyleClass().add("form-error");
        check("");
        reason.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
        until.setMaxWidth(Double.MAX_VALUE);
        until.setDayCellFactory(_ -> new Future());
        getChildren()
                .addAll(
                        message,
                        field("Reason (required)", reason),
                        field("Owner (required)", owner),
                        field("Ticket", ticket),
                        field("Holds until", until),
                        noDay);
    }

    void begin() {
        reason.requestFocus();
    }

    /// A tab is of no use in a reason; it leads on, as in every other field.
    private void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            (event.isShiftDown() ? until : owner).requestFocus();
            event.consume();
        }
    }

    private void check(String text) {
        var isWrong = !isDay(text);
        noDay.setVisible(isWrong);
        noDay.setManaged(isWrong);
        until.pseudoClassStateChanged(DANGER, isWrong);
    }

    /// Whether it is a day, or nothing.
    private static boolean isDay(String text) {
        return text == null || text.isBlank() || day(text).isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// Whether something that is required is still missing, or the day is none.
    BooleanBinding incomplete() {
        return Bindings.createBooleanBinding(
                () ->
                        reason.getText().isBlank()
                                || owner.getText().isBlank()
                                || !isDay(until.getEditor().getText()),
                until.getEditor().textProperty(),
                reason.textProperty(),
                owner.textProperty());
    }

    Acceptance acceptance() {
        var about = scope.chosen(given);
        return new Acceptance(
                about.fingerprint(),
                about.rule(),
                about.on(),
                about.severity(),
                reason.getText().strip(),
                owner.getText().strip(),
                ticket.getText().isBlank() ? null : ticket.getText().strip(),
                day(String.valueOf(until.getEditor().getText())).orElse(null),
                about.extras());
    }

    private static VBox field(String label, Node control) {
        var name = new Label(label);
        name.setLabelFor(control);
        name.getStyleClass().add("caption");
        return new VBox(2, name, control);
    }

    /// A day as it is written in files. What is no day stays as it was typed.
    private final class Day extends StringConverter<LocalDate> {

        @Override
        public String toString(LocalDate day) {
            return day == null ? wrong : day.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            wrong = isDay(text) ? "" : text;
            return day(String.valueOf(text)).orElse(null);
        }
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
