package faultline.engine;

import faultline.model.Id;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// For every vertex the components whose failure alone takes it down.
///
/// This is the failure of each single component worked out for all of them at once: where a vertex
/// needs all inputs its set is the union of theirs, where it needs one the intersection, where it
/// needs some those that enough of them share, each being exact because one component is one
/// scenario. Circles of needs start from the empty set and grow, so nothing falls without a cause.
/// Never changes; safe to share.
final class KillSets {

    /// The set of what is down although nothing has failed: less than no vertex.
    static int[] dead() {
        return new int[] {-1};
    }

    static boolean isDead(int[] set) {
        return set.length == 1 && set[0] < 0;
    }

    private final Blueprint blueprint;
    private final Pages sets;
    private final Layers layers;
    private final @Nullable Reach[] reaches;

    /// @param reaches how each medium falls apart
    KillSets(Blueprint blueprint, Pages sets, Layers layers, @Nullable Reach[] reaches) {
        this.blueprint = blueprint;
        this.sets = sets;
        this.layers = layers;
        this.reaches = reaches;
    }

    static KillSets of(Blueprint blueprint) {
        return KillSolver.all(blueprint);
    }

    /// The kill sets after an edit, equal to those worked out from scratch. Only what the edit can
    /// affect is worked out again; all of it where a circle of needs came, changed or went.
    ///
    /// @param edited the same vertices and media, some with other clauses
    /// @param touched these vertices
    KillSets after(Blueprint edited, int... touched) {
        return KillSolver.after(this, edited, touched);
    }

    Layers layers() {
        return layers;
    }

    Pages.Draft draft() {
        return sets.draft();
    }

    @Nullable Reach[] reaches() {
        return reaches;
    }

    Blueprint blueprint() {
        return blueprint;
    }

    /// The vertices of components that take this one down alone, ascending; itself among them if it
    /// can fail. [#dead] if it is down anyway. Not to be changed.
    int[] of(int vertex) {
        return sets.at(vertex);
    }

    boolean isDead(int vertex) {
        return isDead(sets.at(vertex));
    }

    /// The vertices that are down although nothing has failed.
    int[] allDead() {
        return IntStream.range(0, sets.size()).filter(this::isDead).toArray();
    }

    /// The vertices whose set is not the same in others over as many vertices.
    int[] differing(KillSets others) {
        return sets.differing(others.sets);
    }

    /// The same the other way round: what each component takes down alone, by vertex, ascending.
    /// Only vertices with names are listed.
    int[][] inverse() {
        var names = blueprint.named().size();
        var counts = new int[names];
        for (var vertex = 0; vertex < names; vertex++) {
            if (!isDead(vertex)) {
                for (var cause : of(vertex)) {
                    counts[cause]++;
                }
            }
        }
        var inverse = new int[names][];
        Arrays.setAll(inverse, it -> counts[it] == 0 ? IntSets.empty() : new int[counts[it]]);
        Arrays.fill(counts, 0);
        for (var vertex = 0; vertex < names; vertex++) {
            if (!isDead(vertex)) {
                for (var cause : of(vertex)) {
                    inverse[cause][counts[cause]++] = vertex;
                }
            }
        }
        return inverse;
    }

    /// The components whose failure alone tears what is left of a medium apart, in drawing order.
    List<Id> tearing(int medium) {
        var reach = reaches[medium];
        return reach == null ? List.of() : blueprint.names(reach.tearing());
    }

    /// The components that defeat an alternative: those that take down, alone, so many inputs of a
    /// clause that needs fewer than all of them that it fails. What redundancy there is does not
    /// help against them.
    int[] defeating(int vertex) {
        return byClause(vertex, 0);
    }

    /// The components that take an alternative to its edge: the vertex survives them, and of some
    /// clause that needs fewer than all inputs not one more may fall.
    int[] leavingNoSpare(int vertex) {
        var edge = byClause(vertex, 1);
        for (var cause : of(vertex)) {
            edge = IntSets.without(edge, cause);
        }
        return edge;
    }

    /// Whether the vertex has other single points than before, or lost an alternative.
    boolean isWorse(KillSets before, int vertex) {
        if (!Arrays.equals(of(vertex), before.of(vertex))) {
            return true;
        }
        var recipe = blueprint.equations().recipe(vertex);
        for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
            for (var place = at + 2; place < at + 2 + recipe[at + 1]; place++) {
                if (isLost(before, recipe[place])) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether an input went down, or stands for alternatives of which one did.
    private boolean isLost(KillSets before, int input) {
        var hasNoName =
                input >= blueprint.named().size()
                        && blueprint.mediumAt(input) < 0
                        && blueprint.pathAt(input) == null;
        return isDead(input) ? !before.isDead(input) : hasNoName && isWorse(before, input);
    }

    /// The components that take down, of some clause with alternatives, as many inputs as it can
    /// lose and one more, less `spare`.
    private int[] byClause(int vertex, int spare) {
        if (isDead(vertex)) {
            return IntSets.empty();
        }
        var recipe = blueprint.equations().recipe(vertex);
        var found = IntSets.empty();
        for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
            var alive =
                    Arrays.stream(recipe, at + 2, at + 2 + recipe[at + 1])
                            .filter(input -> !isDead(input))
                            .toArray();
            var losses = alive.length - recipe[at] + 1;
            if (recipe[at] > 0 && losses > 1) {
                found = IntSets.union(found, losing(alive, losses - spare));
            }
        }
        return found;
    }

    /// The components that take down at least so many of these.
    private int[] losing(int[] vertices, int count) {
        var causes = IntStream.of(vertices).flatMap(it -> Arrays.stream(of(it))).sorted().toArray();
        return IntStream.range(0, causes.length)
                .filter(place ->
                        place + count <= causes.length
                                && causes[place + count - 1] == causes[place])
                .map(place -> causes[place])
                .distinct()
                .toArray();
    }
}
