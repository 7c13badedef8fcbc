package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Acceptance;
import faultline.model.Catalog;
import faultline.model.Document;

/// Takes back an acceptance; what it covered is open again.
public record Reopen(Acceptance acceptance) implements Edit {

    @Override
    public String label(Document before, Catalog catalog) {
        return acceptance.rule().isBlank() ? "Reopen a finding" : "Reopen " + acceptance.rule();
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var left = document.acceptances().stream().filter(it -> !acceptance.replaces(it)).toList();
        return left.size() == document.acceptances().size()
                ? new Rejected("This finding is not accepted")
                : new Applied(document.accepting(left));
    }
}
