package faultline.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Works out kill sets: all of them, part after part in the order of needs, or after an edit those
/// that it can affect.
final class KillSolver {

    private final Blueprint blueprint;
    private final Equations equations;
    private final Pages.Draft sets;
    private final KillClauses clauses;
    private final @Nullable Reach[] reaches;

    private KillSolver(Blueprint blueprint, Pages.Draft sets, @Nullable Reach[] reaches) {
        this.blueprint = blueprint;
        this.equations = blueprint.equations();
        this.sets = sets;
        this.reaches = reaches;
        this.clauses = new KillClauses(sets, blueprint.named().size());
    }

    static KillSets all(Blueprint blueprint) {
        var blank = Pages.blank(blueprint.equations().vertices()).draft();
        var solver = new KillSolver(blueprint, blank, new Reach[blueprint.media().size()]);
        return solver.all(Layers.of(blueprint.equations()));
    }

    /// The sets after an edit; both blueprints have the same vertices and media.
    ///
    /// @param touched the vertices with other clauses
    static KillSets after(KillSets before, Blueprint edited, int... touched) {
        var layers = before.layers().after(edited.equations(), touched);
        if (layers == null) {
            return all(edited);
        }
        var solver = new KillSolver(edited, before.draft(), before.reaches().clone());
        return solver.spread(layers, touched);
    }

    private KillSets all(Layers layers) {
        var order = layers.order();
        for (var first = 0; first < order.length; ) {
            var circle = layers.circleOf(order[first]);
            if (circle.length == 0) {
                sets.put(order[first], IntSets.empty());
                refresh(order[first++]);
            } else {
                close(circle);
                first += circle.length;
            }
        }
        return new KillSets(blueprint, sets.done(), layers, reaches);
    }

    /// From layer to layer upwards, and not beyond what stays as it was.
    private KillSets spread(Layers layers, int... touched) {
        var open = new Layers.Queue(layers);
        for (var vertex : touched) {
            open.add(vertex);
        }
        while (!open.isEmpty()) {
            var vertex = open.poll();
            var circle = layers.circleOf(vertex);
            if (circle.length > 0) {
                recast(circle, open);
            } else if (refresh(vertex)) {
                open.addAll(equations.usersOf(vertex));
            }
        }
        return new KillSets(blueprint, sets.done(), layers, reaches);
    }

    private void recast(int[] circle, Layers.Queue open) {
        var before = new int[circle.length][];
        for (var place = 0; place < circle.length; place++) {
            before[place] = sets.at(circle[place]);
        }
        var reachesBefore = reaches.clone();
        close(circle);
        for (var place = 0; place < circle.length; place++) {
            var vertex = circle[place];
            var medium = blueprint.mediumAt(vertex);
            var same =
                    medium >= 0
                            ? isSame(reachesBefore[medium], reaches[medium])
                            : Arrays.equals(before[place], sets.at(vertex));
            if (!same) {
                open.addBeyond(circle, equations.usersOf(vertex));
            }
        }
    }

    private static boolean isSame(@Nullable Reach before, @Nullable Reach now) {
        return before != null && now != null && before.isSame(now);
    }

    /// A circle of needs: supposes that nothing takes any of it down, and corrects that until
    /// nothing changes.
    private void close(int[] circle) {
        for (var vertex : circle) {
            sets.put(vertex, IntSets.empty());
            var medium = blueprint.mediumAt(vertex);
            if (medium >= 0) {
                reaches[medium] = null;
            }
        }
        var changed = true;
        while (changed) {
            changed = false;
            for (var vertex : circle) {
                changed |= refresh(vertex);
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
            return !isSame(before, reach);
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
        var route = blueprint.pathAt(vertex);
        if (route != null) {
            var reach = reaches[route.medium()];
            return reach == null ? IntSets.empty() : reach.cutting(route.path());
        }
        return clauses.kills(
                equations.recipe(vertex), blueprint.fails(vertex) ? vertex : KillClauses.NOBODY);
    }
}
