package faultline.ui;

import faultline.model.PropertyKind;
import faultline.model.Value;
import faultline.scene.Wording;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/// An editor for one of several choices; its first line unsets. While nothing is set it shows what
/// then usually holds, more quietly.
final class ChoiceEditor implements PropertyEditor {

    private static final String NONE = "";
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private final Target target;
    private final ComboBox<String> box = new ComboBox<>();
    private boolean showing;

    ChoiceEditor(PropertyKind kind, Target target) {
        this.target = target;
        box.setVisibleRowCount(14);
        box.getItems().setAll(Stream.concat(Stream.of(NONE), kind.choices().stream()).toList());
        box.setCellFactory(_ -> new Words(PropertyEditor.whenUnset(kind)));
        box.setButtonCell(new Words(PropertyEditor.usual(kind)));
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

    /// A choice as it is read.
    private final class Words extends ListCell<String> {

        private final String none;

        /// @param none what is read where nothing is chosen
        Words(String none) {
            this.none = none;
        }

        @Override
        protected void updateItem(String choice, boolean empty) {
            super.updateItem(choice, empty);
            var isNone = NONE.equals(choice);
            pseudoClassStateChanged(QUIET, isNone);
            if (empty || choice == null) {
                setText(box.getPromptText());
            } else {
                setText(isNone ? none : Wording.choice(choice));
            }
        }
    }
}
