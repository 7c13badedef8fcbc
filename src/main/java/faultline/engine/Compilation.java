package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a topology down as equations, element by element, and writes anew what an edit touches.
final class Compilation {

    /// A blueprint after an edit, and which of its vertices have other clauses than before.
    @SuppressWarnings("ArrayRecordComponent") // never leaves the engine, and nobody compares it
    record Revision(Blueprint blueprint, int[] touched) {}

    private static final int LEAST_SPARE = 256;
    private static final int SPARE_PART = 8;

    private final Survey survey;
    private final Map<Id, Integer> vertexOf;
    private final List<Id> named = new ArrayList<>();
    private final Equations.Builder equations = new Equations.Builder();
    private final Wiring.Builder network;
    private final Wiring.Builder fabric;
    private final Set<Id> wired = new HashSet<>();
    private final Clauses clauses;
    private final List<Memo.Answer<int[]>> recipes = new ArrayList<>();
    private final BitSet forgotten = new BitSet();
    private final Memo.Answer<Boolean> cabling;
    private int written;

    Compilation(Topology topology, Catalog catalog, Restarts restarts, Phase phase) {
        this(Survey.of(topology, catalog), restarts, phase, Set.of());
    }

    Compilation(Survey survey, Restarts restarts, Phase phase) {
        this(survey, restarts, phase, Set.of());
    }

    /// @param governed see [Clauses]
    Compilation(Survey survey, Restarts restarts, Phase phase, Set<Id> governed) {
        this.survey = survey;
        var topology = survey.topology();
        this.vertexOf =
                HashMap.newHashMap(
                        topology.components().size()
                                + topology.groups().size()
                                + topology.services().size());
        Stream.of(topology.components(), topology.groups(), topology.services())
                .flatMap(index -> index.keys().stream())
                .forEach(this::name);
        this.network = new Wiring.Builder(equations.vertex());
        this.fabric = new Wiring.Builder(equations.vertex());
        var anonymous = new Anonymous(equations, network, fabric);
        this.clauses = new Clauses(survey, restarts, phase, vertexOf, wired, anonymous, governed);
        this.cabling = survey.memo().answer(this::lay, () -> {});
        for (var vertex = 0; vertex < named.size(); vertex++) {
            recipes.add(recipe(vertex));
        }
    }

    private void name(Id id) {
        vertexOf.put(id, equations.vertex());
        named.add(id);
    }

    private Memo.Answer<int[]> recipe(int vertex) {
        var id = named.get(vertex);
        return survey.memo().answer(() -> clauses.find(id), () -> forgotten.set(vertex));
    }

    /// See [Clauses#seats]; to be asked before [#blueprint].
    Map<Id, Integer> seats(Component vm) {
        cabling.get();
        return clauses.seats(vm);
    }

    /// See [Clauses#way]; to be asked before [#blueprint].
    int way(Id one, Id other) {
        cabling.get();
        return clauses.way(one, other);
    }

    Hosting hosting() {
        return survey.hosting();
    }

    Capacity capacity() {
        return clauses.capacity();
    }

    Blueprint blueprint() {
        cabling.get();
        for (var vertex = 0; vertex < named.size(); vertex++) {
            equations.set(vertex, recipes.get(vertex).get());
        }
        var media = Stream.of(network, fabric).map(medium -> medium.build(named.size())).toList();
        media.forEach(
                it -> equations.set(it.vertex(), new Recipe().atLeast(0, it.forwarders()).done()));
        written = equations.vertices();
        var spare = Math.max(LEAST_SPARE, written / SPARE_PART);
        return new Blueprint(equations.build(spare), media, vertexOf, named, fallible());
    }

    /// The blueprint after the survey has turned to an edited topology.
    ///
    /// @param present what was written last
    /// @return null if all has to be written anew: elements came or went, or cables did
    @Nullable Revision revised(Blueprint present) {
        if (!cabling.isKnown()) {
            return null;
        }
        var asked = forgotten.stream().toArray();
        forgotten.clear();
        var recast = Arrays.stream(asked).filter(it -> isOther(it, present)).toArray();
        if (equations.vertices() > present.equations().vertices()) {
            return null;
        }
        var touched =
                IntStream.concat(
                                IntStream.range(written, equations.vertices()),
                                Arrays.stream(recast))
                        .toArray();
        written = equations.vertices();
        var edited = present.equations();
        for (var vertex : touched) {
            edited = edited.with(vertex, equations.recipe(vertex));
        }
        return new Revision(withPaths(present, edited), touched);
    }

    /// Nothing will be written any more.
    void close() {
        recipes.forEach(Memo.Answer::drop);
        cabling.drop();
    }

    private boolean isOther(int vertex, Blueprint present) {
        var recipe = recipes.get(vertex).get();
        equations.set(vertex, recipe);
        return !Arrays.equals(recipe, present.equations().recipe(vertex));
    }

    private Blueprint withPaths(Blueprint present, Equations edited) {
        var paths = Stream.of(network, fabric).map(Wiring.Builder::paths).toList();
        var media = present.media();
        var isSame =
                IntStream.range(0, media.size())
                        .allMatch(it -> paths.get(it).size() == media.get(it).paths().size());
        return isSame
                ? present.with(edited)
                : present.with(
                        edited,
                        IntStream.range(0, media.size())
                                .mapToObj(it -> media.get(it).with(paths.get(it)))
                                .toList());
    }

    private List<Id> fallible() {
        return survey.topology().components().values().stream()
                .filter(it -> survey.catalog().component(it.kind()).fails())
                .map(it -> it.id())
                .toList();
    }

    /// Lays the cables; rests on which elements there are, and on every link that is one.
    private boolean lay() {
        for (var sort : Survey.All.values()) {
            survey.looks(Aspect.ROLL, sort);
        }
        survey.catalog().links().values().stream()
                .filter(it -> isCable(it.effect()))
                .forEach(it -> survey.looks(Aspect.KIND, it.id()));
        for (var component : survey.topology().components().values()) {
            if (survey.catalog().component(component.kind()).forwards()) {
                network.forwards(clauses.vertex(component.id()));
                fabric.forwards(clauses.vertex(component.id()));
            }
        }
        survey.topology().links().values().forEach(this::wire);
        return true;
    }

    private static boolean isCable(Effect effect) {
        return effect == Effect.CONNECTS || effect == Effect.SEES;
    }

    private void wire(Link link) {
        switch (survey.effectOf(link)) {
            case CONNECTS -> {
                network.edge(clauses.vertex(link.from()), clauses.vertex(link.to()));
                wired.add(link.from());
                wired.add(link.to());
            }
            case SEES ->
                    survey.hosting()
                            .endsOf(link)
                            .forEach(end ->
                                    fabric.edge(clauses.vertex(end), clauses.vertex(link.to())));
            case NEEDS_ALL, NEEDS_ANY, REACHES, REACHES_ANY, VOTES, NONE -> {}
        }
    }
}
