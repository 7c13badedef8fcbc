package faultline.fixes;

import faultline.edit.Edit;

/// A change that might make a finding go away; nobody has tried it yet.
///
/// @param title what it does, as an order: "Move EXCH-02 to ESX-03"
/// @param edit the change as one step, labelled with the title
/// @param effort points on the scale of [Effort]
/// @param leaves what it does not mend, as one sentence
record Proposal(String title, Edit edit, int effort, String leaves) {}
