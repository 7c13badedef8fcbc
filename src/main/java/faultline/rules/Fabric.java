package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The drawn paths from servers to storage: straight ones, and those through switches.
final class Fabric {

    /// Servers that have a single way to a storage system.
    ///
    /// @param through the only switch, or the storage itself where there is just one path
    record Narrow(Id through, Id storage, List<Id> hosts) {

        Narrow {
            hosts = hosts.stream().sorted().toList();
        }
    }

    private final Facts facts;
    private final Map<Id, List<Link>> fromServers = new LinkedHashMap<>();
    private final Map<Id, Set<Id>> switchesOf = new LinkedHashMap<>();
    private final Map<Id, Set<Id>> besideSwitch = new LinkedHashMap<>();

    Fabric(Facts facts) {
        this.facts = facts;
        for (var link : facts.links().toList()) {
            var isPath =
                    facts.catalog()
                            .link(link.kind())
                            .filter(kind -> kind.effect() == Effect.SEES)
                            .isPresent();
            if (isPath) {
                gather(link);
            }
        }
    }

    private void gather(Link link) {
        if (isSwitch(link.from())) {
            switchesOf.computeIfAbsent(link.to(), _ -> new LinkedHashSet<>()).add(link.from());
            besideSwitch.computeIfAbsent(link.from(), _ -> new LinkedHashSet<>()).add(link.to());
        } else if (facts.component(link.from()).filter(this::isCluster).isPresent()) {
            facts.hosting().hostsOf(link.from()).forEach(host -> path(host.id(), link));
        } else {
            path(link.from(), link);
        }
    }

    private void path(Id host, Link link) {
        fromServers.computeIfAbsent(host, _ -> new ArrayList<>()).add(link);
    }

    private boolean isCluster(Component component) {
        return facts.hosting().levelOf(component) == Level.HOST_CLUSTER;
    }

    private boolean isSwitch(Id id) {
        return facts.component(id).filter(Cabling::isDevice).isPresent();
    }

    /// All narrow ways, with the servers that share one together.
    List<Narrow> narrows() {
        Map<Id, Map<Id, List<Id>>> found = new TreeMap<>();
        fromServers.forEach((host, links) -> {
            straight(host, links, found);
            switched(host, links, found);
        });
        return found.entrySet().stream()
                .flatMap(byThrough ->
                        byThrough.getValue().entrySet().stream()
                                .map(it ->
                                        new Narrow(byThrough.getKey(), it.getKey(), it.getValue())))
                .toList();
    }

    /// One line that says it stands for one path. A line that says nothing may stand for several.
    private void straight(Id host, List<Link> links, Map<Id, Map<Id, List<Id>>> found) {
        Map<Id, List<Link>> byEnd = new LinkedHashMap<>();
        links.stream()
                .filter(it -> !isSwitch(it.to()))
                .forEach(it -> byEnd.computeIfAbsent(it.to(), _ -> new ArrayList<>()).add(it));
        byEnd.forEach((storage, lines) -> {
            var isOne =
                    lines.size() == 1
                            && facts.amount(lines.getFirst(), "paths")
                                    .filter(it -> it == 1)
                                    .isPresent();
            if (isOne && links.stream().noneMatch(it -> isSwitch(it.to()))) {
                add(storage, storage, host, found);
            }
        });
    }

    /// One switch next to the server, or one next to the storage.
    private void switched(Id host, List<Link> links, Map<Id, Map<Id, List<Id>>> found) {
        var near = links.stream().map(Link::to).filter(this::isSwitch).distinct().toList();
        if (near.isEmpty()) {
            return;
        }
        for (var storage : near.stream().flatMap(this::storageBehind).distinct().toList()) {
            var far = switchesOf.getOrDefault(storage, Set.of());
            var isStraight = links.stream().anyMatch(it -> it.to().equals(storage));
            if (!isStraight && isUsedBy(host, storage)) {
                if (near.size() == 1) {
                    add(near.getFirst(), storage, host, found);
                } else if (far.size() == 1) {
                    add(far.iterator().next(), storage, host, found);
                }
            }
        }
    }

    /// The storage next to the switch, or next to one that it is joined to.
    private Stream<Id> storageBehind(Id near) {
        var beside = besideSwitch.getOrDefault(near, Set.of());
        return Stream.concat(
                        beside.stream(),
                        Stream.concat(
                                        beside.stream().filter(this::isSwitch),
                                        switchesOf.getOrDefault(near, Set.of()).stream())
                                .flatMap(it -> besideSwitch.getOrDefault(it, Set.of()).stream()))
                .filter(it -> !isSwitch(it));
    }

    /// Whether data of the server, or of what runs on it, lies there; or nobody says where it lies.
    private boolean isUsedBy(Id host, Id storage) {
        var data =
                Stream.concat(Stream.of(host), facts.placement().contentsOf(host))
                        .flatMap(it -> Stream.concat(own(it), shared(it)))
                        .distinct()
                        .toList();
        return data.isEmpty()
                || data.stream()
                        .anyMatch(it ->
                                it.equals(storage) || facts.placement().isInside(it, storage));
    }

    private Stream<Id> own(Id id) {
        return facts.hosting().storageOf(id).stream().map(Component::id);
    }

    private Stream<Id> shared(Id id) {
        return facts.groupsWith(id, "fci")
                .flatMap(it -> facts.hosting().storageOf(it.id()).stream())
                .map(Component::id);
    }

    private static void add(Id through, Id storage, Id host, Map<Id, Map<Id, List<Id>>> found) {
        found.computeIfAbsent(through, _ -> new TreeMap<>())
                .computeIfAbsent(storage, _ -> new ArrayList<>())
                .add(host);
    }
}
