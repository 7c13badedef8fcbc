package faultline.ui;

import faultline.scene.Sign;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// One button for each sign with how many findings bear it; pressed means that they are listed.
final class SignChips extends HBox {

    private static final double SIGN = 14;
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Map<Sign, ToggleButton> chips = new EnumMap<>(Sign.class);

    SignChips(Set<Sign> pressed, Runnable changed) {
        getStyleClass().add("chips");
        for (var sign : Sign.values()) {
            var chip = new ToggleButton("0", MarkNodes.sign(sign, SIGN));
            chip.getStyleClass().setAll("toggle-button", "chip");
            chip.setId("chip-" + sign.name());
            chip.setSelected(pressed.contains(sign));
            chip.setOnAction(_ -> changed.run());
            chip.setTooltip(new Tooltip(sign.word()));
            chips.put(sign, chip);
            getChildren().add(chip);
        }
    }

    Set<Sign> pressed() {
        var pressed = EnumSet.noneOf(Sign.class);
        chips.forEach((sign, chip) -> {
            if (chip.isSelected()) {
                pressed.add(sign);
            }
        });
        return pressed;
    }

    void press(Set<Sign> signs) {
        chips.forEach((sign, chip) -> chip.setSelected(signs.contains(sign)));
    }

    void show(Marking marking) {
        chips.forEach((sign, chip) -> {
            var count = marking.count(sign);
            chip.setText(Integer.toString(count));
            chip.setAccessibleText(count + " " + sign.word());
            chip.pseudoClassStateChanged(NONE, count == 0);
        });
    }
}
