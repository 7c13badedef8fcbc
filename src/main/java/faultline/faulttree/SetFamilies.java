package faultline.faulttree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Families of sets of numbered variables, of which no set contains another, as a zero-suppressed
/// decision diagram (ZBDD).
///
/// A family is a number; equal families have equal numbers. Sets that weigh more than the order are
/// dropped at every step. For what only grows with its inputs that loses nothing: a minimal set of
/// low order of "both" or "either" is made of minimal sets of low order.
public final class SetFamilies implements Algebra {

    /// No set: never.
    public static final int NONE = 0;

    /// The empty set alone: always.
    public static final int UNIT = 1;

    /// The order that drops nothing.
    public static final int UNLIMITED = 1 << 24;

    private static final int WITHOUT = 0;
    private static final int UNION = 1;
    private static final int WITHIN = 2;
    private static final int PRODUCT = 3;

    /// Deeper recursion might not fit on a thread's stack.
    private static final int DEEPEST = 3000;

    private final NodeTable nodes;
    private final Cache cache = new Cache();
    private final int[] weights;
    private final int order;
    private int depth;

    /// @param order the greatest weight of a set
    /// @param limit the greatest number of nodes
    /// @param weights of each variable; 1 for those beyond the end
    SetFamilies(int order, int limit, int... weights) {
        this.order = order;
        this.nodes = new NodeTable(2, limit);
        this.weights = weights;
    }

    /// Families in which every variable weighs 1.
    public static SetFamilies ofOrder(int order, int limit) {
        return new SetFamilies(order, limit);
    }

    /// How many nodes all families have together.
    public int size() {
        return nodes.size();
    }

    /// The family of the one set that holds just this variable.
    public int single(int variable) {
        return weight(variable) > order ? NONE : node(variable, NONE, UNIT);
    }

    @Override
    public int never() {
        return NONE;
    }

    @Override
    public int always() {
        return UNIT;
    }

    /// The sets of all of them, without those that contain another.
    @Override
    public int or(int... families) {
        var any = NONE;
        for (var at = families.length - 1; at >= 0; at--) {
            any = union(families[at], any);
        }
        return any;
    }

    /// Every way to join a set of each, up to the order, without those that contain another.
    @Override
    public int and(int... families) {
        var all = UNIT;
        for (var at = families.length - 1; at >= 0 && all != NONE; at--) {
            all = product(families[at], all, order);
        }
        return all;
    }

    private int union(int a, int b) {
        if (a == NONE || a == b) {
            return b;
        }
        if (b == NONE) {
            return a;
        }
        if (a == UNIT || b == UNIT) {
            return UNIT;
        }
        if (a > b) {
            return union(b, a);
        }
        var known = cache.find(a, b, UNION);
        if (known != Cache.MISSING) {
            return known;
        }
        deeper();
        var va = nodes.variable(a);
        var vb = nodes.variable(b);
        int result;
        if (va < vb) {
            result = node(va, union(nodes.low(a), b), without(nodes.high(a), b));
        } else if (vb < va) {
            result = node(vb, union(a, nodes.low(b)), without(nodes.high(b), a));
        } else {
            var low = union(nodes.low(a), nodes.low(b));
            result = node(va, low, without(union(nodes.high(a), nodes.high(b)), low));
        }
        return kept(a, b, UNION, result);
    }

    private int product(int a, int b, int room) {
        if (room < 0 || a == NONE || b == NONE) {
            return NONE;
        }
        if (a == UNIT) {
            return within(b, room);
        }
        if (b == UNIT || a == b) {
            return within(a, room);
        }
        if (a > b) {
            return product(b, a, room);
        }
        var operation = PRODUCT + (room << 2);
        var known = cache.find(a, b, operation);
        if (known != Cache.MISSING) {
            return known;
        }
        deeper();
        var va = nodes.variable(a);
        var vb = nodes.variable(b);
        var first = Math.min(va, vb);
        var left = room - weight(first);
        int low;
        int high;
        if (va < vb) {
            low = product(nodes.low(a), b, room);
            high = product(nodes.high(a), b, left);
        } else if (vb < va) {
            low = product(a, nodes.low(b), room);
            high = product(a, nodes.high(b), left);
        } else {
            low = product(nodes.low(a), nodes.low(b), room);
            high =
                    union(
                            product(nodes.high(a), union(nodes.high(b), nodes.low(b)), left),
                            product(nodes.low(a), nodes.high(b), left));
        }
        return kept(a, b, operation, node(first, low, without(high, low)));
    }

