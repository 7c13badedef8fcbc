package faultline.faulttree;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// Sums of products over the sets of a family, by the number of variables.
final class SetSums {

    private final SetFamilies sets;
    private final int size;
    private final IntToDoubleFunction what;
    private final Map<Integer, double[]> known = new HashMap<>();

    /// @param size the greatest number of variables that is asked for
    SetSums(SetFamilies sets, int size, IntToDoubleFunction what) {
        this.sets = sets;
        this.size = size;
        this.what = what;
        var unit = new double[size + 1];
        unit[0] = 1;
        known.put(SetFamilies.NONE, new double[size + 1]);
        known.put(SetFamilies.UNIT, unit);
    }

    double[] of(int family) {
        var sums = known.get(family);
        if (sums == null) {
            var with = of(sets.high(family));
            sums = of(sets.low(family)).clone();
            var factor = what.applyAsDouble(sets.variable(family));
            for (var at = 1; at <= size; at++) {
                sums[at] += factor * with[at - 1];
            }
            known.put(family, sums);
        }
        return sums;
    }
}
