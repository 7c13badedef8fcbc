package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Service;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Says that a service is down without any of these components, groups or other services.
public record Need(Id service, List<Id> needs) implements Edit {

    public Need {
        needs = List.copyOf(needs);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return String.format(
                Locale.ROOT,
                "Let %s need %s",
                Words.name(before, service),
                Words.names(before, needs));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var found = document.topology().services().find(service);
        if (found.isEmpty()) {
            return new Rejected(service + " is no longer there");
        }
        var needing = found.get();
        var refusal =
                needs.stream()
                        .map(need -> refusal(document, needing, need))
                        .flatMap(Optional::stream)
                        .findFirst();
        if (refusal.isPresent()) {
            return new Rejected(refusal.get());
        }
        var all = Stream.concat(needing.needs().stream(), needs.stream()).distinct().toList();
        return new Applied(document.with(document.topology().with(needing.needing(all))));
    }

    private static Optional<String> refusal(Document document, Service service, Id need) {
        if (service.needs().contains(need)) {
            return Optional.of(
                    String.format(
                            Locale.ROOT,
                            "%s already needs %s",
                            service.name(),
                            Words.name(document, need)));
        }
        if (service.id().equals(need)) {
            return Optional.of(service.name() + " cannot need itself");
        }
        if (document.topology().links().has(need)) {
            return Optional.of("A service cannot need a link");
        }
        return Words.missing(document, List.of(need));
    }
}
