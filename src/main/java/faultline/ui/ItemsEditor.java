package faultline.ui;

import faultline.model.PropertyKind;
import faultline.model.Value;
import faultline.scene.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.GridPane;

/// An editor for any number of several choices. None ticked unsets.
final class ItemsEditor implements PropertyEditor {

    private static final int COLUMNS = 2;

    private final Target target;
    private final GridPane boxes = new GridPane();
    private final List<CheckBox> ticks;
    private final List<String> choices;

    ItemsEditor(PropertyKind kind, Target target) {
        this.target = target;
        this.choices = kind.choices();
        this.ticks = choices.stream().map(choice -> new CheckBox(Wording.choice(choice))).toList();
        ticks.forEach(tick -> tick.setOnAction(_ -> commit()));
        for (var i = 0; i < ticks.size(); i++) {
            boxes.add(ticks.get(i), i % COLUMNS, i / COLUMNS);
        }
        boxes.getStyleClass().add("items");
    }

    @Override
    public Node node() {
        return boxes;
    }

    @Override
    public void show(Common common) {
        var ticked =
                switch (common) {
                    case Common.Same(Value.Items(var items)) -> items;
                    case Common.Same(var single) -> List.of(single);
                    case Common.Unset(), Common.Several() -> List.<Value>of();
                };
        for (var i = 0; i < ticks.size(); i++) {
            ticks.get(i).setSelected(ticked.contains(Value.of(choices.get(i))));
            ticks.get(i).setIndeterminate(common instanceof Common.Several);
        }
    }

    private void commit() {
        var items =
                choices.stream()
                        .filter(choice -> ticks.get(choices.indexOf(choice)).isSelected())
                        .<Value>map(Value.Text::new)
                        .toList();
        if (items.isEmpty()) {
            target.unset();
        } else {
            target.set(new Value.Items(items));
        }
    }
}
