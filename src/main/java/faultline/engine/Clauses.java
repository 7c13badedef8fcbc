package faultline.engine;

import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.Service;
import faultline.model.Survival;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What each element needs, as clauses; the words are those of `docs/semantics.md`.
final class Clauses {

    private final Survey survey;
    private final Restarts restarts;
    private final Phase phase;
    private final Map<Id, Integer> vertexOf;
    private final Set<Id> wired;
    private final Anonymous anonymous;
    private final Set<Id> governed;
    private final Hosting hosting;
    private final Capacity capacity;

    /// @param wired what is plugged into the network
    /// @param governed VMs and groups of which somebody else says whether they run: where a VM sits
    ///   and which members a group has left is not written down for them
    Clauses(
            Survey survey,
            Restarts restarts,
            Phase phase,
            Map<Id, Integer> vertexOf,
            Set<Id> wired,
            Anonymous anonymous,
            Set<Id> governed) {
        this.survey = survey;
        this.restarts = restarts;
        this.phase = phase;
        this.vertexOf = vertexOf;
        this.wired = wired;
        this.anonymous = anonymous;
        this.governed = governed;
        this.hosting = survey.hosting();
        this.capacity = new Capacity(survey);
    }

    int vertex(Id id) {
        var vertex = vertexOf.get(id);
        if (vertex == null) {
            throw new IllegalStateException(id + " is in no topology");
        }
        return vertex;
    }

    /// The clauses of a component, group or service.
    int[] find(Id id) {
        var recipe = new Recipe();
        switch (survey.element(id).orElseThrow()) {
            case Component it -> placed(it, recipe);
            case Group it -> gathered(it, recipe);
            case Service it -> recipe.all(vertices(it.needs()));
            case Link _ -> throw new IllegalStateException(id + " is a link");
        }
        linksByKind(id).values().forEach(it -> joined(id, it, recipe));
        return recipe.done();
    }

    /// A component is down with what it sits in; a VM that its cluster restarts, only when no host
    /// is left for it.
    private void placed(Component component, Recipe recipe) {
        var container = component.in();
        if (governed.contains(component.id())) {
            return;
        }
        if (hosting.levelOf(component) == Level.VM) {
            runsOn(component, recipe);
        } else if (container != null) {
            recipe.all(vertex(container));
        }
    }

    private void runsOn(Component vm, Recipe recipe) {
        var present = hosting.at(vm.id(), Level.HOST).stream().toList();
        var leaves = restarts == Restarts.DONE && hosting.isRestarted(vm).orElse(false);
        var hosts = leaves ? hosting.possibleHosts(vm) : present;
        var container = vm.in();
        if (!hosts.isEmpty()) {
            var storage = hosting.storageEndsOf(vm.id());
            var seats = hosts.stream().mapToInt(host -> seat(host.id(), storage)).toArray();
            recipe.all(anonymous.vertex(new Recipe().any(seats).done()));
        } else if (container != null) {
            recipe.all(vertex(container));
        }
        if (leaves && !present.isEmpty() && hosts.size() > 1) {
            fits(vm, present.getFirst(), recipe);
        }
    }

    /// A VM that has to leave its host also needs the memory for it elsewhere.
    private void fits(Component vm, Component present, Recipe recipe) {
        capacity.holding(vm).ifPresent(held -> recipe.any(vertex(present.id()), enough(held)));
    }

    /// A vertex that is up while the hosts that are left have the memory for all VMs of the
    /// cluster.
    private int enough(Capacity.Held held) {
        var units = held.hosts().stream().flatMapToInt(this::units).toArray();
        return anonymous.vertex(new Recipe().atLeast(held.demand(), units).done());
    }

    private IntStream units(Capacity.Memory host) {
        var vertex = vertex(host.host());
        return IntStream.range(0, host.units()).map(_ -> vertex);
    }

    /// For each host on which the VM may be found a vertex that is up while it could run there.
    Map<Id, Integer> seats(Component vm) {
        var storage = hosting.storageEndsOf(vm.id());
        var seats = new LinkedHashMap<Id, Integer>();
        for (var host : hosting.possibleHosts(vm)) {
            seats.put(host.id(), seat(host.id(), storage));
        }
        return seats;
    }

