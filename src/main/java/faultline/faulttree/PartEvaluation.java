package faultline.faulttree;

/// The numbers of one module's diagram, given the probabilities of its variables.
///
/// Keeps the probability of each node and that of its negation apart, since a small probability
/// would lose its digits as one minus the other.
final class PartEvaluation {

    private final ModuleCompiler.Part part;
    private final Diagram diagram;
    private final double[] ofVariables;
    private final double[] plain;
    private final double[] negated;

    /// @param ofNodes the probability of every node of the tree below this part
    PartEvaluation(ModuleCompiler.Part part, double... ofNodes) {
        this.part = part;
        diagram = part.diagram();
        ofVariables = new double[part.variables().length];
        for (var variable = 0; variable < ofVariables.length; variable++) {
            ofVariables[variable] = ofNodes[part.variables()[variable]];
        }
        plain = new double[diagram.size()];
        negated = new double[diagram.size()];
        plain[0] = 1;
        for (var node = 1; node < plain.length; node++) {
            evaluate(node);
        }
    }

    private void evaluate(int node) {
        var p = ofVariables[diagram.top(node << 1)];
        var high = diagram.high(node << 1);
        var low = diagram.low(node << 1);
        plain[node] = p * of(high) + (1 - p) * of(low);
        negated[node] = p * of(high ^ 1) + (1 - p) * of(low ^ 1);
    }

    private double of(int function) {
        return (function & 1) == 0 ? plain[function >>> 1] : negated[function >>> 1];
    }

    double probability() {
        return of(part.function());
    }

    /// Adds to the slope of each variable's node what it changes through this part, whose own slope
    /// is known.
    void addSlopes(double... slope) {
        var reach = new double[2 * plain.length];
        reach[part.function()] = slope[part.root()];
        for (var function = reach.length - 1; function >= 2; function--) {
            if (reach[function] != 0) {
                var variable = diagram.top(function);
                var high = diagram.high(function);
                var low = diagram.low(function);
                slope[part.variables()[variable]] += reach[function] * (of(high) - of(low));
                reach[high] += reach[function] * ofVariables[variable];
                reach[low] += reach[function] * (1 - ofVariables[variable]);
            }
        }
    }
}
