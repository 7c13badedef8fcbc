package faultline.engine;

import faultline.faulttree.Algebra;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// "So much of this is down", where inputs weigh as often as they are named, as with hosts that
/// count with their memory.
final class Threshold {

    private final Algebra algebra;
    private final int[] inputs;
    private final int[] weights;
    private final int[] left;
    private final Map<Long, Integer> known = new HashMap<>();

    private Threshold(Algebra algebra, Map<Integer, Integer> weightOf) {
        this.algebra = algebra;
        inputs = weightOf.keySet().stream().mapToInt(Integer::intValue).toArray();
        weights = weightOf.values().stream().mapToInt(Integer::intValue).toArray();
        left = new int[weights.length + 1];
        for (var at = weights.length - 1; at >= 0; at--) {
            left[at] = left[at + 1] + weights[at];
        }
    }

    /// The function that is true when at least so many of the inputs are, one that is named several
    /// times counting as often.
    static int atLeast(Algebra algebra, int least, int... inputs) {
        if (least <= 1 || least >= inputs.length) {
            return algebra.atLeast(least, inputs);
        }
        var weightOf = new LinkedHashMap<Integer, Integer>();
        IntStream.of(inputs).forEach(input -> weightOf.merge(input, 1, Integer::sum));
        return weightOf.size() == inputs.length
                ? algebra.atLeast(least, inputs)
                : new Threshold(algebra, weightOf).reached(0, least);
    }

    /// Whether those from this place on reach so much.
    private int reached(int at, int missing) {
        if (missing <= 0) {
            return algebra.always();
        }
        if (missing > left[at]) {
            return algebra.never();
        }
        var key = ((long) at << Integer.SIZE) | missing;
        var result = known.get(key);
        if (result == null) {
            result =
                    algebra.or(
                            algebra.and(inputs[at], reached(at + 1, missing - weights[at])),
                            reached(at + 1, missing));
            known.put(key, result);
        }
        return result;
    }
}