    /// A vertex that is up while the two can reach each other through the network; -1 where one of
    /// them is not wired, or both are by the same thing.
    int way(Id one, Id other) {
        var from = socketOf(one);
        var to = socketOf(other);
        return from >= 0 && to >= 0 && from != to ? anonymous.networkPath(from, to) : -1;
    }

    Capacity capacity() {
        return capacity;
    }

    /// A vertex that is up while a VM with its data there could run on that host: the host is up
    /// and sees the storage.
    private int seat(Id host, List<Id> storage) {
        var paths =
                storage.stream()
                        .filter(end -> !end.equals(host))
                        .filter(_ -> hosting.hasStoragePaths(host))
                        .mapToInt(end -> anonymous.fabricPath(vertex(host), vertex(end)))
                        .toArray();
        return paths.length == 0
                ? vertex(host)
                : anonymous.vertex(new Recipe().all(vertex(host)).all(paths).done());
    }

    private void gathered(Group group, Recipe recipe) {
        var survival =
                survey.catalog().group(group.kind()).map(it -> it.survival()).orElse(Survival.ANY);
        var members = vertices(group.members());
        if (members.length == 0 || governed.contains(group.id())) {
            return;
        }
        switch (survival) {
            case ANY -> recipe.any(members);
            case ALL -> recipe.all(members);
            case MAJORITY -> {
                var votes = survey.votes(group);
                recipe.atLeast(votes.majority(), vertices(votes.voters())).any(members);
            }
            case NOTHING -> {}
        }
        survey.quorums().under(group).forEach(it -> recipe.all(vertex(it.id())));
    }

    /// The links that start there, those of one kind together.
    private Map<KindId, List<Link>> linksByKind(Id start) {
        var byKind = new LinkedHashMap<KindId, List<Link>>();
        for (var link : survey.linksAt(start)) {
            if (link.from().equals(start) && phase.counts(link)) {
                byKind.computeIfAbsent(link.kind(), _ -> new ArrayList<>()).add(link);
            }
        }
        return byKind;
    }

    private void joined(Id start, List<Link> links, Recipe recipe) {
        var ends = new LinkedHashSet<Id>();
        links.forEach(it -> ends.add(it.to()));
        switch (survey.effectOf(links.getFirst())) {
            case NEEDS_ALL -> recipe.all(vertices(ends));
            case NEEDS_ANY -> recipe.any(vertices(ends));
            case REACHES -> ends.forEach(end -> reaches(start, end, recipe));
            case REACHES_ANY -> recipe.any(ways(start, ends));
            case CONNECTS, SEES, VOTES, NONE -> {}
        }
    }

    /// For each end a vertex that is up while the start reaches it.
    private int[] ways(Id start, Collection<Id> ends) {
        return ends.stream()
                .mapToInt(end -> {
                    var way = new Recipe();
                    reaches(start, end, way);
                    return anonymous.vertex(way.done());
                })
                .toArray();
    }

    /// Needs the end, and a way to it from the start through the network where both are wired; of a
    /// group it needs one member that the start can reach.
    private void reaches(Id start, Id end, Recipe recipe) {
        recipe.all(vertex(end));
        var members = survey.group(end).map(Group::members).orElse(List.of());
        if (members.isEmpty()) {
            joins(start, end, recipe);
        } else {
            recipe.any(ways(start, members));
        }
    }

    private void joins(Id start, Id end, Recipe recipe) {
        var way = way(start, end);
        if (way >= 0) {
            recipe.all(way);
        }
    }

    /// What of the element is plugged into the network: itself, or the nearest thing it sits in; -1
    /// if nothing is.
    private int socketOf(Id id) {
        if (wired.contains(id)) {
            return vertex(id);
        }
        for (var outer : survey.nesting().ancestorsOf(id)) {
            if (wired.contains(outer.id())) {
                return vertex(outer.id());
            }
        }
        return -1;
    }

    private int[] vertices(Collection<Id> ids) {
        return ids.stream().mapToInt(this::vertex).toArray();
    }
}
