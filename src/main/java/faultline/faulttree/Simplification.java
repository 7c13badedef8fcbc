package faultline.faulttree;

import java.util.ArrayList;
import java.util.stream.IntStream;

/// The same function said with fewer gates: what the top does not rest on is left out, and a gate
/// that only serves one gate of its own sort is merged into it.
final class Simplification {

    private final FaultTree tree;
    private final int[] uses;
    private final TreeBuilder simple = new TreeBuilder();
    private final int[] became;

    private Simplification(FaultTree tree) {
        this.tree = tree;
        this.uses = uses(tree);
        this.became = new int[tree.size()];
    }

    /// Events keep their numbers.
    static FaultTree of(FaultTree tree) {
        var simplification = new Simplification(tree);
        tree.events().forEach(it -> simplification.simple.event(it.name(), it.probability()));
        return simplification.simple.build(simplification.rebuilt());
    }

    private static int[] uses(FaultTree tree) {
        var uses = new int[tree.size()];
        var used = tree.used();
        for (var node = 0; node < uses.length; node++) {
            if (used[node]) {
                tree.inputs(node).forEach(input -> uses[input]++);
            }
        }
        return uses;
    }

    private int rebuilt() {
        var used = tree.used();
        became[FaultTree.ALWAYS] = FaultTree.ALWAYS;
        for (var node = 0; node < became.length; node++) {
            if (used[node]) {
                became[node] = rebuilt(node);
            }
        }
        return became[tree.top()];
    }

    private int rebuilt(int node) {
        var operator = tree.operator(node);
        return switch (operator) {
            case NEVER -> FaultTree.NEVER;
            case ALWAYS -> FaultTree.ALWAYS;
            case EVENT -> {
                var event = tree.events().get(tree.eventAt(node));
                yield simple.event(event.name(), event.probability());
            }
            case AND -> simple.and(merged(node, operator));
            case OR -> simple.or(merged(node, operator));
            case AT_LEAST -> simple.atLeast(tree.least(node), inputs(node));
            case XOR -> simple.xor(inputs(node));
            case NOT -> simple.not(became[tree.node(node).inputs()[0]]);
        };
    }

    private int[] inputs(int node) {
        return tree.inputs(node).map(input -> became[input]).toArray();
    }

    private int[] merged(int node, Operator operator) {
        var all = new ArrayList<Integer>();
        for (var input : tree.node(node).inputs()) {
            if (uses[input] == 1 && tree.operator(input) == operator) {
                IntStream.of(merged(input, operator)).forEach(all::add);
            } else {
                all.add(became[input]);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}
