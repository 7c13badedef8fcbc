package faultline.ui;

import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.model.Document;
import faultline.patterns.Advice;
import faultline.patterns.Made;
import faultline.patterns.Parameter;
import faultline.patterns.Pattern;
import faultline.patterns.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The questions of a pattern, with a picture of what the answers make and the findings that it
/// will have.
final class PatternForm extends VBox {

    private static final double PICTURE_WIDTH = 420;
    private static final double PICTURE_HEIGHT = 210;

    private final Pattern pattern;
    private final Thumbnails thumbnails;
    private final Map<String, String> given = new TreeMap<>();
    private final ImageView picture = new ImageView();
    private final VBox findings = new VBox();
    private final Button open = new Button("Open");
    private int asked;

    PatternForm(Pattern pattern, Thumbnails thumbnails, Consumer<Document> opener, Runnable back) {
        this.pattern = pattern;
        this.thumbnails = thumbnails;
        setId("pattern-form");
        getStyleClass().add("start-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var title = new Label(pattern.title());
        title.getStyleClass().add("start-promise");
        var questions = new GridPane(12, 8);
        for (var row = 0; row < pattern.parameters().size(); row++) {
            var parameter = pattern.parameters().get(row);
            var label = new Label(parameter.label());
            label.setTooltip(new Tooltip(parameter.sentence()));
            var editor = editor(parameter);
            label.setLabelFor(editor);
            questions.addRow(row, label, editor);
        }
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        picture.setPreserveRatio(true);
        findings.setId("pattern-findings");
        var seen = new VBox(8, picture, findings);
        seen.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT + 24);
        seen.setMaxWidth(PICTURE_WIDTH);
        open.setId("pattern-open");
        open.getStyleClass().add("accent");
        open.setOnAction(_ -> made().ifPresent(it -> opener.accept(it.document())));
        var cancel = new Button("Back");
        cancel.setOnAction(_ -> back.run());
        var buttons = new HBox(open, cancel);
        buttons.getStyleClass().add("start-buttons");
        getChildren().addAll(title, new HBox(24, questions, seen), buttons);
        show();
    }

    private Node editor(Parameter parameter) {
        return switch (parameter.type()) {
            case Parameter.Type.Range(var least, var most, var usual) -> {
                var spinner = new Spinner<Integer>(least, most, usual);
                spinner.setId("pattern-" + parameter.name());
                spinner.valueProperty()
                        .addListener((_, _, it) -> answer(parameter, Integer.toString(it)));
                yield spinner;
            }
            case Parameter.Type.Choice(var options, _) -> {
                var box = new ComboBox<>(FXCollections.observableArrayList(options));
                box.setId("pattern-" + parameter.name());
                box.setConverter(new OptionWords());
                box.setValue(options.getFirst());
                box.valueProperty().addListener((_, _, it) -> answer(parameter, it.value()));
                yield box;
            }
        };
    }

    private void answer(Parameter parameter, String value) {
        given.put(parameter.name(), value);
        show();
    }

    private Optional<Made> made() {
        return pattern.answer(given) instanceof Reading.Understood(var answers)
                ? Optional.of(pattern.make(answers))
                : Optional.empty();
    }

    private void show() {
        var ticket = ++asked;
        switch (pattern.answer(given)) {
            case Reading.Refused(var reason) -> {
                open.setDisable(true);
                tell(List.of(reason));
            }
            case Reading.Understood(var answers) -> {
                open.setDisable(false);
                var made = pattern.make(answers);
                thumbnails.draw(
                        made.document(),
                        it -> {
                            if (ticket == asked) {
                                picture.setImage(it.image());
                                tell(sentences(made, it));
                            }
                        });
            }
        }
    }

    private static List<String> sentences(Made made, Thumbnails.Drawn drawn) {
        var found =
                drawn.findings().stream()
                        .filter(it -> it.verdict() == Verdict.VIOLATED)
                        .filter(it -> it.severity().atLeast(Severity.LOW))
                        .map(it -> it.rule() + " " + it.message())
                        .toList();
        if (found.isEmpty()) {
            return List.of("No finding above Info.");
        }
        var told = made.advice().stream().map(Advice::sentence).toList();
        return Stream.concat(told.stream(), found.stream()).toList();
    }

    private void tell(List<String> sentences) {
        findings.getChildren().clear();
        for (var sentence : sentences) {
            var label = new Label(sentence);
            label.setWrapText(true);
            label.setMaxWidth(PICTURE_WIDTH);
            findings.getChildren().add(label);
        }
    }

    /// The words of an option.
    private static final class OptionWords extends StringConverter<Parameter.Option> {
        @Override
        public String toString(Parameter.Option option) {
            return option.label();
        }

        @Override
        public Parameter.Option fromString(String words) {
            throw new UnsupportedOperationException(words);
        }
    }
}
