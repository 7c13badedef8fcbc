package faultline.export;

import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Placement;
import faultline.scene.AutoPlace;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// A part of a document, with everything where it is in the whole.
public final class Extract {

    private Extract() {}

    /// These elements with what they sit in, the ends of links and the members of groups among
    /// them, and the links between what is left.
    public static Document of(Document document, Catalog catalog, Collection<Id> ids) {
        var topology = document.topology();
        var placement = Placement.of(topology);
        var kept = new HashSet<>(ids);
        for (var id : ids) {
            switch (topology.element(id).orElse(null)) {
                case Link link -> {
                    kept.add(link.from());
                    kept.add(link.to());
                }
                case Group group -> kept.addAll(group.members());
                case null, default -> {}
            }
        }
        for (var id : List.copyOf(kept)) {
            placement.ancestorsOf(id).forEach(it -> kept.add(it.id()));
        }
        var gone =
                topology.elements()
                        .filter(it -> !(it instanceof Link))
                        .map(Element::id)
                        .filter(id -> !kept.contains(id))
                        .toList();
        return document.with(AutoPlace.complete(document, catalog)).with(topology.without(gone));
    }
}
