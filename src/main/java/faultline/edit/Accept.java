package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Acceptance;
import faultline.model.Catalog;
import faultline.model.Document;
import java.util.Optional;
import java.util.stream.Stream;

/// Accepts a finding, with a reason and an owner, instead of any earlier acceptance of the same
/// one.
public record Accept(Acceptance acceptance) implements Edit {

    @Override
    public String label(Document before, Catalog catalog) {
        return "Accept " + acceptance.rule();
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var boundless =
                Stream.of(
                                Fitness.boundless("The reason", acceptance.reason()),
                                Fitness.boundless("The owner", acceptance.owner()),
                                Fitness.boundless("The ticket", ticket()))
                        .flatMap(Optional::stream)
                        .findFirst();
        if (boundless.isPresent()) {
            return new Rejected(boundless.get());
        }
        var others = document.acceptances().stream().filter(it -> !acceptance.replaces(it));
        return new Applied(
                document.accepting(Stream.concat(others, Stream.of(acceptance)).toList()));
    }

    private String ticket() {
        var ticket = acceptance.ticket();
        return ticket == null ? "" : ticket;
    }
}
