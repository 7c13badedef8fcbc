package faultline.faulttree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A fault tree in the making that knows when two of its nodes say the same, as long as a diagram
/// beside it stays within a limit; equal functions then are one node. Beyond the limit it only sees
/// what is said in the same words.
public final class TreeAlgebra implements Algebra {

    private static final int UNKNOWN = -1;

    private final TreeBuilder tree = new TreeBuilder();
    private final Map<Integer, Integer> nodeOf = new HashMap<>();
    private int[] functionOf = new int[1 << 8];
    private @Nullable Diagram diagram;
    private int variables;

    /// @param limit the greatest number of nodes of the diagram beside the tree
    public TreeAlgebra(int limit) {
        diagram = new Diagram(limit);
        Arrays.fill(functionOf, UNKNOWN);
        learn(FaultTree.NEVER, Diagram.FALSE);
        learn(FaultTree.ALWAYS, Diagram.TRUE);
    }

    /// The event of that name, made if it is new.
    public int event(String name, double probability) {
        var node = tree.event(name, probability);
        if (diagram != null && function(node) == UNKNOWN) {
            learn(node, diagram.variable(variables++));
        }
        return node;
    }

    @Override
    public int never() {
        return FaultTree.NEVER;
    }

    @Override
    public int always() {
        return FaultTree.ALWAYS;
    }

    @Override
    public int or(int... inputs) {
        return gate(Operator.OR, 0, inputs);
    }

    @Override
    public int and(int... inputs) {
        return gate(Operator.AND, 0, inputs);
    }

    @Override
    public int atLeast(int least, int... inputs) {
        return gate(Operator.AT_LEAST, least, inputs);
    }

    /// The tree with that node at its top.
    public FaultTree build(int top) {
        return tree.build(top);
    }

    private int gate(Operator operator, int least, int... inputs) {
        var function = function(operator, least, inputs);
        var known = nodeOf.get(function);
        if (known != null) {
            return known;
        }
        var node =
                switch (operator) {
                    case OR -> tree.or(inputs);
                    case AND -> tree.and(inputs);
                    default -> tree.atLeast(least, inputs);
                };
        if (function != UNKNOWN) {
            learn(node, function);
        }
        return node;
    }

    /// The function of a gate over these nodes; unknown when the limit is reached.
    private int function(Operator operator, int least, int... inputs) {
        if (diagram == null) {
            return UNKNOWN;
        }
        var functions = IntStream.of(inputs).map(this::function).toArray();
        try {
            return switch (operator) {
                case OR -> diagram.or(functions);
                case AND -> diagram.and(functions);
                default -> diagram.atLeast(least, functions);
            };
        } catch (DiagramTooLarge _) {
            diagram = null;
            return UNKNOWN;
        }
    }

    private int function(int node) {
        return node < functionOf.length ? functionOf[node] : UNKNOWN;
    }

    private void learn(int node, int function) {
        if (node >= functionOf.length) {
            var known = functionOf.length;
            functionOf = Arrays.copyOf(functionOf, Math.max(node + 1, 2 * known));
            Arrays.fill(functionOf, known, functionOf.length, UNKNOWN);
        }
        functionOf[node] = function;
        nodeOf.put(function, node);
    }
}
