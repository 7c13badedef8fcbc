package faultline.engine;

import faultline.model.Id;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/// What a failure model has worked out for one topology. Never changes; the next one is made of it.
final class Workings {

    private final Survey survey;
    private final Restarts restarts;
    private final Compilation compilation;
    private final KillSets kills;
    private final Pages killed;
    private final int[] dead;

    private Workings(
            Survey survey,
            Restarts restarts,
            Compilation compilation,
            KillSets kills,
            Pages killed) {
        this.survey = survey;
        this.restarts = restarts;
        this.compilation = compilation;
        this.kills = kills;
        this.killed = killed;
        this.dead = kills.allDead();
    }

    static Workings of(Survey survey, Restarts restarts) {
        var compilation = new Compilation(survey, restarts, Phase.RUNNING);
        var kills = KillSets.of(compilation.blueprint());
        return new Workings(survey, restarts, compilation, kills, Pages.of(kills.inverse()));
    }

    Blueprint blueprint() {
        return kills.blueprint();
    }

    KillSets kills() {
        return kills;
    }

    /// The vertices with names that this one takes down alone, ascending. Not to be changed.
    int[] killedBy(int cause) {
        return killed.at(cause);
    }

    Outage outage() {
        return new Outage(blueprint(), dead);
    }

    /// Tells that an answer rests on how this outage went.
    void looksAt(Outage outage) {
        survey.looks(Aspect.EVERYTHING, dead.length == 0 ? Restarts.class : restarts);
        for (var vertex : outage.fallen()) {
            survey.looks(Aspect.vertex(restarts), subject(blueprint(), vertex));
        }
        for (var vertex : outage.cutMedia()) {
            survey.looks(Aspect.vertex(restarts), subject(blueprint(), vertex));
        }
    }

    private static Object subject(Blueprint blueprint, int vertex) {
        return vertex < blueprint.named().size() ? blueprint.named().get(vertex) : vertex;
    }

    /// The same after the survey has turned to another topology.
    Workings followed() {
        var revision = compilation.revised(blueprint());
        if (revision == null) {
            var anew = of(survey, restarts);
            compilation.close();
            new Replacement(anew).tell();
            return anew;
        }
        if (revision.touched().length == 0) {
            return this;
        }
        var after = kills.after(revision.blueprint(), revision.touched());
        var changed = after.differing(kills);
        tellClauses(revision);
        return new Workings(survey, restarts, compilation, after, inverted(after, changed));
    }

    /// What each takes down, where it is not the same; told as it is found.
    private Pages inverted(KillSets after, int[] changed) {
        var rows = killed.draft();
        var names = blueprint().named();
        var shifted = new HashSet<Integer>();
        var anyDied = false;
        for (var vertex : changed) {
            anyDied |= after.isDead(vertex) != kills.isDead(vertex);
            for (var user : after.blueprint().equations().usersOf(vertex)) {
                changed(Aspect.needs(restarts), user);
            }
            if (vertex < names.size()) {
                changed(Aspect.killers(restarts), vertex);
                var before = alive(kills, vertex);
                var now = alive(after, vertex);
                for (var cause : before) {
                    if (!IntSets.contains(now, cause)) {
                        rows.put(cause, IntSets.without(rows.at(cause), vertex));
                        shifted.add(cause);
                    }
                }
                for (var cause : now) {
                    if (!IntSets.contains(before, cause)) {
                        rows.put(cause, IntSets.with(rows.at(cause), vertex));
                        shifted.add(cause);
                    }
                }
            }
        }
        shifted.forEach(it -> changed(Aspect.killed(restarts), it));
        if (anyDied) {
            survey.memo().allChanged(Aspect.vertex(restarts));
            survey.memo().changed(Aspect.EVERYTHING, Restarts.class);
        }
        return rows.done();
    }

    private static int[] alive(KillSets kills, int vertex) {
        return kills.isDead(vertex) ? IntSets.empty() : kills.of(vertex);
    }

    private void tellClauses(Compilation.Revision revision) {
        survey.memo().changed(Aspect.EVERYTHING, restarts);
        for (var vertex : revision.touched()) {
            changed(Aspect.needs(restarts), vertex);
            changed(Aspect.vertex(restarts), vertex);
            for (var equations :
                    new Equations[] {blueprint().equations(), revision.blueprint().equations()}) {
                for (var input : Equations.inputs(equations.recipe(vertex))) {
                    changed(Aspect.vertex(restarts), input);
                }
            }
        }
    }

    private void changed(Aspect aspect, int vertex) {
        survey.memo().changed(aspect, subject(blueprint(), vertex));
    }

    /// All worked out anew, with other vertices: what is not the same is found element by element.
    private final class Replacement {

        private final Workings anew;
        private final int[] now;
        private final Set<Id> shifted = new HashSet<>();

        Replacement(Workings anew) {
            this.anew = anew;
            this.now = blueprint().named().stream().mapToInt(anew.blueprint()::vertex).toArray();
        }

        void tell() {
            var memo = survey.memo();
            memo.allChanged(Aspect.vertex(restarts));
            memo.allChanged(Aspect.needs(restarts));
            memo.allChanged(Aspect.EVERYTHING);
            var before = blueprint().named();
            for (var vertex = 0; vertex < before.size(); vertex++) {
                compare(before.get(vertex), translated(vertex), set(anew, now[vertex]));
            }
            for (var id : anew.blueprint().named()) {
                if (blueprint().vertex(id) < 0) {
                    compare(id, IntSets.empty(), set(anew, anew.blueprint().vertex(id)));
                }
            }
            shifted.forEach(it -> memo.changed(Aspect.killed(restarts), it));
        }

        /// The set as it would be written with the new vertices; -2 for what is gone.
        private int[] translated(int vertex) {
            var set = set(Workings.this, vertex);
            var translated = Arrays.stream(set).map(it -> it < 0 ? it : gone(now[it])).toArray();
            Arrays.sort(translated);
            return translated;
        }

        private static int gone(int vertex) {
            return vertex < 0 ? -2 : vertex;
        }

        private static int[] set(Workings workings, int vertex) {
            return vertex < 0 ? IntSets.empty() : workings.kills.of(vertex);
        }

        private void compare(Id id, int[] before, int[] after) {
            if (Arrays.equals(before, after)) {
                return;
            }
            survey.memo().changed(Aspect.killers(restarts), id);
            IntStream.concat(Arrays.stream(before), Arrays.stream(after))
                    .filter(it -> it >= 0)
                    .filter(it -> !(contains(before, it) && contains(after, it)))
                    .mapToObj(anew.blueprint().named()::get)
                    .forEach(shifted::add);
        }

        private static boolean contains(int[] set, int vertex) {
            return Arrays.binarySearch(set, vertex) >= 0;
        }
    }
}
