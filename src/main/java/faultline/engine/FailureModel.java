package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What follows when something fails: exact, for any set of failed components.
///
/// Something is down when it failed, or when one of its conditions is no longer met: what it sits
/// in, what it needs, enough members of a group, enough votes, a path through the network. Nothing
/// goes down without a cause, so elements that need each other keep each other up. Failing more
/// never brings anything back, which makes the result independent of any order.
///
/// All answers about single failures come from one computation, [KillSets], so that they never
/// contradict each other. The words are defined in `docs/semantics.md`. Lives on one thread: what
/// is expensive is worked out once, when first asked.
public final class FailureModel {

    private final KillSets kills;
    private final Blueprint blueprint;
    private final int[] dead;
    private final Map<Id, List<Id>> singlePoints = new HashMap<>();
    private int @Nullable [][] inverse;

    private FailureModel(KillSets kills) {
        this.kills = kills;
        this.blueprint = kills.blueprint();
        this.dead = kills.allDead();
    }

    public static FailureModel of(Topology topology, Catalog catalog, Restarts restarts) {
        return new FailureModel(
                KillSets.of(
                        new Compilation(topology, catalog, restarts, Phase.RUNNING).blueprint()));
    }

    /// The components that fail by themselves, in drawing order.
    public List<Id> fallible() {
        return blueprint.fallible();
    }

    /// Everything that goes down when just this component fails; itself included. If it is down
    /// anyway or does not fail by itself: everything that is down after it failed.
    public Set<Id> killedBy(Id failed) {
        var vertex = blueprint.vertex(failed);
        return vertex < 0 || !blueprint.fails(vertex) || kills.isDead(vertex)
                ? downAfter(List.of(failed))
                : new Killed(vertex);
    }

    /// Everything that is down when all of these have failed; themselves included.
    public Set<Id> downAfter(Collection<Id> failed) {
        var outage = new Outage(blueprint, dead);
        outage.fail(
                failed.stream()
                        .mapToInt(blueprint::vertex)
                        .filter(vertex -> vertex >= 0)
                        .toArray());
        return new LinkedHashSet<>(blueprint.names(outage.fallen()));
    }

    /// How that comes about: what falls, in which order, and because of what.
    public Cascade cascade(Collection<Id> failed) {
        var vertices = failed.stream().mapToInt(blueprint::vertex).filter(it -> it >= 0).toArray();
        var causeless = new BitSet();
        Arrays.stream(dead).forEach(causeless::set);
        Arrays.stream(vertices).forEach(causeless::set);
        var outage = new Outage(blueprint, dead);
        outage.fail(vertices);
        return new Cascade(blueprint, outage.fallen(), causeless);
    }

    /// Everything that is up but worse off when all of these have failed: it lost one of its
    /// alternatives (a member, a vote, a feed, a host), or a failure that it would have survived
    /// before would now take it down. In drawing order: components, groups, services.
    public Set<Id> degradedAfter(Collection<Id> failed) {
        var broken = failed.stream().mapToInt(blueprint::vertex).filter(it -> it >= 0).toArray();
        var equations = blueprint.equations();
        for (var vertex : broken) {
            equations = equations.with(vertex, Equations.impossible());
        }
        var after = kills.after(blueprint.with(equations), broken);
        return IntStream.range(0, blueprint.named().size())
                .filter(vertex -> !after.isDead(vertex) && after.isWorse(kills, vertex))
                .mapToObj(blueprint.named()::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What is down although nothing has failed: its conditions cannot be met as drawn.
    public Set<Id> downFromTheStart() {
        return downAfter(List.of());
    }

    /// The components whose failure alone takes this element down, in drawing order; itself
    /// included if it can fail. Empty for what is down from the start.
    public List<Id> singlePointsOf(Id element) {
        return singlePoints.computeIfAbsent(element, this::findSinglePoints);
    }

    /// Those of the single points that take down so many of the element's alternatives (the members
    /// of a group, the votes, the hosts it may run on, the feeds) at once that having them is no
    /// help, in drawing order. Empty where it has no alternatives.
    public List<Id> hiddenSinglePointsOf(Id element) {
        var vertex = blueprint.vertex(element);
        return vertex < 0 ? List.of() : blueprint.names(kills.defeating(vertex));
    }

    /// The components whose failure the element survives, but with no alternative left to lose: one
    /// more loss among the members, votes, hosts or feeds and it is down. In drawing order.
    public List<Id> leavingNoSpare(Id element) {
        var vertex = blueprint.vertex(element);
        return vertex < 0 ? List.of() : blueprint.names(kills.leavingNoSpare(vertex));
    }

    private List<Id> findSinglePoints(Id element) {
        var vertex = blueprint.vertex(element);
        return vertex < 0 || kills.isDead(vertex) ? List.of() : blueprint.names(kills.of(vertex));
    }

    private int[][] inverse() {
        var known = inverse;
        if (known == null) {
            known = kills.inverse();
            inverse = known;
        }
        return known;
    }

    /// What one component takes down, causes before what follows.
    private final class Killed extends AbstractSet<Id> {

        private final int cause;

        Killed(int cause) {
            this.cause = cause;
        }

        @Override
        public Iterator<Id> iterator() {
            return Arrays.stream(inverse()[cause]).mapToObj(blueprint.named()::get).iterator();
        }

        @Override
        public int size() {
            return inverse()[cause].length;
        }

        @Override
        public boolean contains(@Nullable Object id) {
            if (!(id instanceof Id element)) {
                return false;
            }
            var vertex = blueprint.vertex(element);
            return vertex >= 0
                    && !kills.isDead(vertex)
                    && IntSets.contains(kills.of(vertex), cause);
        }
    }
}
