package faultline.edit;

import faultline.model.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The revisions of a document: those to go back to, the one that holds, those that were undone.
///
/// Going back returns to an earlier value; nothing is reversed, so nothing can be reversed wrongly.
/// Revisions share whatever did not change between them.
///
/// @param past oldest first, at most [#LIMIT]
/// @param future the next one to redo last
public record History(List<Revision> past, Revision present, List<Revision> future) {

    /// How many steps can be undone.
    public static final int LIMIT = 500;

    /// A document and the step that led to it, as the undo menu calls it.
    public record Revision(String label, Document document) {}

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    public static History of(Document document) {
        return new History(List.of(), new Revision("Open", document), List.of());
    }

    public Document document() {
        return present.document();
    }

    /// One step on. What was undone before is forgotten; a document equal to the present one is no
    /// step.
    public History commit(String label, Document document) {
        if (document.equals(document())) {
            return this;
        }
        var kept = past.size() < LIMIT ? past : past.subList(1, past.size());
        return new History(pushed(kept, present), new Revision(label, document), List.of());
    }

    /// With another result of the last step, as when its kind is chosen after the drop.
    public History amend(String label, Document document) {
        return past.isEmpty() ? commit(label, document) : undo().commit(label, document);
    }

    public History undo() {
        return past.isEmpty()
                ? this
                : new History(popped(past), past.getLast(), pushed(future, present));
    }

    public History redo() {
        return future.isEmpty()
                ? this
                : new History(pushed(past, present), future.getLast(), popped(future));
    }

    /// The name of the step that [#undo] takes back.
    public Optional<String> undoLabel() {
        return past.isEmpty() ? Optional.empty() : Optional.of(present.label());
    }

    /// The name of the step that [#redo] takes again.
    public Optional<String> redoLabel() {
        return future.isEmpty() ? Optional.empty() : Optional.of(future.getLast().label());
    }

    private static List<Revision> pushed(List<Revision> stack, Revision top) {
        return Stream.concat(stack.stream(), Stream.of(top)).toList();
    }

    private static List<Revision> popped(List<Revision> stack) {
        return stack.subList(0, stack.size() - 1);
    }
}