    /// The sets of the first that contain no set of the second.
    int without(int a, int b) {
        if (a == NONE || b == NONE) {
            return a;
        }
        if (b == UNIT || a == b) {
            return NONE;
        }
        if (a == UNIT) {
            return UNIT;
        }
        var known = cache.find(a, b, WITHOUT);
        if (known != Cache.MISSING) {
            return known;
        }
        deeper();
        var va = nodes.variable(a);
        var vb = nodes.variable(b);
        int result;
        if (va < vb) {
            result = node(va, without(nodes.low(a), b), without(nodes.high(a), b));
        } else if (vb < va) {
            result = without(a, nodes.low(b));
        } else {
            var high = without(without(nodes.high(a), nodes.high(b)), nodes.low(b));
            result = node(va, without(nodes.low(a), nodes.low(b)), high);
        }
        return kept(a, b, WITHOUT, result);
    }

    /// How many sets a family has, by their number of variables.
    public long[] counts(int family) {
        return new SetCounts(this, UNLIMITED, _ -> new long[] {0, 1}).of(family);
    }

    /// Over all sets of just so many variables, the sum of the products of what these count.
    public double sum(int family, int size, IntToDoubleFunction what) {
        return new SetSums(this, size, what).of(family)[size];
    }

    /// The sets that weigh no more.
    public int within(int a, int room) {
        if (room < 0) {
            return NONE;
        }
        if (a <= UNIT || room >= UNLIMITED) {
            return a;
        }
        var operation = WITHIN + (room << 2);
        var known = cache.find(a, 0, operation);
        if (known != Cache.MISSING) {
            return known;
        }
        deeper();
        var variable = nodes.variable(a);
        var result =
                node(
                        variable,
                        within(nodes.low(a), room),
                        within(nodes.high(a), room - weight(variable)));
        return kept(a, 0, operation, result);
    }

    /// The sets of a family, each ascending; by size, then by their variables.
    public List<int[]> sets(int family) {
        var sets = new ArrayList<int[]>();
        list(family, new int[0], sets);
        sets.sort((a, b) -> a.length == b.length ? Arrays.compare(a, b) : a.length - b.length);
        return sets;
    }

    private void list(int family, int[] begun, List<int[]> sets) {
        var rest = family;
        while (rest != NONE) {
            if (rest == UNIT) {
                sets.add(begun);
                return;
            }
            var longer = Arrays.copyOf(begun, begun.length + 1);
            longer[begun.length] = nodes.variable(rest);
            list(nodes.high(rest), longer, sets);
            rest = nodes.low(rest);
        }
    }

    int variable(int family) {
        return nodes.variable(family);
    }

    int low(int family) {
        return nodes.low(family);
    }

    int high(int family) {
        return nodes.high(family);
    }

    /// The sets of `low`, and those of `high` with the variable added. What is in `high` must
    /// contain no set of `low`, and all variables come after this one.
    int node(int variable, int low, int high) {
        return high == NONE ? low : nodes.node(variable, low, high);
    }

    int weight(int variable) {
        return variable < weights.length ? weights[variable] : 1;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            depth = 0;
            throw new DiagramTooLarge();
        }
    }

    private int kept(int a, int b, int operation, int result) {
        depth--;
        cache.fit(nodes.size());
        cache.keep(a, b, operation, result);
        return result;
    }
}
