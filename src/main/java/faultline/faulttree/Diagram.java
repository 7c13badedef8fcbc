package faultline.faulttree;

/// Boolean functions of numbered variables, as a binary decision diagram (BDD) with complemented
/// edges.
///
/// A function is a number: twice its node, plus 1 if negated. Equal functions have equal numbers.
final class Diagram implements Algebra {

    static final int TRUE = 0;
    static final int FALSE = 1;

    private final NodeTable nodes;
    private final Cache cache = new Cache();

    /// @param limit the greatest number of nodes
    Diagram(int limit) {
        nodes = new NodeTable(1, limit);
    }

    int size() {
        return nodes.size();
    }

    /// The function that is true when the variable is.
    int variable(int variable) {
        return choice(variable, FALSE, TRUE);
    }

    @Override
    public int never() {
        return FALSE;
    }

    @Override
    public int always() {
        return TRUE;
    }

    @Override
    public int or(int... inputs) {
        var any = FALSE;
        for (var at = inputs.length - 1; at >= 0; at--) {
            any = or(inputs[at], any);
        }
        return any;
    }

    @Override
    public int and(int... inputs) {
        var all = TRUE;
        for (var at = inputs.length - 1; at >= 0; at--) {
            all = and(inputs[at], all);
        }
        return all;
    }

    int not(int f) {
        return f ^ 1;
    }

    int or(int f, int g) {
        return and(f ^ 1, g ^ 1) ^ 1;
    }

    int xor(int f, int g) {
        return or(and(f, g ^ 1), and(f ^ 1, g));
    }

    int and(int f, int g) {
        if (f == TRUE || f == g) {
            return g;
        }
        if (g == TRUE) {
            return f;
        }
        if (f == FALSE || g == FALSE || (f ^ g) == 1) {
            return FALSE;
        }
        return f < g ? joined(f, g) : joined(g, f);
    }

    private int joined(int f, int g) {
        var known = cache.find(f, g, 1);
        if (known != Cache.MISSING) {
            return known;
        }
        var a = f >>> 1;
        var b = g >>> 1;
        var va = nodes.variable(a);
        var vb = nodes.variable(b);
        var first = Math.min(va, vb);
        var high =
                and(
                        va == first ? nodes.high(a) ^ (f & 1) : f,
                        vb == first ? nodes.high(b) ^ (g & 1) : g);
        var low =
                and(
                        va == first ? nodes.low(a) ^ (f & 1) : f,
                        vb == first ? nodes.low(b) ^ (g & 1) : g);
        var result = choice(first, low, high);
        cache.fit(nodes.size());
        cache.keep(f, g, 1, result);
        return result;
    }

    /// The function that is `high` where the variable is true and `low` elsewhere. Their variables
    /// come after this one.
    int choice(int variable, int low, int high) {
        if (low == high) {
            return low;
        }
        var sign = high & 1;
        return (nodes.node(variable, low ^ sign, high ^ sign) << 1) | sign;
    }

    /// The first variable that the function depends on.
    int top(int f) {
        return nodes.variable(f >>> 1);
    }

    int low(int f) {
        return nodes.low(f >>> 1) ^ (f & 1);
    }

    int high(int f) {
        return nodes.high(f >>> 1) ^ (f & 1);
    }
}
