package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What needs what at any instant of a story in which some elements are governed from outside.
///
/// The same equations as in [FailureModel], with two exceptions: of the governed VMs and groups
/// somebody else says whether they run, and where; and for each VM there is a *seat* on every host
/// that it may run on, up while host and storage paths allow it. Elements are known by their place,
/// a small number. Never changes; safe to share.
public final class Conditions {

    /// What is down at one instant. Only more can fall; for one thread.
    public static final class Standing {

        private final Outage outage;

        private Standing(Outage outage) {
            this.outage = outage;
        }

        /// Takes these down with all that follows.
        public Standing fail(BitSet places) {
            outage.fail(places.stream().toArray());
            return this;
        }

        /// The same state, to go on from separately.
        public Standing copy() {
            return new Standing(outage.copy());
        }

        public boolean isDown(int place) {
            return place >= 0 && outage.isDown(place);
        }

        /// The places of what is down, in the order in which it fell, those without a name too.
        public IntStream fallen() {
            return IntStream.of(outage.fallen());
        }
    }

    private final Blueprint blueprint;
    private final int[] dead;
    private final Map<Id, Map<Id, Integer>> seats;
    private final Map<List<Id>, Integer> ways;
    private final Hosting hosting;
    private final Capacity capacity;

    private Conditions(
            Compilation compilation, Map<Id, Map<Id, Integer>> seats, Map<List<Id>, Integer> ways) {
        this.seats = seats;
        this.ways = ways;
        blueprint = compilation.blueprint();
        dead = Outage.fromTheStart(blueprint);
        hosting = compilation.hosting();
        capacity = compilation.capacity();
    }

    /// Writes a topology down for a story.
    ///
    /// @param governed VMs and groups of which somebody else says whether they run
    /// @param circles elements that talk to each other through the network, as the nodes of a
    ///   cluster do: for each pair within one of them it can be asked whether they can
    public static Conditions of(
            Topology topology, Catalog catalog, Set<Id> governed, Collection<List<Id>> circles) {
        var compilation =
                new Compilation(
                        Survey.of(topology, catalog), Restarts.NOT_YET, Phase.RUNNING, governed);
        var seats = new HashMap<Id, Map<Id, Integer>>();
        for (var id : governed) {
            topology.component(id).ifPresent(vm -> seats.put(id, compilation.seats(vm)));
        }
        var ways = new HashMap<List<Id>, Integer>();
        for (var circle : circles) {
            for (var one : circle) {
                for (var other : circle) {
                    if (one.compareTo(other) < 0) {
                        ways.put(List.of(one, other), compilation.way(one, other));
                    }
                }
            }
        }
        return new Conditions(compilation, seats, ways);
    }

    /// Nothing has failed, and what is governed runs.
    public Standing standing() {
        return new Standing(new Outage(blueprint, dead));
    }

    /// The place of an element; -1 if it is not in the topology.
    public int place(Id id) {
        return blueprint.vertex(id);
    }

    /// How many places have a name, all of them before those that have none.
    public int named() {
        return blueprint.named().size();
    }

    /// The element at a place that has a name.
    public Id at(int place) {
        return blueprint.named().get(place);
    }

    /// For each host on which a governed VM may be found the place that is up while it could run
    /// there, in drawing order.
    public Map<Id, Integer> seats(Id vm) {
        return seats.getOrDefault(vm, Map.of());
    }

    /// The place that is up while the two can reach each other through the network; -1 where the
    /// drawing does not tell.
    public int way(Id one, Id other) {
        var key = one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
        return ways.getOrDefault(key, -1);
    }

    /// The ways through the network and the storage fabric that somebody needs, with their ends.
    public List<Way> ways() {
        return blueprint.media().stream()
                .flatMap(medium -> medium.paths().stream())
                .map(path ->
                        new Way(
                                path.vertex(),
                                blueprint.named().get(path.from()),
                                blueprint.named().get(path.to())))
                .toList();
    }

    /// A way through a medium: the place that is up while it is open, and what it joins.
    public record Way(int place, Id from, Id to) {}

    /// The memory that the VM must have in order to start, in megabytes; 0 where it starts with
    /// less, or that is not known.
    public long memoryToStart(Component vm) {
        return capacity.needed(vm);
    }

    /// The memory of a host, in megabytes; 0 where it is not known.
    public long memoryOf(Component host) {
        return capacity.megabytes(host);
    }

    public Hosting hosting() {
        return hosting;
    }
}
