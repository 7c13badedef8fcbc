package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Acceptance;
import faultline.model.Catalog;
import faultline.model.Document;

/// Takes back the acceptance of a finding.
public record Reopen(String fingerprint) implements Edit {

    @Override
    public String label(Document before, Catalog catalog) {
        return before.acceptances().stream()
                .filter(it -> it.fingerprint().equals(fingerprint))
                .map(Acceptance::rule)
                .findFirst()
                .map(rule -> "Reopen " + rule)
                .orElse("Reopen a finding");
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var left =
                document.acceptances().stream()
                        .filter(it -> !it.fingerprint().equals(fingerprint))
                        .toList();
        return left.size() == document.acceptances().size()
                ? new Rejected("This finding is not accepted")
                : new Applied(document.accepting(left));
    }
}
