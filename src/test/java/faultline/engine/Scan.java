package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.Topology;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The same answers as [FailureModel], found without any cleverness: suppose that everything is up
/// but what failed, and strike out what cannot be up, again and again, until nothing changes.
///
/// Reads the topology by itself and shares no code with the engine.
final class Scan {

    private final Topology topology;
    private final Catalog catalog;
    private final Restarts restarts;
    private final List<List<Id>> network;
    private final List<List<Id>> fabric;
    private final Map<Id, List<Id>> chains = new HashMap<>();
    private final Map<Id, List<Id>> hosts = new HashMap<>();
    private final Map<Id, Map<Effect, List<Link>>> linksFrom;
    private final Set<Id> forwarding;

    Scan(Topology topology, Catalog catalog, Restarts restarts) {
        this(topology, catalog, restarts, "start");
    }

    /// @param without the phase whose dependencies do not count
    Scan(Topology topology, Catalog catalog, Restarts restarts, String without) {
        this.topology = topology;
        this.catalog = catalog;
        this.restarts = restarts;
        this.network =
                withEffect(Effect.CONNECTS).stream()
                        .map(link -> List.of(link.from(), link.to()))
                        .toList();
        this.fabric = storageEdges();
        this.linksFrom =
                topology.links().values().stream()
                        .filter(it -> !it.properties().text("phase").equals(Optional.of(without)))
                        .collect(
                                Collectors.groupingBy(
                                        Link::from, Collectors.groupingBy(this::effect)));
        this.forwarding =
                topology.components().values().stream()
                        .filter(it -> catalog.component(it.kind()).forwards())
                        .map(Component::id)
                        .collect(Collectors.toSet());
    }

    Set<Id> downAfter(Collection<Id> failed) {
        var all = new LinkedHashSet<Id>(topology.components().keys());
        all.addAll(topology.groups().keys());
        all.addAll(topology.services().keys());
        var up = new HashSet<>(all);
        failed.forEach(up::remove);
        var before = 0;
        do {
            before = up.size();
            var supposed = Set.copyOf(up);
            up.removeIf(id -> !canBeUp(id, supposed));
        } while (up.size() < before);
        all.removeAll(up);
        return all;
    }

    /// What cannot be started one after the other when all is down.
    Set<Id> neverUp() {
        var down = new LinkedHashSet<Id>(topology.components().keys());
        down.addAll(topology.groups().keys());
        down.addAll(topology.services().keys());
        var up = new HashSet<Id>();
        var before = -1;
        while (up.size() > before) {
            before = up.size();
            down.stream().filter(id -> canBeUp(id, Set.copyOf(up))).toList().forEach(up::add);
            down.removeAll(up);
        }
        return down;
    }

    private boolean canBeUp(Id id, Set<Id> up) {
        var component = topology.component(id);
        if (component.isPresent()) {
            return isCarried(component.get(), up) && isJoined(id, up);
        }
        var group = topology.group(id);
        return group.isPresent()
                ? isGathered(group.get(), up) && isJoined(id, up)
                : up.containsAll(topology.services().find(id).orElseThrow().needs());
    }

    private boolean isCarried(Component it, Set<Id> up) {
        if (level(it) != Level.VM) {
            return it.in() == null || up.contains(it.in());
        }
        var seats = hosts.computeIfAbsent(it.id(), _ -> hostsOf(it));
        return seats.isEmpty()
                ? it.in() == null || up.contains(it.in())
                : seats.stream().anyMatch(host -> up.contains(host) && seesDisks(host, it, up))
                        && hasMemory(it, seats, up);
    }

    /// Whether the VM can stay where it is, or all of its cluster fits on the hosts that are left.
    private boolean hasMemory(Component vm, List<Id> seats, Set<Id> up) {
        var present = above(vm.id(), Level.HOST);
        var cluster = above(vm.id(), Level.HOST_CLUSTER);
        if (seats.size() < 2
                || present.isEmpty()
                || cluster.isEmpty()
                || !comesBack(vm, cluster)
                || up.contains(present.get())
                || mustHave(vm, cluster.get()) == 0) {
            return true;
        }
        var hosts =
                topology.components().values().stream()
                        .filter(it -> level(it) == Level.HOST)
                        .filter(it -> chain(it.id()).contains(cluster.get()))
                        .toList();
        var needed =
                topology.components().values().stream()
                        .filter(it ->
                                level(it) == Level.VM && chain(it.id()).contains(cluster.get()))
                        .mapToDouble(it -> mustHave(it, cluster.get()))
                        .sum();
        var left =
                hosts.stream().filter(it -> up.contains(it.id())).mapToDouble(Scan::memory).sum();
        return hosts.stream().anyMatch(it -> memory(it) == 0) || left >= needed;
    }

