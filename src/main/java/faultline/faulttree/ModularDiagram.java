package faultline.faulttree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A fault tree in exact form: a diagram for each module. Gives the probability of the top and how
/// much each event matters, to the precision of `double`.
public final class ModularDiagram {

    private final FaultTree tree;
    private final List<ModuleCompiler.Part> parts;

    private ModularDiagram(FaultTree tree, List<ModuleCompiler.Part> parts) {
        this.tree = tree;
        this.parts = parts;
    }

    /// The exact form of a tree; empty when one of its modules needs more nodes than that.
    public static Optional<ModularDiagram> of(FaultTree tree, int limit) {
        var simple = Simplification.of(tree);
        var modules = Modules.of(simple);
        var compiler = new ModuleCompiler(simple, modules);
        var parts = new ArrayList<ModuleCompiler.Part>();
        for (var root : modules.roots()) {
            var part = compiler.compile(root, limit);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(new ModularDiagram(simple, parts));
    }

    /// How many nodes all diagrams have.
    public int size() {
        return parts.stream().mapToInt(part -> part.diagram().size()).sum();
    }

    /// The probability of the top.
    public double probability() {
        return probability(
                tree.events().stream().mapToDouble(FaultTree.Event::probability).toArray());
    }

    /// The probability of the top if the events had these probabilities, by event number.
    public double probability(double... ofEvents) {
        return probabilities(ofEvents)[tree.top()];
    }

    /// For each event number, how much more probable the top is when the event happens than when it
    /// does not (Birnbaum's importance). Below 0 where the event prevents the top.
    public double[] birnbaum() {
        var ofEvents = tree.events().stream().mapToDouble(FaultTree.Event::probability).toArray();
        var ofNodes = probabilities(ofEvents);
        var slope = new double[tree.size()];
        slope[tree.top()] = 1;
        for (var part : parts.reversed()) {
            if (slope[part.root()] != 0) {
                new PartEvaluation(part, ofNodes).addSlopes(slope);
            }
        }
        var ofEvent = new double[tree.events().size()];
        for (var node = 0; node < tree.size(); node++) {
            if (tree.operator(node) == Operator.EVENT) {
                ofEvent[tree.eventAt(node)] = slope[node];
            }
        }
        return ofEvent;
    }

    /// The minimal cut sets up to that order. For a tree that is not coherent: the minimal sets of
    /// events that can make the top happen while other events do not.
    public Optional<CutSets> cutSets(int order, int limit) {
        return CutSets.of(tree, parts, order, limit);
    }

    private double[] probabilities(double... ofEvents) {
        var ofNodes = new double[tree.size()];
        Arrays.setAll(
                ofNodes,
                node ->
                        switch (tree.operator(node)) {
                            case EVENT -> ofEvents[tree.eventAt(node)];
                            case ALWAYS -> 1;
                            default -> 0;
                        });
        for (var part : parts) {
            ofNodes[part.root()] = new PartEvaluation(part, ofNodes).probability();
        }
        return ofNodes;
    }
}
