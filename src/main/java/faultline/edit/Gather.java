package faultline.edit;

import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import java.util.List;

/// Makes a new group out of components.
public record Gather(KindId kind, List<Id> members) implements Edit {

    public Gather {
        members = members.stream().distinct().toList();
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return "Group " + Words.names(before, members);
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var name = Numbering.nameFor(document, catalog, kind);
        var id = document.topology().freeId(Id.near(name));
        var group = new Group(id, kind, name, List.of());
        var founded = document.with(document.topology().with(group));
        return members.isEmpty()
                ? new Rejected("Choose the members of the group first")
                : new Join(id, members).applyTo(founded, catalog);
    }
}
