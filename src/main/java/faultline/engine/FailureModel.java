package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
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
/// contradict each other. The words are defined in `docs/semantics.md`. Answers list elements in
/// drawing order: components, groups, services. Lives on one thread; what was answered stays as it
/// was when the model follows an edit.
public final class FailureModel {

    private final Survey survey;
    private final Restarts restarts;
    private Workings workings;

    private FailureModel(Survey survey, Restarts restarts) {
        this.survey = survey;
        this.restarts = restarts;
        this.workings = Workings.of(survey, restarts);
    }

    public static FailureModel of(Topology topology, Catalog catalog, Restarts restarts) {
        return of(Survey.of(topology, catalog), restarts);
    }

    public static FailureModel of(Survey survey, Restarts restarts) {
        return new FailureModel(survey, restarts);
    }

    /// Follows the survey after it has turned to an edited topology; works out again what the edit
    /// can affect, and lets be forgotten what is not the same.
    public void follow() {
        workings = workings.followed();
    }

    Blueprint blueprint() {
        return workings.blueprint();
    }

    boolean isDead(int vertex) {
        return workings.kills().isDead(vertex);
    }

    /// The components that fail by themselves, in drawing order.
    public List<Id> fallible() {
        return blueprint().fallible();
    }

    /// Everything that goes down when just this component fails; itself included. If it is down
    /// anyway or does not fail by itself: everything that is down after it failed.
    public Set<Id> killedBy(Id failed) {
        survey.looks(Aspect.killers(restarts), failed);
        var vertex = blueprint().vertex(failed);
        if (vertex < 0 || !blueprint().fails(vertex) || isDead(vertex)) {
            return downAfter(List.of(failed));
        }
        survey.looks(Aspect.killed(restarts), failed);
        return new Killed(workings, vertex);
    }

    /// Everything that is down when all of these have failed; themselves included.
    public Set<Id> downAfter(Collection<Id> failed) {
        var outage = workings.outage();
        outage.fail(
                failed.stream()
                        .mapToInt(blueprint()::vertex)
                        .filter(vertex -> vertex >= 0)
                        .toArray());
        failed.forEach(it -> survey.looks(Aspect.killers(restarts), it));
        workings.looksAt(outage);
        var fallen = outage.fallen();
        Arrays.sort(fallen);
        return new LinkedHashSet<>(blueprint().names(fallen));
    }

    /// How that comes about: what falls, in which order, and because of what.
    public Cascade cascade(Collection<Id> failed) {
        survey.looks(Aspect.EVERYTHING, restarts);
        var blueprint = blueprint();
        var vertices = failed.stream().mapToInt(blueprint::vertex).filter(it -> it >= 0).toArray();
        var causeless = new BitSet();
        Arrays.stream(workings.kills().allDead()).forEach(causeless::set);
        Arrays.stream(vertices).forEach(causeless::set);
        var outage = workings.outage();
        outage.fail(vertices);
        return new Cascade(blueprint, outage.fallen(), causeless);
    }

    /// Everything that is up but worse off when all of these have failed: it lost one of its
    /// alternatives (a member, a vote, a feed, a host), or a failure that it would have survived
    /// before would now take it down.
    public Set<Id> degradedAfter(Collection<Id> failed) {
        survey.looks(Aspect.EVERYTHING, restarts);
        var blueprint = blueprint();
        var kills = workings.kills();
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

    /// The components whose failure alone takes this element down; itself included if it can fail.
    /// Empty for what is down from the start.
    public List<Id> singlePointsOf(Id element) {
        survey.looks(Aspect.killers(restarts), element);
        var vertex = blueprint().vertex(element);
        return vertex < 0 || isDead(vertex)
                ? List.of()
                : blueprint().names(workings.kills().of(vertex));
    }

    /// Those of the single points that take down so many of the element's alternatives (the members
    /// of a group, the votes, the hosts it may run on, the feeds) at once that having them is no
    /// help. Empty where it has no alternatives.
    public List<Id> hiddenSinglePointsOf(Id element) {
        survey.looks(Aspect.needs(restarts), element);
        var vertex = blueprint().vertex(element);
        return vertex < 0 ? List.of() : blueprint().names(workings.kills().defeating(vertex));
    }

    /// The components whose failure the element survives, but with no alternative left to lose: one
    /// more loss among the members, votes, hosts or feeds and it is down.
    public List<Id> leavingNoSpare(Id element) {
        survey.looks(Aspect.needs(restarts), element);
        var vertex = blueprint().vertex(element);
        return vertex < 0 ? List.of() : blueprint().names(workings.kills().leavingNoSpare(vertex));
    }

    /// What one component takes down.
    private static final class Killed extends AbstractSet<Id> {

        private final Workings workings;
        private final int cause;
        private final int[] row;

        Killed(Workings workings, int cause) {
            this.workings = workings;
            this.cause = cause;
            this.row = workings.killedBy(cause);
        }

        @Override
        public Iterator<Id> iterator() {
            var named = workings.blueprint().named();
            return Arrays.stream(row).mapToObj(named::get).iterator();
        }

        @Override
        public int size() {
            return row.length;
        }

        @Override
        public boolean contains(@Nullable Object id) {
            if (!(id instanceof Id element)) {
                return false;
            }
            var kills = workings.kills();
            var vertex = workings.blueprint().vertex(element);
            return vertex >= 0
                    && !kills.isDead(vertex)
                    && IntSets.contains(kills.of(vertex), cause);
        }
    }
}
