package faultline.faulttree;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A small fault tree drawn by chance, and its truth table.
final class RandomTree {

    /// Few enough to try all combinations.
    static final int EVENTS = 10;

    private RandomTree() {}

    /// With and, or and at-least gates only.
    static FaultTree coherent(RandomGenerator chance) {
        return of(chance, 3);
    }

    static FaultTree any(RandomGenerator chance) {
        return of(chance, 5);
    }

    private static FaultTree of(RandomGenerator chance, int operators) {
        var tree = new TreeBuilder();
        var nodes = new ArrayList<Integer>();
        for (var event = 0; event < EVENTS; event++) {
            nodes.add(tree.event("e" + event, chance.nextDouble(0.001, 0.3)));
        }
        for (var gate = 0; gate < 12; gate++) {
            nodes.add(gate(tree, nodes, chance, operators));
        }
        return tree.build(nodes.getLast());
    }

    private static int gate(
            TreeBuilder tree, List<Integer> nodes, RandomGenerator chance, int operators) {
        var inputs = new int[2 + chance.nextInt(3)];
        for (var at = 0; at < inputs.length; at++) {
            var from = Math.max(0, nodes.size() - 12);
            inputs[at] = nodes.get(from + chance.nextInt(nodes.size() - from));
        }
        return switch (chance.nextInt(operators)) {
            case 0 -> tree.and(inputs);
            case 1 -> tree.or(inputs);
            case 2 -> tree.atLeast(1 + chance.nextInt(inputs.length), inputs);
            case 3 -> tree.xor(inputs);
            default -> tree.not(inputs[0]);
        };
    }

    /// Whether the top happens when just these events do, as bits.
    static boolean happens(FaultTree tree, int events) {
        var value = new boolean[tree.size()];
        for (var node = 0; node < value.length; node++) {
            var inputs = tree.node(node).inputs();
            var count = 0;
            for (var input : inputs) {
                count += value[input] ? 1 : 0;
            }
            value[node] =
                    switch (tree.operator(node)) {
                        case NEVER -> false;
                        case ALWAYS -> true;
                        case EVENT -> ((events >>> tree.eventAt(node)) & 1) == 1;
                        case AND -> count == inputs.length;
                        case OR -> count > 0;
                        case AT_LEAST -> count >= tree.least(node);
                        case XOR -> count % 2 == 1;
                        case NOT -> count == 0;
                    };
        }
        return value[tree.top()];
    }

    /// The probability of the top, summed over all combinations.
    static double probability(FaultTree tree) {
        var sum = 0.0;
        for (var events = 0; events < 1 << EVENTS; events++) {
            if (happens(tree, events)) {
                var product = 1.0;
                for (var event = 0; event < EVENTS; event++) {
                    var p = tree.events().get(event).probability();
                    product *= ((events >>> event) & 1) == 1 ? p : 1 - p;
                }
                sum += product;
            }
        }
        return sum;
    }

    /// The minimal combinations that make the top happen, as bits, ascending.
    static List<Integer> cuts(FaultTree tree) {
        var cuts = new ArrayList<Integer>();
        for (var events = 0; events < 1 << EVENTS; events++) {
            var candidate = events;
            if (happens(tree, events) && cuts.stream().noneMatch(cut -> (cut & candidate) == cut)) {
                cuts.add(events);
            }
        }
        return cuts;
    }
}
