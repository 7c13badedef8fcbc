package faultline.faulttree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// How many sets of each size a family has, when a variable may itself stand for a family.
final class SetCounts {

    private final SetFamilies sets;
    private final int order;
    private final IntFunction<long[]> ofVariable;
    private final Map<Integer, long[]> known = new HashMap<>();

    /// @param ofVariable the number of sets by size that a variable stands for
    SetCounts(SetFamilies sets, int order, IntFunction<long[]> ofVariable) {
        this.sets = sets;
        this.order = order;
        this.ofVariable = ofVariable;
        known.put(SetFamilies.NONE, new long[0]);
        known.put(SetFamilies.UNIT, new long[] {1});
    }

    long[] of(int family) {
        var counts = known.get(family);
        if (counts == null) {
            var with = times(of(sets.high(family)), ofVariable.apply(sets.variable(family)));
            counts = plus(of(sets.low(family)), with);
            known.put(family, counts);
        }
        return counts;
    }

    private static long[] plus(long[] a, long[] b) {
        var sum = Arrays.copyOf(a, Math.max(a.length, b.length));
        for (var size = 0; size < b.length; size++) {
            sum[size] += b[size];
        }
        return sum;
    }

    private long[] times(long[] a, long[] b) {
        if (a.length == 0 || b.length == 0) {
            return new long[0];
        }
        var product = new long[Math.min(order, a.length + b.length - 2) + 1];
        for (var i = 0; i < a.length; i++) {
            for (var j = 0; j < b.length && i + j < product.length; j++) {
                product[i + j] += a[i] * b[j];
            }
        }
        return product;
    }
}
