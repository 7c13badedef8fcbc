package faultline.faulttree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The minimal cut sets of a fault tree up to an order: the smallest sets of events that make the
/// top happen.
///
/// Kept as one family for each module, so that numbers far beyond what can be listed are counted.
public final class CutSets {

    private final FaultTree tree;
    private final int order;
    private final Map<Integer, Family> families = new HashMap<>();

    /// The cut sets of one module in terms of its variables, which are events and inner modules.
    private static final class Family {

        private final int[] variables;
        private final SetFamilies sets;
        private final int family;
        private final long[] counts;

        private Family(int[] variables, SetFamilies sets, int family, long[] counts) {
            this.variables = variables;
            this.sets = sets;
            this.family = family;
            this.counts = counts;
        }

        int[] variables() {
            return variables;
        }

        SetFamilies sets() {
            return sets;
        }

        int family() {
            return family;
        }

        long[] counts() {
            return counts;
        }
    }

    private CutSets(FaultTree tree, int order) {
        this.tree = tree;
        this.order = order;
    }

    /// The minimal cut sets of a coherent tree; empty when a module needs more diagram nodes than
    /// that.
    ///
    /// @throws IllegalArgumentException when the tree is not coherent
    public static Optional<CutSets> of(FaultTree tree, int order, int limit) {
        if (!tree.isCoherent()) {
            throw new IllegalArgumentException(
                    "Cut sets of a tree with negations need its diagram");
        }
        var simple = Simplification.of(tree);
        var modules = Modules.of(simple);
        var cuts = new CutSets(simple, order);
        var walk = new ModuleWalk(simple, modules);
        try {
            for (var root : modules.roots()) {
                var variables = walk.variables(root, InputOrder.AS_GIVEN);
                var sets = new SetFamilies(order, limit, cuts.weights(variables));
                cuts.add(root, variables, sets, walk.value(root, InputOrder.AS_GIVEN, sets));
            }
        } catch (DiagramTooLarge _) {
            return Optional.empty();
        }
        return Optional.of(cuts);
    }

    /// The same from diagrams: the minimal sets that are enough when nothing else happens.
    static Optional<CutSets> of(
            FaultTree tree, List<ModuleCompiler.Part> parts, int order, int limit) {
        var cuts = new CutSets(tree, order);
        try {
            for (var part : parts) {
                var sets = new SetFamilies(order, limit, cuts.weights(part.variables()));
                var family = new MinimalSolutions(part.diagram(), sets).of(part.function(), order);
                cuts.add(part.root(), part.variables(), sets, family);
            }
        } catch (DiagramTooLarge _) {
            return Optional.empty();
        }
        return Optional.of(cuts);
    }

    /// How many cut sets there are of each order, from 0 to the order asked for, or to the greatest
    /// there is.
    public long[] counts() {
        return Arrays.copyOf(counts(tree.top()), Math.max(counts(tree.top()).length, least()));
    }

    private int least() {
        return order >= SetFamilies.UNLIMITED ? 0 : order + 1;
    }

    /// Each cut set as ascending event numbers; by size, then by number.
    public List<int[]> sets() {
        var sets = new ArrayList<int[]>();
        expand(tree.top(), sets);
        sets.forEach(Arrays::sort);
        sets.sort((a, b) -> a.length == b.length ? Arrays.compare(a, b) : a.length - b.length);
        return sets;
    }

    private void expand(int node, List<int[]> into) {
        var family = families.get(node);
        switch (tree.operator(node)) {
            case EVENT -> into.add(new int[] {tree.eventAt(node)});
            case ALWAYS -> into.add(new int[0]);
            case NEVER -> {}
            default -> {
                if (family != null) {
                    family.sets().sets(family.family()).forEach(set -> expand(set, family, into));
                }
            }
        }
    }

    private void expand(int[] set, Family family, List<int[]> into) {
        var begun = List.of(new int[0]);
        for (var variable : set) {
            var more = new ArrayList<int[]>();
            expand(family.variables()[variable], more);
            var longer = new ArrayList<int[]>();
            for (var head : begun) {
                for (var tail : more) {
                    if (head.length + tail.length <= order) {
                        longer.add(joined(head, tail));
                    }
                }
            }
            begun = longer;
        }
        into.addAll(begun);
    }

    private static int[] joined(int[] head, int[] tail) {
        var both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }

    private int[] weights(int[] variables) {
        return Arrays.stream(variables).map(this::leastOrder).toArray();
    }

    private int leastOrder(int node) {
        var counts = counts(node);
        for (var size = 0; size < counts.length; size++) {
            if (counts[size] != 0) {
                return size;
            }
        }
        return SetFamilies.UNLIMITED;
    }

    private long[] counts(int node) {
        var family = families.get(node);
        return switch (tree.operator(node)) {
            case EVENT -> order < 1 ? new long[0] : new long[] {0, 1};
            case ALWAYS -> new long[] {1};
            case NEVER -> new long[0];
            default -> family == null ? new long[0] : family.counts();
        };
    }

    private void add(int root, int[] variables, SetFamilies sets, int family) {
        var counts = new SetCounts(sets, order, variable -> counts(variables[variable]));
        families.put(root, new Family(variables, sets, family, counts.of(family)));
    }
}
