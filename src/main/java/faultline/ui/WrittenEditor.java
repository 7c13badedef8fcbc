package faultline.ui;

import faultline.edit.Fitness;
import faultline.model.PropertyKind;
import faultline.model.Value;
import faultline.scene.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;

/// An editor in which the value is written: texts, amounts with their unit, spans of time, days,
/// free lists. Enter or leaving the field commits, Esc takes it back, an empty field unsets.
final class WrittenEditor implements PropertyEditor {

    private static final String SEVERAL = "(several)";

    private final PropertyKind kind;
    private final Target target;
    private final CustomTextField field = new CustomTextField();
    private String shown = "";

    WrittenEditor(PropertyKind kind, Target target) {
        this.kind = kind;
        this.target = target;
        if (!kind.unit().isEmpty()) {
            var unit = new Label(kind.unit());
            unit.getStyleClass().add("unit");
            unit.setMouseTransparent(true);
            field.setRight(unit);
            field.setAlignment(Pos.CENTER_LEFT);
        }
        field.setOnAction(_ -> commit());
        Commitment.onLeaving(field, this::commit);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void show(Common common) {
        var text = common instanceof Common.Same(var value) ? written(value) : "";
        field.setPromptText(
                common instanceof Common.Several ? SEVERAL : PropertyEditor.usual(kind));
        if (!text.equals(shown) || !field.isFocused()) {
            shown = text;
            field.setText(text);
            refuse("");
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
            field.setText(shown);
            refuse("");
            event.consume();
        }
    }

    private void commit() {
        var text = field.getText().strip();
        if (text.equals(shown)) {
            refuse("");
            return;
        }
        if (text.isEmpty()) {
            shown = "";
            refuse("");
            target.unset();
            return;
        }
        var value = read(text);
        var refusal = Fitness.refusal(kind, value);
        refuse(refusal.orElse(""));
        if (refusal.isEmpty()) {
            shown = text;
            target.set(value);
        }
    }

    private void refuse(String reason) {
        Errors.mark(field, reason);
        target.refuse(reason);
    }

    /// What was written, as the value that it most likely means; a text if it means none, which the
    /// property then refuses.
    private Value read(String text) {
        return switch (kind.type()) {
            case AMOUNT -> amount(text);
            case LIST ->
                    new Value.Items(
                            Stream.of(text.split(","))
                                    .map(String::strip)
                                    .filter(it -> !it.isEmpty())
                                    .<Value>map(Value.Text::new)
                                    .toList());
            case TEXT, FLAG, CHOICE, DURATION, DATE -> new Value.Text(text);
        };
    }

    private Value amount(String text) {
        var unit = kind.unit().toLowerCase(Locale.ROOT);
        var lower = text.toLowerCase(Locale.ROOT);
        var bare =
                !unit.isEmpty() && lower.endsWith(unit)
                        ? text.substring(0, text.length() - unit.length())
                        : text;
        try {
            return new Value.Amount(new BigDecimal(bare.strip().replace(',', '.')));
        } catch (NumberFormatException none) {
            return new Value.Text(text);
        }
    }

    private String written(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Amount(var number) -> number.toPlainString();
            case Value.Items(var items) -> list(items);
            case Value.Flag _, Value.Opaque _ -> Wording.value(value, kind);
        };
    }

    private String list(List<Value> items) {
        return items.stream().map(this::written).collect(Collectors.joining(", "));
    }
}
