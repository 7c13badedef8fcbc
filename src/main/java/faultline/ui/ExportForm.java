package faultline.ui;

import faultline.export.SheetOptions.Notes;
import faultline.scene.Theme;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The questions that an export asks: which kind of picture, with or without findings, in which
/// colours, how large.
final class ExportForm extends VBox {

    /// What was answered.
    ///
    /// @param scale pixels for one document unit, for PNG
    record Order(Format format, Notes notes, Theme theme, int scale) {}

    /// A kind of picture file.
    enum Format {
        SVG("svg"),
        PNG("png");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        String ending() {
            return ending;
        }
    }

    private final ChoiceBox<Format> format =
            choice(
                    "export-format",
                    Map.of(Format.SVG, "SVG, sharp at every size", Format.PNG, "PNG, pixels"),
                    List.of(Format.SVG, Format.PNG));
    private final ChoiceBox<Notes> notes =
            choice(
                    "export-notes",
                    Map.of(
                            Notes.ANNOTATED,
                            "Annotated, with numbered findings below",
                            Notes.PLAIN,
                            "Plain drawing with legend"),
                    List.of(Notes.ANNOTATED, Notes.PLAIN));
    private final ChoiceBox<Theme> theme =
            choice(
                    "export-theme",
                    Map.of(Theme.LIGHT, "Light", Theme.DARK, "Dark", Theme.PRINT, "Print"),
                    List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT));
    private final ChoiceBox<Integer> scale =
            choice(
                    "export-scale",
                    Map.of(1, "1 ×", 2, "2 ×", 3, "3 ×", 4, "4 ×"),
                    List.of(1, 2, 3, 4));

    ExportForm(Order first) {
        getStyleClass().add("form");
        setPrefWidth(360);
        format.setValue(first.format());
        notes.setValue(first.notes());
        theme.setValue(first.theme());
        scale.setValue(first.scale());
        scale.disableProperty().bind(format.valueProperty().isEqualTo(Format.SVG));
        getChildren()
                .addAll(
                        field("Picture", format),
                        field("Shows", notes),
                        field("Colours", theme),
                        field("Size", scale));
    }

    Order order() {
        return new Order(format.getValue(), notes.getValue(), theme.getValue(), scale.getValue());
    }

    private static VBox field(String label, Node control) {
        var name = new Label(label);
        name.setLabelFor(control);
        name.getStyleClass().add("caption");
        return new VBox(2, name, control);
    }

    private static <T> ChoiceBox<T> choice(String id, Map<T, String> words, List<T> choices) {
        var box = new ChoiceBox<T>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(choices);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T choice) {
                        return words.getOrDefault(choice, "");
                    }

                    @Override
                    public T fromString(String text) {
                        return choices.getFirst();
                    }
                });
        return box;
    }
}
