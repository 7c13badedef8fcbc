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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One pass over a topology that writes it down as equations.
final class Compilation {

    private final Topology topology;
    private final Catalog catalog;
    private final Restarts restarts;
    private final Phase phase;
    private final Placement placement;
    private final Hosting hosting;
    private final Map<Id, Id> witnesses;
    private final Map<Id, Integer> vertexOf = new HashMap<>();
    private final List<Id> named = new ArrayList<>();
    private final Equations.Builder equations = new Equations.Builder();
    private final Wiring.Builder network = new Wiring.Builder();
    private final Wiring.Builder fabric = new Wiring.Builder();
    private final Map<Id, Boolean> wired = new HashMap<>();

    Compilation(Topology topology, Catalog catalog, Restarts restarts, Phase phase) {
        this.topology = topology;
        this.catalog = catalog;
        this.restarts = restarts;
        this.phase = phase;
        this.placement = Placement.of(topology);
        this.hosting = new Hosting(topology, catalog, placement);
        this.witnesses = Votes.witnesses(topology, catalog);
    }

    Blueprint blueprint() {
        Stream.of(topology.components(), topology.groups(), topology.services())
                .flatMap(index -> index.keys().stream())
                .forEach(this::name);
        topology.components().values().forEach(this::carrying);
        topology.links().values().forEach(this::wire);
        topology.components().values().forEach(this::placed);
        topology.groups().values().forEach(this::gathered);
        topology.services().values().forEach(this::needed);
        linksByStartAndKind().forEach(this::joined);
        var built = equations.build();
        return new Blueprint(
                built,
                List.of(network.build(built.vertices()), fabric.build(built.vertices())),
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
                wired.put(link.from(), true);
                wired.put(link.to(), true);
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
        if (hosting.levelOf(component) == Level.VM) {
            runsOn(component);
        } else if (container != null) {
            equations.all(vertex(component.id()), vertex(container));
        }
    }

    private void runsOn(Component vm) {
        var hosts =
                restarts == Restarts.DONE && hosting.isRestarted(vm).orElse(false)
                        ? hosting.possibleHosts(vm)
                        : hosting.at(vm.id(), Level.HOST).stream().toList();
        var container = vm.in();
        if (hosts.isEmpty() && container != null) {
            equations.all(vertex(vm.id()), vertex(container));
        } else if (!hosts.isEmpty()) {
            equations.any(
                    vertex(vm.id()), hosts.stream().mapToInt(host -> seat(host, vm)).toArray());
        }
    }

    /// A vertex that is up while the VM could run on that host: the host is up and sees the VM's
    /// storage.
    private int seat(Component host, Component vm) {
        var seat = equations.vertex();
        equations.all(seat, vertex(host.id()));
        if (hosting.hasStoragePaths(host.id())) {
            for (var storage : hosting.storageOf(vm.id())) {
                hosting.storageEnd(storage.id())
                        .ifPresent(end -> fabric.demand(seat, vertex(host.id()), vertex(end)));
            }
        }
        return seat;
    }

    private void gathered(Group group) {
        var survival =
                catalog.group(group.kind()).map(kind -> kind.survival()).orElse(Survival.ANY);
        var members = vertices(group.members());
        if (members.length == 0) {
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
        Votes.quorumsUnder(group, topology, catalog)
                .forEach(it -> equations.all(vertex(group.id()), vertex(it.id())));
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
            path(needer, start, end);
        } else {
            equations.any(needer, ways(start, members));
        }
    }

    private void path(int needer, Id start, Id end) {
        var from = socketOf(start);
        var to = socketOf(end);
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            network.demand(needer, vertex(from.get()), vertex(to.get()));
        }
    }

    /// What of the element is plugged into the network: itself, or the nearest thing it sits in.
    private Optional<Id> socketOf(Id id) {
        return Stream.concat(Stream.of(id), placement.ancestorsOf(id).stream().map(Component::id))
                .filter(wired::containsKey)
                .findFirst();
    }

    private int[] vertices(Collection<Id> ids) {
        return ids.stream().mapToInt(this::vertex).toArray();
    }

    private Effect effectOf(Link link) {
        return catalog.link(link.kind()).map(kind -> kind.effect()).orElse(Effect.NONE);
    }
}
