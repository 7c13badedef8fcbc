package faultline.edit;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Effect;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Copies of one thing that is kept several times, such as an Exchange database: a group without an
/// outline says what belongs together, and a pasted copy belongs to it as its original does, and
/// lies on the same storage.
record Copies(Rebinding rebinding, Document before, Catalog catalog) {

    /// The document after the paste with its new copies in their groups and on their storage.
    Document joined(Fragment fragment, Document pasted) {
        var result = pasted;
        for (var element : fragment.elements()) {
            var copy = rebinding.renewed(element.id());
            if (element instanceof Component && !copy.equals(element.id())) {
                result = joined(result, element.id(), copy);
            }
        }
        return result;
    }

    private Document joined(Document document, Id original, Id copy) {
        var groups = groupsOf(original).stream().filter(it -> !isCopied(it)).toList();
        if (groupsOf(original).isEmpty()) {
            return document;
        }
        var result = document;
        for (var group : groups) {
            var now = result.topology().group(group.id()).orElse(group);
            var members = new ArrayList<>(now.members());
            members.add(copy);
            result = result.with(result.topology().with(now.of(members)));
        }
        for (var link : stores(original)) {
            result = stored(result, link, copy);
        }
        return result;
    }

    /// The groups without an outline that the original belongs to.
    private List<Group> groupsOf(Id original) {
        return before.topology().groups().values().stream()
                .filter(it -> it.members().contains(original))
                .filter(it -> catalog.group(it.kind()).filter(kind -> !kind.outlined()).isPresent())
                .toList();
    }

    /// Whether the group was pasted too, with the copies in it.
    private boolean isCopied(Element group) {
        return !rebinding.renewed(group.id()).equals(group.id());
    }

    /// The links to what the original lies on, as far as that was not pasted too.
    private List<Link> stores(Id original) {
        return before.topology().links().values().stream()
                .filter(it -> it.from().equals(original))
                .filter(it -> Objects.equals(effect(it), Effect.NEEDS_ALL))
                .filter(it -> rebinding.renewed(it.to()).equals(it.to()))
                .filter(it -> rebinding.renewed(it.id()).equals(it.id()))
                .toList();
    }

    private Effect effect(Link link) {
        return catalog.link(link.kind()).map(Kind.OfLink::effect).orElse(Effect.NONE);
    }

    private static Document stored(Document document, Link link, Id copy) {
        var topology = document.topology();
        var id = LinkIds.free(link.kind(), copy, link.to(), topology::has);
        return document.with(
                topology.with(
                        new Link(
                                id,
                                link.kind(),
                                link.name(),
                                copy,
                                link.to(),
                                link.properties(),
                                Extras.NONE)));
    }
}
