package faultline.edit;

import faultline.model.Document;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import java.util.List;

/// A link with other ends or of another kind.
///
/// A link that nobody named bears the id of its kind and ends, and so gets a new one; a given id
/// stays. Bends drawn by hand belonged to the old way and go.
final class Rewired {

    private Rewired() {}

    static Document replaced(Document document, Link old, KindId kind, Id from, Id to) {
        var isGiven = LinkIds.isGiven(old);
        var without = document.topology().without(List.of(old.id()));
        var id = isGiven ? old.id() : LinkIds.free(kind, from, to, without::has);
        var link = new Link(id, kind, old.name(), from, to, old.properties(), old.extras());
        return document.with(isGiven ? document.topology().with(link) : without.with(link))
                .with(document.layout().without(List.of(old.id())));
    }
}
