package faultline.fixes;

import faultline.edit.Retarget;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A second server that does what one does: the role on a computer of its own, connected alike.
record Twin(Case about, Component role, Component computer) {

    /// What a role is connected with, and what has to know a second one as well.
    private static final Set<String> OF_A_ROLE =
            Set.of("network", "depends-on", "balances", "stored-on", "backs-up", "client-path");

    /// The groups that hold members of which any one is enough.
    private static final Map<String, String> GROUPS =
            Map.of(
                    "web-server", "pool",
                    "application", "pool",
                    "domain-controller", "dc-set",
                    "dns-server", "dns-set",
                    "load-balancer", "lb-pair",
                    "edge-server", "pool");

    static Optional<Twin> of(Case about, Component role) {
        return about.facts()
                .computerOf(role.id())
                .filter(it -> !it.id().equals(role.id()))
                .map(it -> new Twin(about, role, it));
    }

    /// Puts it on a host, or beside the original where that is no VM; the id of the new role.
    Id on(Draft draft, Id host) {
        var isVm = computer.kind().value().equals("vm");
        var ids = draft.twins(List.of(computer.id(), role.id()), isVm ? host : null);
        if (ids.getFirst().equals(computer.id())) {
            return role.id();
        }
        draft.linksLike(computer.id(), ids.getFirst(), isVm ? Hosts.OF_A_VM : Hosts.CABLES);
        if (isVm) {
            Hosts.localise(draft, ids.getFirst(), host);
        }
        draft.linksLike(role.id(), ids.getLast(), OF_A_ROLE);
        return ids.getLast();
    }

    /// Puts original and twin into one group, and lets whatever used the original use the group.
    Optional<Id> grouped(Draft draft, Id twin) {
        var drawn =
                about.facts()
                        .groupsWith(role.id())
                        .filter(it -> GROUPS.containsValue(it.kind().value()) || isArray(it))
                        .findFirst();
        if (drawn.isPresent()) {
            draft.join(drawn.get().id(), List.of(twin));
            return drawn.map(Group::id);
        }
        return Optional.ofNullable(GROUPS.get(role.kind().value()))
                .map(kind -> together(draft, kind, twin));
    }

    /// A new group of both.
    Id together(Draft draft, String kind, Id twin) {
        var group =
                draft.gather(
                        kind,
                        draft.name(role.id()) + " and " + draft.name(twin),
                        List.of(role.id(), twin));
        redirect(draft, twin, group);
        draft.replaceNeed(role.id(), group);
        return group;
    }

    /// The lines to the original lead to the group; those that were drawn to the twin as well go.
    private void redirect(Draft draft, Id twin, Id group) {
        var lines = new ArrayList<>(draft.document().topology().links().values());
        lines.stream()
                .filter(it -> it.kind().value().equals("client-path") && it.to().equals(twin))
                .map(Link::id)
                .forEach(draft::remove);
        lines.stream()
                .filter(it -> it.to().equals(role.id()))
                .filter(it -> Set.of("client-path", "depends-on").contains(it.kind().value()))
                .forEach(it -> draft.retarget(it.id(), Retarget.End.TO, group));
    }

    private static boolean isArray(Group group) {
        return group.kind().value().equals("cas-array");
    }
}
