package faultline.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Works out all kill sets of a blueprint, part after part in the order of needs.
final class KillSolver {

    private final Blueprint blueprint;
    private final Equations equations;
    private final Pages.Draft sets;
    private final KillClauses clauses;
    private final @Nullable Reach[] reaches;

    KillSolver(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.equations = blueprint.equations();
        this.sets = Pages.blank(equations.vertices()).draft();
        this.clauses = new KillClauses(sets, blueprint.named().size());
        this.reaches = new Reach[blueprint.media().size()];
    }

    KillSets solve() {
        var parts = parts();
        var order = parts.order();
        for (var part = 0; part < parts.count(); part++) {
            var first = parts.starts()[part];
            if (parts.size(part) == 1 && !needsItself(order[first])) {
                sets.put(order[first], IntSets.empty());
                refresh(order[first]);
            } else {
                circle(order, first, parts.starts()[part + 1]);
            }
        }
        return new KillSets(blueprint, sets.done(), order);
    }

    private StrongParts parts() {
        var starts = new int[equations.vertices() + 1];
        var ends = new int[4 * equations.vertices()];
        var length = 0;
        for (var vertex = 0; vertex < equations.vertices(); vertex++) {
            var recipe = equations.recipe(vertex);
            if (length + recipe.length > ends.length) {
                ends = Arrays.copyOf(ends, 2 * (length + recipe.length));
            }
            for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
                System.arraycopy(recipe, at + 2, ends, length, recipe[at + 1]);
                length += recipe[at + 1];
            }
            starts[vertex + 1] = length;
        }
        return StrongParts.of(starts, ends);
    }

    private boolean needsItself(int vertex) {
        for (var user : equations.usersOf(vertex)) {
            if (user == vertex) {
                return true;
            }
        }
        return false;
    }

    /// A circle of needs: supposes that nothing takes any of it down, and corrects that until
    /// nothing changes.
    private void circle(int[] order, int first, int last) {
        for (var place = first; place < last; place++) {
            sets.put(order[place], IntSets.empty());
        }
        var changed = true;
        while (changed) {
            changed = false;
            for (var place = first; place < last; place++) {
                changed |= refresh(order[place]);
            }
        }
    }

    /// Works the vertex out from its inputs; whether it is now another set.
    private boolean refresh(int vertex) {
        var medium = blueprint.mediumAt(vertex);
        if (medium >= 0) {
            var reach = Reach.of(blueprint.media().get(medium), sets);
            var before = reaches[medium];
            reaches[medium] = reach;
            return before == null || !before.isSame(reach);
        }
        var before = sets.at(vertex);
        var now = found(vertex);
        if (Arrays.equals(now, before)) {
            return false;
        }
        sets.put(vertex, now);
        return true;
    }

    private int[] found(int vertex) {
        var path = blueprint.pathAt(vertex);
        if (path != null) {
            var reach = reaches[path.medium()];
            return reach == null ? IntSets.empty() : reach.cutting(path.path());
        }
        return clauses.kills(
                equations.recipe(vertex), blueprint.fails(vertex) ? vertex : KillClauses.NOBODY);
    }
}
