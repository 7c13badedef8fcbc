package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.Placement;
import faultline.model.Service;
import faultline.model.Survival;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One pass over a topology that writes it down as equations.
final class Compilation {

    private final Topology topology;
    private final Catalog catalog;
    private final Restarts restarts;
    private final Phase phase;
    private final Placement placement;
    private final Hosting hosting;
    private final Capacity capacity;
    private final Quorums quorums;
    private final Map<Id, Id> witnesses;
    private final Map<Id, Integer> vertexOf = new HashMap<>();
    private final List<Id> named = new ArrayList<>();
    private final Equations.Builder equations = new Equations.Builder();
    private final Wiring.Builder network;
    private final Wiring.Builder fabric;
    private final Set<Id> wired = new HashSet<>();
    private final Map<Object, Integer> shared = new HashMap<>();
    private final Set<Id> governed;

    Compilation(Topology topology, Catalog catalog, Restarts restarts, Phase phase) {
        this(topology, catalog, restarts, phase, Set.of());
    }

    /// @param governed VMs and groups of which somebody else says whether they run: where a VM sits
    ///   and which members a group has left is not written down for them
    Compilation(
            Topology topology, Catalog catalog, Restarts restarts, Phase phase, Set<Id> governed) {
        this.governed = governed;
        this.topology = topology;
        this.catalog = catalog;
        this.restarts = restarts;
        this.phase = phase;
        this.placement = Placement.of(topology);
        this.hosting = new Hosting(topology, catalog, placement);
        this.capacity = new Capacity(topology, catalog, hosting);
        this.quorums = new Quorums(topology, catalog, placement);
        this.witnesses = Votes.witnesses(topology, catalog);
        Stream.of(topology.components(), topology.groups(), topology.services())
                .flatMap(index -> index.keys().stream())
                .forEach(this::name);
        this.network = new Wiring.Builder(equations.vertex());
        this.fabric = new Wiring.Builder(equations.vertex());
        topology.components().values().forEach(this::carrying);
        topology.links().values().forEach(this::wire);
    }

    Blueprint blueprint() {
        topology.components().values().forEach(this::placed);
        topology.groups().values().forEach(this::gathered);
        topology.services().values().forEach(this::needed);
        linksByStartAndKind().forEach(this::joined);
        var media = Stream.of(network, fabric).map(medium -> medium.build(named.size())).toList();
        media.forEach(it -> equations.atLeast(it.vertex(), 0, it.forwarders()));
        return new Blueprint(
                equations.build(),
                media,
                vertexOf,
                named,
                topology.components().values().stream()
                        .filter(it -> catalog.component(it.kind()).fails())
                        .map(Component::id)
                        .toList());
    }

    private void name(Id id) {
        vertexOf.put(id, equations.vertex());
        named.add(id);
    }

    private int vertex(Id id) {
        var vertex = vertexOf.get(id);
        if (vertex == null) {
            throw new IllegalStateException(id + " is in no topology");
        }
        return vertex;
    }

    private void carrying(Component component) {
        if (catalog.component(component.kind()).forwards()) {
            network.forwards(vertex(component.id()));
            fabric.forwards(vertex(component.id()));
        }
    }

    private void wire(Link link) {
        switch (effectOf(link)) {
            case CONNECTS -> {
                network.edge(vertex(link.from()), vertex(link.to()));
                wired.add(link.from());
                wired.add(link.to());
            }
            case SEES ->
                    hosting.endsOf(link)
                            .forEach(end -> fabric.edge(vertex(end), vertex(link.to())));
            case NEEDS_ALL, NEEDS_ANY, REACHES, REACHES_ANY, VOTES, NONE -> {}
        }
    }

    /// A component is down with what it sits in; a VM that its cluster restarts, only when no host
    /// is left for it.
    private void placed(Component component) {
        var container = component.in();
        if (governed.contains(component.id())) {
            return;
        }
        if (hosting.levelOf(component) == Level.VM) {
            runsOn(component);
        } else if (container != null) {
            equations.all(vertex(component.id()), vertex(container));
        }
    }

