package faultline.ui;

import faultline.model.PropertyKind;
import faultline.model.Value;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;

/// An editor for yes or no, with the third state that nobody said so.
final class FlagEditor implements PropertyEditor {

    private final ToggleButton yes = new ToggleButton("Yes");
    private final ToggleButton no = new ToggleButton("No");
    private final ToggleButton unset;
    private final SegmentedButton buttons;
    private final ToggleGroup group = new ToggleGroup();
    private final Target target;
    private boolean showing;

    FlagEditor(PropertyKind kind, Target target) {
        this.target = target;
        this.unset = new ToggleButton("–");
        unset.setTooltip(new Tooltip(PropertyEditor.whenUnset(kind)));
        this.buttons = new SegmentedButton(yes, no, unset);
        buttons.setToggleGroup(group);
        buttons.getStyleClass().add("flag");
        for (var button : List.of(yes, no, unset)) {
            button.setToggleGroup(group);
            button.setOnAction(_ -> commit(button));
        }
    }

    @Override
    public Node node() {
        return buttons;
    }

    @Override
    public void show(Common common) {
        showing = true;
        group.selectToggle(
                switch (common) {
                    case Common.Unset() -> unset;
                    case Common.Same(Value.Flag(var on)) -> on ? yes : no;
                    case Common.Same _, Common.Several() -> null;
                });
        showing = false;
    }

    private void commit(ToggleButton button) {
        if (showing) {
            return;
        }
        button.setSelected(true);
        if (button.equals(unset)) {
            target.unset();
        } else {
            target.set(Value.of(button.equals(yes)));
        }
    }
}
