package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Placement;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which groups rest on the quorum of which others, as an availability group rests on its WSFC: its
/// kind says so, and its members are, or sit in, members of theirs.
public final class Quorums {

    private final Catalog catalog;
    private final Placement placement;
    private final List<Group> groups;
    private final Map<Id, List<Group>> byMember = new HashMap<>();

    public Quorums(Topology topology, Catalog catalog, Placement placement) {
        this.catalog = catalog;
        this.placement = placement;
        var kinds = new HashSet<KindId>();
        catalog.groups().values().forEach(kind -> kinds.addAll(kind.restsOn()));
        this.groups =
                topology.groups().values().stream()
                        .filter(group -> kinds.contains(group.kind()))
                        .toList();
        for (var group : groups) {
            for (var member : group.members()) {
                byMember.computeIfAbsent(member, _ -> new ArrayList<>()).add(group);
            }
        }
    }

    /// The quorum groups that the group rests on, in drawing order.
    public List<Group> under(Group group) {
        var restsOn = catalog.group(group.kind()).map(kind -> kind.restsOn()).orElse(List.of());
        if (restsOn.isEmpty() || byMember.isEmpty()) {
            return List.of();
        }
        Set<Group> under = new HashSet<>();
        for (var member : group.members()) {
            for (var outer : placement.chainOf(member)) {
                byMember.getOrDefault(outer.id(), List.of()).stream()
                        .filter(it -> restsOn.contains(it.kind()))
                        .forEach(under::add);
            }
        }
        return under.size() < 2
                ? List.copyOf(under)
                : groups.stream().filter(under::contains).toList();
    }
}
