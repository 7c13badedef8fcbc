package faultline.ui;

import faultline.analysis.Finding;
import faultline.model.Acceptance;
import faultline.model.Extras;
import faultline.model.Id;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The choice how much an acceptance covers: one finding, what its rule finds on one element, or
/// all that its rule finds in the document.
final class ScopeChoice extends VBox {

    /// Stands where an acceptance needs a reason and an owner that nobody wrote yet.
    private static final String UNWRITTEN = "-";

    private final RadioButton one = new RadioButton("This finding only");
    private final RadioButton onElement = new RadioButton();
    private final RadioButton everywhere = new RadioButton();
    private @Nullable Finding finding;

    /// @param name what a person calls an element
    ScopeChoice(Finding finding, Function<Id, String> name) {
        this.finding = finding;
        var rule = finding.rule();
        onElement.setText(
                "All that " + rule + " finds on " + name.apply(finding.subjects().getFirst()));
        everywhere.setText("All that " + rule + " finds in this document");
        one.setId("accept-scope-one");
        onElement.setId("accept-scope-element");
        everywhere.setId("accept-scope-document");
        var group = new ToggleGroup();
        Stream.of(one, onElement, everywhere).forEach(it -> it.setToggleGroup(group));
        one.setSelected(true);
        var caption = new Label("Accept");
        caption.getStyleClass().add("caption");
        setSpacing(4);
        getChildren().setAll(caption, one, onElement, everywhere);
    }

    private ScopeChoice() {}

    /// No choice: the acceptance keeps what it covers.
    static ScopeChoice none() {
        return new ScopeChoice();
    }

    /// The acceptance of just the finding, with nothing written yet.
    Acceptance acceptance(Finding accepted) {
        return new Acceptance(
                accepted.fingerprint(),
                accepted.rule(),
                accepted.severity().word(),
                UNWRITTEN,
                UNWRITTEN,
                null,
                null,
                Extras.NONE);
    }

    /// The same for as much as was chosen.
    Acceptance chosen(Acceptance given) {
        var about = finding;
        if (about == null || one.isSelected()) {
            return given;
        }
        return new Acceptance(
                null,
                given.rule(),
                onElement.isSelected() ? about.subjects().getFirst() : null,
                given.severity(),
                given.reason(),
                given.owner(),
                given.ticket(),
                given.until(),
                given.extras());
    }
}
