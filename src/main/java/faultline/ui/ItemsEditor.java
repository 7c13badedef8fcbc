package faultline.ui;

import faultline.model.PropertyKind;
import faultline.model.Value;
import faultline.scene.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

/// An editor for any number of several choices. None ticked unsets.
final class ItemsEditor implements PropertyEditor {

    private final Target target;
    private final FlowPane boxes = new FlowPane(12, 6);
    private final List<CheckBox> ticks;
    private final List<String> choices;

    ItemsEditor(PropertyKind kind, Target target) {
        this.target = target;
        this.choices = kind.choices();
        this.ticks = choices.stream().map(choice -> new CheckBox(Wording.choice(choice))).toList();
        ticks.forEach(tick -> tick.setOnAction(_ -> commit()));
        boxes.getChildren().addAll(ticks);
        boxes.setPrefWrapLength(160);
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
