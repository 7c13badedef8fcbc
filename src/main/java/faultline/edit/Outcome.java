package faultline.edit;

import faultline.model.Document;

/// What came of an [Edit].
public sealed interface Outcome {

    /// It can be done, and this is the result; equal to the document before if nothing changed.
    record Applied(Document document) implements Outcome {}

    /// It cannot be done.
    ///
    /// @param reason one sentence without a full stop, for the person who tried
    record Rejected(String reason) implements Outcome {}
}
