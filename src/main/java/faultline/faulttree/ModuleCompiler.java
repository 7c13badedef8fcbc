package faultline.faulttree;

import java.util.Optional;

/// Turns modules of one tree into diagrams, each by whichever order of its variables comes to an
/// end first.
final class ModuleCompiler {

    /// A module as a function of its variables, which are events and inner modules: the nodes of
    /// these, by variable, and that of its gate, the root.
    static final class Part {

        private final int root;
        private final int[] variables;
        private final Diagram diagram;
        private final int function;

        Part(int root, int[] variables, Diagram diagram, int function) {
            this.root = root;
            this.variables = variables;
            this.diagram = diagram;
            this.function = function;
        }

        int root() {
            return root;
        }

        int[] variables() {
            return variables;
        }

        Diagram diagram() {
            return diagram;
        }

        int function() {
            return function;
        }
    }

    private static final int FIRST_LIMIT = 1 << 12;
    private static final int STEP = 8;

    private final ModuleWalk walk;

    ModuleCompiler(FaultTree tree, Modules modules) {
        walk = new ModuleWalk(tree, modules);
    }

    /// The module as a diagram of at most so many nodes; empty when no order achieves that.
    Optional<Part> compile(int root, int limit) {
        for (var allowed = (long) FIRST_LIMIT; ; allowed *= STEP) {
            for (var order : InputOrder.all()) {
                var part = attempt(root, order, (int) Math.min(allowed, limit));
                if (part.isPresent()) {
                    return part;
                }
            }
            if (allowed >= limit) {
                return Optional.empty();
            }
        }
    }

    private Optional<Part> attempt(int root, InputOrder order, int limit) {
        var diagram = new Diagram(limit);
        try {
            var function = walk.value(root, order, diagram);
            return Optional.of(new Part(root, walk.variables(root, order), diagram, function));
        } catch (DiagramTooLarge _) {
            return Optional.empty();
        }
    }
}
