package faultline.ui;

import faultline.model.PropertyKind;
import faultline.model.Value;
import faultline.scene.Wording;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// An editor for one of several choices; its first line unsets.
final class ChoiceEditor implements PropertyEditor {

    private static final String NONE = "";

    private final PropertyKind kind;
    private final Target target;
    private final ComboBox<String> box = new ComboBox<>();
    private boolean showing;

    ChoiceEditor(PropertyKind kind, Target target) {
        this.kind = kind;
        this.target = target;
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(14);
        box.getItems().setAll(Stream.concat(Stream.of(NONE), kind.choices().stream()).toList());
        box.setConverter(new Words());
        box.valueProperty().addListener((_, _, chosen) -> commit(chosen));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Common common) {
        showing = true;
        switch (common) {
            case Common.Unset() -> box.setValue(NONE);
            case Common.Same(Value.Text(var text)) -> box.setValue(text);
            case Common.Same _, Common.Several() -> box.setValue(null);
        }
        box.setPromptText(common instanceof Common.Several ? "(several)" : "");
        showing = false;
    }

    private void commit(String chosen) {
        if (showing || chosen == null) {
            return;
        }
        if (chosen.equals(NONE)) {
            target.unset();
        } else {
            target.set(Value.of(chosen));
        }
    }

    /// Choices as they are read.
    private final class Words extends StringConverter<String> {

        @Override
        public String toString(String choice) {
            return choice == null
                    ? ""
                    : choice.equals(NONE) ? PropertyEditor.whenUnset(kind) : Wording.choice(choice);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }
}