    private void runsOn(Component vm) {
        var present = hosting.at(vm.id(), Level.HOST).stream().toList();
        var leaves = restarts == Restarts.DONE && hosting.isRestarted(vm).orElse(false);
        var hosts = leaves ? hosting.possibleHosts(vm) : present;
        var container = vm.in();
        if (hosts.isEmpty() && container != null) {
            equations.all(vertex(vm.id()), vertex(container));
        } else if (!hosts.isEmpty()) {
            var ids = hosts.stream().map(Component::id).toList();
            equations.all(vertex(vm.id()), room(ids, hosting.storageEndsOf(vm.id())));
        }
        if (leaves && !present.isEmpty() && hosts.size() > 1) {
            fits(vm, present.getFirst());
        }
    }

    /// A VM that has to leave its host also needs the memory for it elsewhere.
    private void fits(Component vm, Component present) {
        capacity.holding(vm)
                .ifPresent(
                        held -> equations.any(vertex(vm.id()), vertex(present.id()), enough(held)));
    }

    /// A vertex that is up while the hosts that are left have the memory for all VMs of the
    /// cluster.
    private int enough(Capacity.Held held) {
        return once(
                held,
                enough -> {
                    var units = held.hosts().stream().flatMapToInt(this::units).toArray();
                    equations.atLeast(enough, held.demand(), units);
                });
    }

    private IntStream units(Capacity.Memory host) {
        return IntStream.range(0, host.units()).map(_ -> vertex(host.host()));
    }

    /// A vertex that is up while a VM with its data there could run on one of the hosts.
    private int room(List<Id> hosts, List<Id> storage) {
        return once(
                new Room(hosts, storage),
                room -> {
                    var seats = hosts.stream().mapToInt(host -> seat(host, storage)).toArray();
                    equations.any(room, seats);
                });
    }

    private record Room(List<Id> hosts, List<Id> storage) {}

    /// For each host on which the VM may be found a vertex that is up while it could run there. To
    /// be asked before [#blueprint].
    Map<Id, Integer> seats(Component vm) {
        var storage = hosting.storageEndsOf(vm.id());
        var seats = new LinkedHashMap<Id, Integer>();
        for (var host : hosting.possibleHosts(vm)) {
            seats.put(host.id(), seat(host.id(), storage));
        }
        return seats;
    }

    /// A vertex that is up while the two can reach each other through the network; -1 where one of
    /// them is not wired, or both are by the same thing. To be asked before [#blueprint].
    int way(Id one, Id other) {
        var from = socketOf(one);
        var to = socketOf(other);
        return from.isPresent() && to.isPresent() && !from.equals(to)
                ? path(network, from.get(), to.get())
                : -1;
    }

    Hosting hosting() {
        return hosting;
    }

    Capacity capacity() {
        return capacity;
    }

    /// A vertex that is up while a VM with its data there could run on that host: the host is up
    /// and sees the storage.
    private int seat(Id host, List<Id> storage) {
        var paths =
                hosting.hasStoragePaths(host)
                        ? storage.stream().filter(end -> !end.equals(host)).toList()
                        : List.<Id>of();
        if (paths.isEmpty()) {
            return vertex(host);
        }
        return once(
                new Seat(host, paths),
                seat -> {
                    equations.all(seat, vertex(host));
                    equations.all(
                            seat,
                            paths.stream().mapToInt(end -> path(fabric, host, end)).toArray());
                });
    }

    private record Seat(Id host, List<Id> paths) {}

    /// A vertex that is up while some way through the medium joins the two.
    private int path(Wiring.Builder medium, Id from, Id to) {
        return once(
                new Path(medium.vertex(), from, to),
                path -> {
                    equations.all(path, medium.vertex());
                    medium.path(path, vertex(from), vertex(to));
                });
    }

