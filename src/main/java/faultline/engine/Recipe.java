package faultline.engine;

import java.util.Arrays;

/// The clauses of one vertex, being written down; see [Equations].
final class Recipe {

    private int[] numbers = new int[8];
    private int length;

    /// Down unless all inputs are up.
    Recipe all(int... needed) {
        return atLeast(needed.length, needed);
    }

    Recipe any(int... needed) {
        return atLeast(1, needed);
    }

    /// Down unless so many of the inputs are up.
    Recipe atLeast(int count, int... needed) {
        var end = length + 2 + needed.length;
        if (end > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(end, 2 * numbers.length));
        }
        numbers[length] = count;
        numbers[length + 1] = needed.length;
        System.arraycopy(needed, 0, numbers, length + 2, needed.length);
        length = end;
        return this;
    }

    int[] done() {
        return length == 0 ? IntSets.empty() : Arrays.copyOf(numbers, length);
    }
}
