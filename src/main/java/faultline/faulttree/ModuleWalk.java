package faultline.faulttree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Works out modules of one tree from below, in any algebra. Not recursive: trees may be deep.
final class ModuleWalk {

    private static final int UNSEEN = -1;

    private final FaultTree tree;
    private final Modules modules;
    private final InputOrder.Measures measures;
    private final int[] value;
    private final List<Integer> touched = new ArrayList<>();

    /// What is done on the way.
    private interface Visitor {
        int variable(int node);

        int gate(int node, int... inputs);
    }

    /// One frame of the walk: a gate, its inputs in order, and how many of them are done.
    private static final class Step {

        private final int gate;
        private final int[] inputs;
        private int done;

        private Step(int gate, int[] inputs) {
            this.gate = gate;
            this.inputs = inputs;
        }
    }

    ModuleWalk(FaultTree tree, Modules modules) {
        this.tree = tree;
        this.modules = modules;
        this.measures = InputOrder.Measures.of(tree);
        this.value = new int[tree.size()];
        Arrays.fill(value, UNSEEN);
    }

    /// The nodes that are variables of a module, events and inner modules, in the order in which
    /// the walk meets them.
    int[] variables(int root, InputOrder order) {
        var variables = new ArrayList<Integer>();
        walk(
                root,
                order,
                new Visitor() {
                    @Override
                    public int variable(int node) {
                        variables.add(node);
                        return 0;
                    }

                    @Override
                    public int gate(int node, int... inputs) {
                        return 0;
                    }
                });
        return variables.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The module as a function of its variables, which are numbered as the walk meets them.
    int value(int root, InputOrder order, Diagram diagram) {
        return walk(
                root,
                order,
                new Counted(diagram, diagram::variable) {
                    @Override
                    public int gate(int node, int... inputs) {
                        return switch (tree.operator(node)) {
                            case XOR -> Arrays.stream(inputs).reduce(Diagram.FALSE, diagram::xor);
                            case NOT -> diagram.not(inputs[0]);
                            default -> super.gate(node, inputs);
                        };
                    }
                });
    }

    /// The cut sets of a module without negations.
    int value(int root, InputOrder order, SetFamilies sets) {
        return walk(root, order, new Counted(sets, sets::single));
    }

    /// Numbers variables as they come.
    private class Counted implements Visitor {

        private final Algebra algebra;
        private final IntUnaryOperator single;
        private int variables;

        Counted(Algebra algebra, IntUnaryOperator single) {
            this.algebra = algebra;
            this.single = single;
        }

        @Override
        public int variable(int node) {
            return single.applyAsInt(variables++);
        }

        @Override
        public int gate(int node, int... inputs) {
            return switch (tree.operator(node)) {
                case AND -> algebra.and(inputs);
                case OR -> algebra.or(inputs);
                case AT_LEAST -> algebra.atLeast(tree.least(node), inputs);
                case XOR, NOT -> throw new IllegalStateException("This tree is not coherent");
                case EVENT, ALWAYS, NEVER -> throw new IllegalStateException("This is no gate");
            };
        }
    }

    private int walk(int root, InputOrder order, Visitor visitor) {
        try {
            return follow(root, order, visitor);
        } finally {
            touched.forEach(node -> value[node] = UNSEEN);
            touched.clear();
        }
    }

    private int follow(int root, InputOrder order, Visitor visitor) {
        var open = new ArrayList<Step>();
        open.add(step(root, order));
        while (!open.isEmpty()) {
            var step = open.getLast();
            if (step.done == step.inputs.length) {
                open.removeLast();
                var inputs = Arrays.stream(step.inputs).map(input -> value[input]).toArray();
                set(step.gate, visitor.gate(step.gate, inputs));
                continue;
            }
            var input = step.inputs[step.done++];
            if (value[input] != UNSEEN) {
                continue;
            }
            if (tree.operator(input) == Operator.EVENT || modules.isModule(input)) {
                set(input, visitor.variable(input));
            } else {
                open.add(step(input, order));
            }
        }
        return value[root];
    }

    private Step step(int gate, InputOrder order) {
        return new Step(gate, order.sorted(tree.node(gate).inputs(), measures));
    }

    private void set(int node, int result) {
        value[node] = result;
        touched.add(node);
    }
}
