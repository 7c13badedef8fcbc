package faultline.fixes;

import faultline.analysis.Finding;
import faultline.edit.Edit;

/// A way to mend something that was tried and helps.
///
/// @param answers the finding that it makes go away
/// @param title what it does, as an order: "Move EXCH-02 to ESX-03"
/// @param edit the change as one step to undo, named after the fix
/// @param effort points on the scale of [Effort]
/// @param leaves what it does not mend, as one sentence
/// @param outlook what the document and its findings become
public record Fix(
        Finding answers, String title, Edit edit, int effort, String leaves, Outlook outlook) {}