    private record Path(int medium, Id from, Id to) {}

    /// The vertex for something without a name, written down when it is first needed.
    private int once(Object key, IntConsumer write) {
        var known = shared.get(key);
        if (known != null) {
            return known;
        }
        var vertex = equations.vertex();
        shared.put(key, vertex);
        write.accept(vertex);
        return vertex;
    }

    private void gathered(Group group) {
        var survival =
                catalog.group(group.kind()).map(kind -> kind.survival()).orElse(Survival.ANY);
        var members = vertices(group.members());
        if (members.length == 0 || governed.contains(group.id())) {
            return;
        }
        switch (survival) {
            case ANY -> equations.any(vertex(group.id()), members);
            case ALL -> equations.all(vertex(group.id()), members);
            case MAJORITY -> {
                var votes = Votes.of(group, witnesses.get(group.id()), topology, catalog);
                equations.atLeast(vertex(group.id()), votes.majority(), vertices(votes.voters()));
                equations.any(vertex(group.id()), members);
            }
            case NOTHING -> {}
        }
        quorums.under(group).forEach(it -> equations.all(vertex(group.id()), vertex(it.id())));
    }

    private void needed(Service service) {
        equations.all(vertex(service.id()), vertices(service.needs()));
    }

    private Map<StartAndKind, List<Link>> linksByStartAndKind() {
        var byStart = new LinkedHashMap<StartAndKind, List<Link>>();
        for (var link : topology.links().values()) {
            if (phase.counts(link)) {
                byStart.computeIfAbsent(
                                new StartAndKind(link.from(), link.kind()), _ -> new ArrayList<>())
                        .add(link);
            }
        }
        return byStart;
    }

    private record StartAndKind(Id start, KindId kind) {}

    private void joined(StartAndKind key, List<Link> links) {
        if (!vertexOf.containsKey(key.start())) {
            return;
        }
        var start = vertex(key.start());
        var ends = links.stream().map(Link::to).distinct().toList();
        switch (effectOf(links.getFirst())) {
            case NEEDS_ALL -> equations.all(start, vertices(ends));
            case NEEDS_ANY -> equations.any(start, vertices(ends));
            case REACHES -> ends.forEach(end -> reaches(start, key.start(), end));
            case REACHES_ANY -> equations.any(start, ways(key.start(), ends));
            case CONNECTS, SEES, VOTES, NONE -> {}
        }
    }

    /// For each end a vertex that is up while the start reaches it.
    private int[] ways(Id start, List<Id> ends) {
        return ends.stream()
                .mapToInt(end -> {
                    var way = equations.vertex();
                    reaches(way, start, end);
                    return way;
                })
                .toArray();
    }

    /// The needer needs the end, and a way to it from the start through the network where both are
    /// wired; of a group it needs one member that the start can reach.
    private void reaches(int needer, Id start, Id end) {
        equations.all(needer, vertex(end));
        var members = topology.group(end).map(Group::members).orElse(List.of());
        if (members.isEmpty()) {
            joins(needer, start, end);
        } else {
            equations.any(needer, ways(start, members));
        }
    }

    private void joins(int needer, Id start, Id end) {
        var from = socketOf(start);
        var to = socketOf(end);
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            equations.all(needer, path(network, from.get(), to.get()));
        }
    }

    /// What of the element is plugged into the network: itself, or the nearest thing it sits in.
    private Optional<Id> socketOf(Id id) {
        return Stream.concat(Stream.of(id), placement.ancestorsOf(id).stream().map(Component::id))
                .filter(wired::contains)
                .findFirst();
    }

    private int[] vertices(Collection<Id> ids) {
        return ids.stream().mapToInt(this::vertex).toArray();
    }

    private Effect effectOf(Link link) {
        return catalog.link(link.kind()).map(kind -> kind.effect()).orElse(Effect.NONE);
    }
}
