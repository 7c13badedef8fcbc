package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import java.util.Set;

/// Keeps elements from being moved by hand, or lets them be moved again.
public record Lock(Set<Id> ids, Hold hold) implements Edit {

    /// Whether they stay.
    public enum Hold {
        LOCKED("Lock "),
        FREE("Unlock ");

        private final String verb;

        Hold(String verb) {
            this.verb = verb;
        }
    }

    public Lock {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return hold.verb + Words.names(before, ids);
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var layout = document.layout();
        for (var id : ids.stream().sorted().toList()) {
            var stand = layout.standOf(id);
            layout = layout.with(id, hold == Hold.LOCKED ? stand.fixed() : stand.freed());
        }
        return new Applied(document.with(layout));
    }
}