    private double mustHave(Component vm, Id cluster) {
        var fixed =
                is(cluster, "platform", Value.of("hyper-v"))
                        ? !is(vm.id(), "dynamicMemory", Value.of(true))
                        : is(cluster, "platform", Value.of("vmware"))
                                && is(vm.id(), "ramReserved", Value.of(true));
        return fixed ? memory(vm) : 0;
    }

    private static double memory(Component component) {
        return component.properties().amount("ramGB").orElse(0.0);
    }

    private List<Id> hostsOf(Component vm) {
        var present = above(vm.id(), Level.HOST);
        var cluster = above(vm.id(), Level.HOST_CLUSTER);
        if (!comesBack(vm, cluster)) {
            return present.stream().toList();
        }
        var everywhere = topology.components().keys();
        var candidates =
                topology.components().values().stream()
                        .filter(it -> level(it) == Level.HOST)
                        .map(Component::id)
                        .filter(it -> above(it, Level.HOST_CLUSTER).equals(cluster))
                        .filter(it -> disksOf(vm.id()).stream().allMatch(d -> isLocal(d, it)))
                        .filter(it -> seesDisks(it, vm, everywhere))
                        .toList();
        return candidates.isEmpty() ? present.stream().toList() : candidates;
    }

    private boolean comesBack(Component vm, Optional<Id> cluster) {
        return restarts == Restarts.DONE
                && cluster.isPresent()
                && is(cluster.get(), "haEnabled", Value.of(true))
                && !is(vm.id(), "haOverride", Value.of("disabled"));
    }

    /// Whether a disk is no obstacle to running on that host: it is in no host, or in this one.
    private boolean isLocal(Id disk, Id host) {
        return above(disk, Level.HOST).map(host::equals).orElse(true);
    }

    private boolean seesDisks(Id host, Component vm, Set<Id> up) {
        if (!touched(host, fabric)) {
            return true;
        }
        return disksOf(vm.id()).stream()
                .filter(disk -> above(disk, Level.HOST).isEmpty())
                .map(disk -> chain(disk).stream().filter(it -> touched(it, fabric)).findFirst())
                .flatMap(Optional::stream)
                .allMatch(end -> connects(host, end, fabric, up));
    }

    private List<List<Id>> storageEdges() {
        var edges = new ArrayList<List<Id>>();
        for (var link : withEffect(Effect.SEES)) {
            var cluster = topology.component(link.from()).map(this::level);
            if (cluster.equals(Optional.of(Level.HOST_CLUSTER))) {
                topology.components().values().stream()
                        .filter(it -> level(it) == Level.HOST)
                        .filter(it -> chain(it.id()).contains(link.from()))
                        .forEach(it -> edges.add(List.of(it.id(), link.to())));
            } else {
                edges.add(List.of(link.from(), link.to()));
            }
        }
        return edges;
    }

    private boolean isGathered(Group group, Set<Id> up) {
        if (group.members().isEmpty()) {
            return true;
        }
        var kind = catalog.group(group.kind()).orElseThrow();
        var living = group.members().stream().filter(up::contains).count();
        var enough =
                switch (kind.survival()) {
                    case ANY -> living > 0;
                    case ALL -> living == group.members().size();
                    case MAJORITY -> living > 0 && hasMajority(group, living, up);
                    case NOTHING -> true;
                };
        return enough
                && topology.groups().values().stream()
                        .filter(it -> kind.restsOn().contains(it.kind()))
                        .filter(it -> group.members().stream().anyMatch(m -> partOf(m, it)))
                        .allMatch(it -> up.contains(it.id()));
    }

    private boolean partOf(Id member, Group quorum) {
        return chain(member).stream().anyMatch(quorum.members()::contains);
    }

    private boolean hasMajority(Group group, long living, Set<Id> up) {
        var members = group.members().size();
        var witness =
                withEffect(Effect.VOTES).stream()
                        .filter(link -> link.to().equals(group.id()))
                        .map(Link::from)
                        .findFirst();
        var old =
                group.members().stream()
                        .anyMatch(it ->
                                is(it, "os", Value.of("windows-server-2008-r2"))
                                        || is(it, "os", Value.of("windows-server-2012")));
        var counts =
                witness.isPresent()
                        && (members % 2 == 0 || (old && group.kind().value().equals("wsfc")));
        var votes = members + (counts ? 1 : 0);
        var left = living + (counts && up.contains(witness.get()) ? 1 : 0);
        return 2 * left > votes;
    }

