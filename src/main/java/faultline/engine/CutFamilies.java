package faultline.engine;

import faultline.faulttree.DiagramTooLarge;
import faultline.faulttree.SetFamilies;
import faultline.model.Id;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The minimal cut sets of several elements up to an order, exact because the equations are
/// monotone. All elements share one store, since most of what they rest on is the same.
final class CutFamilies {

    private final Blueprint blueprint;
    private final SetFamilies sets;
    private final Solution solution;
    private final int[] vertexAt;

    private CutFamilies(Blueprint blueprint, SetFamilies sets, Solution solution, int... vertexAt) {
        this.blueprint = blueprint;
        this.sets = sets;
        this.solution = solution;
        this.vertexAt = vertexAt;
    }

    /// The cut sets of these elements and of all that they rest on; empty when the store would need
    /// more nodes than that.
    static Optional<CutFamilies> of(
            Structure structure, Collection<Id> elements, int order, int limit) {
        var blueprint = structure.blueprint();
        var wanted = elements.stream().mapToInt(blueprint::vertex).toArray();
        var vertexAt = latestFirst(structure, structure.partsUnder(wanted));
        var variableOf = new int[structure.size()];
        for (var variable = 0; variable < vertexAt.length; variable++) {
            variableOf[vertexAt[variable]] = variable;
        }
        var sets = SetFamilies.ofOrder(order, limit);
        try {
            var solution =
                    new Solution(structure, sets, vertex -> sets.single(variableOf[vertex]))
                            .solve(wanted);
            return Optional.of(new CutFamilies(blueprint, sets, solution, vertexAt));
        } catch (DiagramTooLarge _) {
            return Optional.empty();
        }
    }

    /// The fallible vertices, those first that are worked out last: near the services there is much
    /// that few share, and it belongs on top of the diagram.
    private static int[] latestFirst(Structure structure, int... parts) {
        return IntStream.range(0, parts.length)
                .map(at -> parts[parts.length - 1 - at])
                .flatMap(part -> IntStream.of(structure.members(part)))
                .filter(structure::isFallible)
                .toArray();
    }

    /// The minimal cut sets of an element up to an order, each as vertices in drawing order; by
    /// size, then in drawing order. One empty set if the element is down from the start.
    List<int[]> vertexSetsOf(Id element, int order) {
        return sets.sets(sets.within(family(element), order)).stream()
                .map(set -> IntStream.of(set).map(it -> vertexAt[it]).sorted().toArray())
                .sorted((a, b) -> a.length == b.length ? Arrays.compare(a, b) : a.length - b.length)
                .toList();
    }

    List<List<Id>> setsOf(Id element, int order) {
        return vertexSetsOf(element, order).stream()
                .map(set -> IntStream.of(set).mapToObj(blueprint.named()::get).toList())
                .toList();
    }

    /// How many minimal cut sets the element has, by their number of components.
    long[] countsOf(Id element) {
        return sets.counts(family(element));
    }

    /// Over all minimal cut sets of just so many components, the sum of the products of what these
    /// count.
    double sumOf(Id element, int size, ToDoubleFunction<Id> what) {
        return sets.sum(
                family(element),
                size,
                variable -> what.applyAsDouble(blueprint.named().get(vertexAt[variable])));
    }

    private int family(Id element) {
        return solution.down(blueprint.vertex(element));
    }
}
