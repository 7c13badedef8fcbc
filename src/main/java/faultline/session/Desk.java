package faultline.session;

import faultline.edit.Bends;
import faultline.edit.Containment;
import faultline.edit.Edit;
import faultline.edit.History;
import faultline.edit.Outcome;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Link;
import faultline.scene.AutoPlace;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The document with its history, what of it is selected, and what of it is saved.
///
/// Whatever has no place on the drawing gets one before it lies here.
final class Desk {

    private final Catalog catalog;
    private History history;
    private Document saved;
    private Set<Id> selection = Set.of();

    Desk(Document document, Catalog catalog) {
        this.catalog = catalog;
        this.saved = placed(document);
        this.history = History.of(saved);
    }

    Document document() {
        return history.document();
    }

    Set<Id> selection() {
        return selection;
    }

    boolean isDirty() {
        return !document().equals(saved);
    }

    Optional<String> undoLabel() {
        return history.undoLabel();
    }

    Optional<String> redoLabel() {
        return history.redoLabel();
    }

    /// What the edit would make of the document.
    Outcome ask(Edit edit) {
        return switch (edit.applyTo(document(), catalog)) {
            case Outcome.Applied(var result) ->
                    new Outcome.Applied(Bends.following(document(), result));
            case Outcome.Rejected refused -> refused;
        };
    }

    /// Does it and selects what is new.
    ///
    /// @return why it was not done; empty if it was
    Optional<String> commit(Edit edit) {
        return switch (ask(edit)) {
            case Outcome.Applied(var result) -> {
                var before = document();
                history = history.commit(edit.label(before, catalog), placed(result));
                selectNewSince(before);
                yield Optional.empty();
            }
            case Outcome.Rejected(var reason) -> Optional.of(reason);
        };
    }

    /// Does it instead of the last step.
    void amend(Edit edit) {
        var before = history.undo().document();
        if (edit.applyTo(before, catalog) instanceof Outcome.Applied(var result)) {
            history = history.amend(edit.label(before, catalog), placed(result));
            selectNewSince(before);
        }
    }

    void undo() {
        history = history.undo();
        select(selection);
    }

    void redo() {
        history = history.redo();
        select(selection);
    }

    /// Selects exactly these, as far as they exist.
    void select(Set<Id> ids) {
        selection = ids.stream().filter(document().topology()::has).collect(Collectors.toSet());
    }

    void saved(Document written) {
        saved = written;
    }

    /// Everything but links, without what sits in something else.
    Set<Id> everything() {
        var all =
                document()
                        .topology()
                        .elements()
                        .filter(it -> !(it instanceof Link))
                        .map(Element::id)
                        .toList();
        return Set.copyOf(Containment.outermost(document().topology(), all));
    }

    /// The outermost elements that were not there before; links only where nothing else is new.
    Set<Id> newSince(Document before) {
        var links = new HashSet<Id>();
        var others = new HashSet<Id>();
        document()
                .topology()
                .elements()
                .filter(it -> !before.topology().has(it.id()))
                .forEach(it -> (it instanceof Link ? links : others).add(it.id()));
        return others.isEmpty()
                ? links
                : Set.copyOf(Containment.outermost(document().topology(), others));
    }

    private void selectNewSince(Document before) {
        var isNew = newSince(before);
        select(isNew.isEmpty() ? selection : isNew);
    }

    private Document placed(Document document) {
        var layout = AutoPlace.complete(document, catalog);
        return layout.equals(document.layout()) ? document : document.with(layout);
    }
}