    private boolean isJoined(Id id, Set<Id> up) {
        var mine = linksFrom.get(id);
        if (mine == null) {
            return true;
        }
        var feeds =
                mine.getOrDefault(Effect.NEEDS_ANY, List.of()).stream()
                        .collect(Collectors.groupingBy(Link::kind));
        return mine.getOrDefault(Effect.NEEDS_ALL, List.of()).stream().allMatch(isUp(up))
                && feeds.values().stream().allMatch(it -> it.stream().anyMatch(isUp(up)))
                && mine.getOrDefault(Effect.REACHES, List.of()).stream()
                        .allMatch(it -> reaches(id, it.to(), up))
                && (!mine.containsKey(Effect.REACHES_ANY)
                        || mine.get(Effect.REACHES_ANY).stream()
                                .anyMatch(it -> reaches(id, it.to(), up)));
    }

    private static Predicate<Link> isUp(Set<Id> up) {
        return link -> up.contains(link.to());
    }

    private boolean reaches(Id from, Id to, Set<Id> up) {
        var members = topology.group(to).map(Group::members).orElse(List.of());
        if (members.isEmpty()) {
            return up.contains(to) && hasPath(from, to, up);
        }
        return up.contains(to)
                && members.stream().anyMatch(it -> up.contains(it) && hasPath(from, it, up));
    }

    private boolean hasPath(Id from, Id to, Set<Id> up) {
        var start = chainWithSelf(from).filter(it -> touched(it, network)).findFirst();
        var end = chainWithSelf(to).filter(it -> touched(it, network)).findFirst();
        return start.isEmpty() || end.isEmpty() || connects(start.get(), end.get(), network, up);
    }

    private Stream<Id> chainWithSelf(Id id) {
        return topology.components().has(id) ? chain(id).stream() : Stream.of(id);
    }

    private static boolean touched(Id id, List<List<Id>> edges) {
        return edges.stream().anyMatch(edge -> edge.contains(id));
    }

    /// Whether the two ends are joined by what is up and passes traffic on.
    private boolean connects(Id one, Id other, List<List<Id>> edges, Set<Id> up) {
        if (one.equals(other)) {
            return true;
        }
        var reached = new HashSet<Id>();
        reached.add(one);
        var before = 0;
        while (reached.size() > before && !reached.contains(other)) {
            before = reached.size();
            for (var edge : edges) {
                if (edge.stream().anyMatch(reached::contains)
                        && edge.stream().allMatch(it -> isEnd(it, one, other) || passes(it, up))) {
                    reached.addAll(edge);
                }
            }
        }
        return reached.contains(other);
    }

    private static boolean isEnd(Id id, Id one, Id other) {
        return id.equals(one) || id.equals(other);
    }

    private boolean passes(Id id, Set<Id> up) {
        return forwarding.contains(id) && up.contains(id);
    }

    private List<Id> disksOf(Id vm) {
        return topology.links().values().stream()
                .filter(it -> it.kind().equals(new KindId("stored-on")) && it.from().equals(vm))
                .map(Link::to)
                .toList();
    }

    private List<Id> chain(Id id) {
        return chains.computeIfAbsent(id, this::climb);
    }

    private List<Id> climb(Id id) {
        var chain = new ArrayList<Id>();
        for (var it = topology.component(id);
                it.isPresent();
                it = it.map(Component::in).flatMap(topology::component)) {
            chain.add(it.get().id());
        }
        return chain;
    }

    private Optional<Id> above(Id id, Level level) {
        return chain(id).stream()
                .filter(it -> level(topology.component(it).orElseThrow()) == level)
                .findFirst();
    }

    private Level level(Component component) {
        return catalog.component(component.kind()).level();
    }

    private boolean is(Id id, String property, Value value) {
        return topology.component(id)
                .flatMap(it -> it.properties().find(property))
                .filter(value::equals)
                .isPresent();
    }

    private Effect effect(Link link) {
        return catalog.link(link.kind()).orElseThrow().effect();
    }

    private List<Link> withEffect(Effect effect) {
        return topology.links().values().stream().filter(it -> effect(it) == effect).toList();
    }
}
