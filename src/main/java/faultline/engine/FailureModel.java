package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What follows when something fails: exact, for any set of failed components.
///
/// Something is down when it failed, or when one of its conditions is no longer met: what it sits
/// in, what it needs, enough members of a group, enough votes, a path through the network. Nothing
/// goes down without a cause, so elements that need each other keep each other up. Failing more
/// never brings anything back, which makes the result independent of any order.
///
/// The words are defined in `docs/semantics.md`. Safe to share between threads once built.
public final class FailureModel {

    private final Blueprint blueprint;
    private final Equations.State start;
    private final Map<Id, Set<Id>> kills = new LinkedHashMap<>();
    private final Map<Id, List<Id>> singlePoints = new HashMap<>();

    private FailureModel(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.start = blueprint.start();
        solve();
    }

    public static FailureModel of(Topology topology, Catalog catalog, Restarts restarts) {
        return new FailureModel(
                new Compilation(topology, catalog, restarts, Phase.RUNNING).blueprint());
    }

    /// The components that fail by themselves, in drawing order.
    public List<Id> fallible() {
        return blueprint.fallible();
    }

    /// Everything that is down when just this component has failed; itself included.
    public Set<Id> killedBy(Id failed) {
        var known = kills.get(failed);
        return known != null ? known : downAfter(List.of(failed));
    }

    /// Everything that is down when all of these have failed; themselves included.
    public Set<Id> downAfter(Collection<Id> failed) {
        var state = start.copy();
        for (var id : failed) {
            var vertex = blueprint.vertexOf().get(id);
            if (vertex != null) {
                state.fail(vertex);
            }
        }
        blueprint.settle(state, start.mark());
        return namesFrom(0, state);
    }

    /// What is down although nothing has failed: its conditions cannot be met as drawn.
    public Set<Id> downFromTheStart() {
        return downAfter(List.of());
    }

    /// The components whose failure alone takes this element down, in drawing order; itself
    /// included if it can fail. Empty for what is down from the start.
    public List<Id> singlePointsOf(Id element) {
        return singlePoints.getOrDefault(element, List.of());
    }

    private void solve() {
        var state = start.copy();
        var from = state.mark();
        for (var component : blueprint.fallible()) {
            var vertex = blueprint.vertexOf().get(component);
            if (vertex == null || state.isDown(vertex)) {
                continue;
            }
            state.fail(vertex);
            blueprint.settle(state, from);
            var killed = namesFrom(from, state);
            kills.put(component, killed);
            killed.forEach(
                    id -> singlePoints.computeIfAbsent(id, _ -> new ArrayList<>()).add(component));
            state.rollBack(from);
        }
    }

    private Set<Id> namesFrom(int mark, Equations.State state) {
        var names = new LinkedHashSet<Id>();
        for (var position = mark; position < state.mark(); position++) {
            var vertex = state.fallen(position);
            if (vertex < blueprint.named().size()) {
                names.add(blueprint.named().get(vertex));
            }
        }
        return names;
    }
}
