package faultline.edit;

import faultline.model.Catalog;
import faultline.model.Document;

/// Something a person can do to a document: a value that holds what was asked for, and nothing
/// about how to undo it.
///
/// One call serves three times: to say during a gesture whether the drop is allowed, to show what
/// it would lead to, and to do it.
public interface Edit {

    /// The name of the step in the undo menu, worded with the names that stand in the document
    /// before the edit: "Move EXCH-02".
    String label(Document before, Catalog catalog);

    Outcome applyTo(Document document, Catalog catalog);

    /// Both as one step under this one's label: either both happen or neither.
    default Edit then(Edit next) {
        return new Sequence(this, next);
    }
}
