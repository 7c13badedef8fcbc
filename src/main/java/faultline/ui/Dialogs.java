package faultline.ui;

import faultline.analysis.Finding;
import faultline.model.Acceptance;
import faultline.model.Id;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The dialogs of one window, in its style.
final class Dialogs {

    /// What becomes of unsaved work.
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    private final Supplier<Window> owner;
    private final Supplier<List<String>> sheets;

    /// @param sheets the style sheets of the theme that is on
    Dialogs(Supplier<Window> owner, Supplier<List<String>> sheets) {
        this.owner = owner;
        this.sheets = sheets;
    }

    /// Asks for the reason to accept a risk; empty when the person thought better of it.
    ///
    /// @param name what a person calls an element
    Optional<Acceptance> acceptance(Finding finding, Function<Id, String> name) {
        var form = new AcceptanceForm(finding, new ScopeChoice(finding, name));
        return acceptance(form, "Accept risk");
    }

    /// Asks for other words about a risk that was accepted; empty when all is to stay.
    Optional<Acceptance> acceptance(Acceptance before, String about) {
        return acceptance(new AcceptanceForm(before, about), "Change acceptance");
    }

    private Optional<Acceptance> acceptance(AcceptanceForm form, String title) {
        var dialog = this.<Acceptance>dialog(title, form);
        var accept = new ButtonType(title, ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(accept, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(accept).disableProperty().bind(form.incomplete());
        dialog.setResultConverter(chosen -> chosen == accept ? form.acceptance() : null);
        dialog.setOnShown(_ -> form.begin());
        return dialog.showAndWait();
    }

    /// Asks what to do with changes that no file holds yet.
    Unsaved unsaved(String title) {
        var question = new Label("Save the changes to “" + title + "” first?");
        question.getStyleClass().add("dialog-question");
        var note = new Label("Otherwise they are lost.");
        note.getStyleClass().add("muted");
        var dialog = this.<Unsaved>dialog("Unsaved changes", new VBox(6, question, note));
        var save = new ButtonType("Save", ButtonBar.ButtonData.YES);
        var discard = new ButtonType("Discard", ButtonBar.ButtonData.NO);
        dialog.getDialogPane().getButtonTypes().setAll(save, discard, ButtonType.CANCEL);
        dialog.setResultConverter(chosen ->
                chosen == save
                        ? Unsaved.SAVE
                        : chosen == discard ? Unsaved.DISCARD : Unsaved.CANCEL);
        return dialog.showAndWait().orElse(Unsaved.CANCEL);
    }

    /// Asks whether a file that exists may be replaced.
    boolean replace(Path file) {
        var question = new Label("Replace “" + file.getFileName() + "”?");
        question.getStyleClass().add("dialog-question");
        var note = new Label("There already is a file of that name.");
        note.getStyleClass().add("muted");
        var dialog = this.<Boolean>dialog("Replace the file", new VBox(6, question, note));
        var replace = new ButtonType("Replace", ButtonBar.ButtonData.YES);
        dialog.getDialogPane().getButtonTypes().setAll(replace, ButtonType.CANCEL);
        dialog.setResultConverter(chosen -> chosen == replace);
        return dialog.showAndWait().orElse(false);
    }

    /// Shows something until it is closed.
    void show(String title, Node content) {
        var dialog = this.<ButtonType>dialog(title, content);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.showAndWait();
    }

    private static StackPane padded(Node content) {
        var around = new StackPane(content);
        around.getStyleClass().add("dialog-content");
        return around;
    }

    <R> Dialog<R> dialog(String title, Node content) {
        var dialog = new Dialog<R>();
        dialog.initOwner(owner.get());
        dialog.setTitle(title);
        dialog.setResizable(true);
        var pane = new DialogPane();
        pane.setContent(padded(content));
        pane.getStylesheets().setAll(sheets.get());
        dialog.setDialogPane(pane);
        return dialog;
    }
}
